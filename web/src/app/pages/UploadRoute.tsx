import { useParams } from "@tanstack/react-router";
import { UploadPage } from "@/features/imports/UploadPage";

export function UploadRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/import" });
  return <UploadPage databaseId={databaseId} schemaOid={schemaOid} />;
}
