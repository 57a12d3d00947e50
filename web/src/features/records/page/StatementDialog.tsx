import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "./data";
import styles from "./StatementDialog.module.css";

interface StatementDialogProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  query: RecordQuery;
  onClose: () => void;
}

/** The SQL behind what is shown. */
export function StatementDialog({ place, columns, query, onClose }: StatementDialogProps) {
  const params = {
    database_id: place.databaseId,
    table_oid: place.tableOid,
    attnums: columns.filter((column) => !column.joined).map((column) => column.attnum),
    order: [...query.order],
    ...(query.filter ? { filter: query.filter } : {}),
  };
  const statement = useQuery({
    queryKey: ["statement", params],
    queryFn: ({ signal }) => rpc.call("records.statement", params, { signal }),
  });
  const sql = statement.data?.sql;

  async function copy() {
    if (!sql) return;
    await navigator.clipboard.writeText(sql);
    toast.info(i18n._({ id: "statement.copied", message: "Copied" }));
  }

  return (
    <Dialog
      title={i18n._({ id: "statement.title", message: "The SQL behind this page" })}
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={!sql} onPress={() => void copy()}>
          {i18n._({ id: "statement.copy", message: "Copy" })}
        </Button>
      }
    >
      <p>
        {i18n._({
          id: "statement.text",
          message:
            "What you see is what this statement answers in psql as your database role. Only the rows in sight are fetched.",
        })}
      </p>
      {statement.error ? <ErrorBox error={statement.error} /> : <pre className={styles.sql}>{sql ?? "…"}</pre>}
    </Dialog>
  );
}
