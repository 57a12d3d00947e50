import { useParams } from "@tanstack/react-router";
import { TablePage } from "@/features/records/TablePage";

export function TableRoute() {
  const { databaseId, schemaOid, tableOid } = useParams({
    from: "/db/$databaseId/schemas/$schemaOid/tables/$tableOid",
  });
  return <TablePage key={tableOid} databaseId={databaseId} schemaOid={schemaOid} tableOid={tableOid} />;
}
