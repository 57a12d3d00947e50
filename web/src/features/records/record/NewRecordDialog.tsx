import { useQueryClient } from "@tanstack/react-query";
import type { RecordRow } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { toast } from "@/ui/toast-store";
import { useTableData } from "../page/data";
import { RecordForm } from "./RecordForm";

interface NewRecordDialogProps {
  databaseId: number;
  tableOid: number;
  /** Values it starts with, by attnum. */
  given: RecordRow;
  onAdded: (key: unknown, summary: string) => void;
  onClose: () => void;
}

/** A new record of any table, in a form. What is left alone gets its default. */
export function NewRecordDialog({ databaseId, tableOid, given, onAdded, onClose }: NewRecordDialogProps) {
  const client = useQueryClient();
  const { table, columns, failure, retry } = useTableData({ databaseId, tableOid });

  async function add(values: ReadonlyMap<number, unknown>) {
    const typed = Object.fromEntries([...values].map(([attnum, value]) => [String(attnum), value]));
    const added = await rpc.call("records.add", {
      database_id: databaseId,
      table_oid: tableOid,
      record_def: { ...given, ...typed },
      return_record_summaries: true,
    });
    const key = added.results[0]?.[columns?.find((column) => column.isKey)?.id ?? ""];
    const summary = added.record_summaries?.[String(key)] ?? String(key ?? "");
    await client.invalidateQueries({ queryKey: ["summaries", databaseId, tableOid] });
    toast.success(i18n._({ id: "record.added", message: "“{summary}” is added", values: { summary } }));
    onAdded(key, summary);
    onClose();
  }

  const name = table?.name ?? "";
  return (
    <Dialog
      title={i18n._({ id: "record.new", message: "New record in “{name}”", values: { name } })}
      width="lg"
      onClose={onClose}
    >
      {failure ? <ErrorBox error={failure} onRetry={retry} /> : null}
      {columns ? (
        <RecordForm
          databaseId={databaseId}
          columns={columns}
          record={given}
          fresh
          summary={() => undefined}
          readOnly={false}
          onSave={add}
          onCancel={onClose}
        />
      ) : (
        <Skeleton lines={5} label={i18n._({ id: "record.loading", message: "Loading the record" })} />
      )}
    </Dialog>
  );
}
