import { useParams } from "@tanstack/react-router";
import { ImportPage } from "@/features/imports/ImportPage";

export function UploadRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/import" });
  return <ImportPage key={schemaOid} databaseId={databaseId} schemaOid={schemaOid} />;
}
