import { useParams } from "@tanstack/react-router";
import { DiagramPage } from "@/features/schemas/diagram/DiagramPage";

export function DiagramRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/diagram" });
  return <DiagramPage key={schemaOid} databaseId={databaseId} schemaOid={schemaOid} />;
}
