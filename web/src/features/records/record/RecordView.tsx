import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { RecordList } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { readOnlyReason } from "@/model/columns";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { layoutKey } from "@/views/use-records";
import { useTableData } from "../page/data";
import { readOnlySentence } from "../page/grid-columns";
import styles from "../records.module.css";
import { NewRecordDialog } from "./NewRecordDialog";
import { RecordForm } from "./RecordForm";

interface RecordViewProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  recordKey: unknown;
  onSaved?: () => void;
  onCancel?: () => void;
}

/** One record with its summary, by key; loads what it needs. */
export function useRecord(databaseId: number, tableOid: number, recordKey: unknown) {
  return useQuery({
    queryKey: ["record", databaseId, tableOid, String(recordKey)],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.get",
        { database_id: databaseId, table_oid: tableOid, record_id: recordKey, return_record_summaries: true },
        { signal },
      ),
  });
}

/** What people call the record. */
export function recordTitle(list: RecordList | undefined, recordKey: unknown): string {
  return (
    list?.record_summaries?.[String(recordKey)] ??
    i18n._({ id: "record.titleKey", message: "Record {key}", values: { key: String(recordKey) } })
  );
}

/** The form of one record of any table. */
export function RecordView(props: RecordViewProps) {
  const { databaseId, schemaOid, tableOid, recordKey, onSaved, onCancel } = props;
  const client = useQueryClient();
  const { table, columns, failure, retry } = useTableData({ databaseId, tableOid });
  const found = useRecord(databaseId, tableOid, recordKey);
  const error = failure ?? found.error;
  if (error) return <ErrorBox error={error} onRetry={failure ? retry : () => void found.refetch()} />;
  if (!table || !columns || !found.data)
    return <Skeleton lines={6} label={i18n._({ id: "record.loading", message: "Loading the record" })} />;
  const [record] = found.data.results;
  if (!record) {
    return (
      <EmptyState title={i18n._({ id: "record.missing", message: "There is no such record" })}>
        {i18n._({
          id: "record.missing.text",
          message: "It may have been deleted, or your database role may not see it.",
        })}
      </EmptyState>
    );
  }
  const reason = readOnlySentence(readOnlyReason(table, columns));

  async function save(values: ReadonlyMap<number, unknown>) {
    await rpc.call("records.patch", {
      database_id: databaseId,
      table_oid: tableOid,
      record_id: recordKey,
      record_def: Object.fromEntries([...values].map(([attnum, value]) => [String(attnum), value])),
    });
    await client.invalidateQueries({ queryKey: ["record", databaseId, tableOid] });
    await client.invalidateQueries({ queryKey: ["summary", databaseId, tableOid] });
    await client.invalidateQueries({ queryKey: layoutKey(databaseId, tableOid) });
    onSaved?.();
  }

  return (
    <>
      {reason ? <p className={styles.hint}>{reason}</p> : null}
      <RecordForm
        key={JSON.stringify(record)}
        databaseId={databaseId}
        columns={columns}
        record={record}
        summary={(attnum, value) => found.data.linked_record_summaries?.[String(attnum)]?.[String(value)]}
        files={found.data.download_links}
        readOnly={reason !== null}
        createLinked={(oid) => (onAdded, close) => (
          <NewRecordDialog databaseId={databaseId} tableOid={oid} given={{}} onAdded={onAdded} onClose={close} />
        )}
        linkTo={(oid, key) => addresses.record(databaseId, schemaOid, oid, key)}
        onSave={save}
        onCancel={onCancel}
      />
    </>
  );
}
