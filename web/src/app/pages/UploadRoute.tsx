import { useLocation, useParams } from "@tanstack/react-router";
import { ImportPage } from "@/features/imports/ImportPage";

export function UploadRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/import" });
  const into = Number(new URLSearchParams(useLocation().searchStr).get("into"));
  const tableOid = Number.isSafeInteger(into) && into > 0 ? into : undefined;
  return (
    <ImportPage key={`${schemaOid} ${tableOid}`} databaseId={databaseId} schemaOid={schemaOid} tableOid={tableOid} />
  );
}
