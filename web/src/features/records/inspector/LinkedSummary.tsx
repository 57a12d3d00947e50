import { ErrorBox } from "@/ui/ErrorBox";
import { type TablePlace, useTableData } from "../page/data";
import { SummaryForm } from "./SummaryForm";

/** How the records are called that a column links to. */
export function LinkedSummary({
  place,
  tableOid,
  onSaved,
}: {
  place: TablePlace;
  tableOid: number;
  onSaved: () => void;
}) {
  const { table, columns, failure, retry } = useTableData({ databaseId: place.databaseId, tableOid });
  if (failure) return <ErrorBox error={failure} onRetry={retry} />;
  if (!table || !columns) return null;
  return (
    <SummaryForm
      key={JSON.stringify(table.metadata?.record_summary_template)}
      place={{ databaseId: place.databaseId, schemaOid: table.schema, tableOid }}
      table={table}
      columns={columns}
      onSaved={onSaved}
    />
  );
}
