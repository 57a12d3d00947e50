import { useParams } from "@tanstack/react-router";
import { RecordPage } from "@/features/records/RecordPage";

export function RecordRoute() {
  const { databaseId, schemaOid, tableOid, recordKey } = useParams({
    from: "/db/$databaseId/schemas/$schemaOid/tables/$tableOid/$recordKey",
  });
  return (
    <RecordPage
      key={`${tableOid} ${recordKey}`}
      databaseId={databaseId}
      schemaOid={schemaOid}
      tableOid={tableOid}
      recordKey={recordKey}
    />
  );
}
