import { useNavigate } from "@tanstack/react-router";
import { Share2, Trash2 } from "lucide-react";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Button } from "@/ui/Button";
import { lazyPart } from "@/ui/lazy";
import { PageHeader } from "@/ui/Page";
import { useTitle } from "@/ui/title";
import { toast } from "@/ui/toast-store";
import { useTableData } from "./page/data";
import { DeleteRecordsDialog } from "./page/dialogs";
import { Neighbours } from "./record/Neighbours";
import { RecordView, recordTitle, useRecord } from "./record/RecordView";
import { RelatedRecords } from "./record/RelatedRecords";
import styles from "./records.module.css";

const ShareRecordDialog = lazyPart(() => import("./share/ShareRecordDialog"), "ShareRecordDialog");

export interface RecordPageProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  recordKey: string;
}

/** One record on a page of its own, with the records that link to it. */
export function RecordPage({ databaseId, schemaOid, tableOid, recordKey }: RecordPageProps) {
  const { table, columns } = useTableData({ databaseId, tableOid });
  const { data } = useRecord(databaseId, tableOid, recordKey);
  const [deleting, setDeleting] = useState(false);
  const [sharing, setSharing] = useState(false);
  const navigate = useNavigate();
  const title = recordTitle(data, recordKey);
  useTitle(title, table?.name);
  const back = addresses.table(databaseId, schemaOid, tableOid);

  async function remove() {
    const gone = await rpc.call("records.delete", {
      database_id: databaseId,
      table_oid: tableOid,
      record_ids: [recordKey],
    });
    if (gone.length === 0) {
      throw {
        what: i18n._({ id: "record.notDeleted", message: "The record was not deleted: your database role may not." }),
      };
    }
    toast.success(
      i18n._({
        id: "delete.done",
        message: "{gone, plural, one {# record deleted} other {# records deleted}}",
        values: { gone: 1 },
      }),
    );
    await navigate({ href: back } as never);
  }

  const mayDelete =
    table?.current_role_priv.includes("DELETE") && table.type === "table" && data && data.results.length > 0;
  const keyColumn = columns?.find((column) => column.isKey && !column.joined);
  const keyValue = keyColumn ? data?.results[0]?.[keyColumn.id] : undefined;
  return (
    <div className={styles.recordPage}>
      <PageHeader
        title={title}
        detail={
          table ? (
            <>
              {i18n._({ id: "record.in", message: "Record in" })}{" "}
              <a href={back} className={styles.inlineLink}>
                {table.name}
              </a>
            </>
          ) : null
        }
        actions={
          <>
            {columns ? (
              <Neighbours place={{ databaseId, schemaOid, tableOid }} columns={columns} recordKey={recordKey} />
            ) : null}
            {keyValue === undefined ? null : (
              <Button icon={<Share2 aria-hidden="true" />} onPress={() => setSharing(true)}>
                {i18n._({ id: "form.share", message: "Share" })}
              </Button>
            )}
            {mayDelete ? (
              <Button icon={<Trash2 aria-hidden="true" />} onPress={() => setDeleting(true)}>
                {i18n._({ id: "record.deleteOne", message: "Delete record" })}
              </Button>
            ) : null}
          </>
        }
      />
      <RecordView databaseId={databaseId} schemaOid={schemaOid} tableOid={tableOid} recordKey={recordKey} />
      <RelatedRecords databaseId={databaseId} schemaOid={schemaOid} tableOid={tableOid} recordKey={recordKey} />
      {sharing && columns && keyColumn ? (
        <ShareRecordDialog
          databaseId={databaseId}
          tableOid={tableOid}
          title={title}
          columns={columns}
          keyColumn={keyColumn}
          keyValue={keyValue}
          onClose={() => setSharing(false)}
        />
      ) : null}
      {deleting ? (
        <DeleteRecordsDialog count={1} forGood onConfirm={remove} onClose={() => setDeleting(false)} />
      ) : null}
    </div>
  );
}
