import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Dialog } from "@/ui/Dialog";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { useTableData } from "../page/data";
import { NewRecordDialog } from "../record/NewRecordDialog";
import { type Criteria, startOf } from "./criteria";
import { FinderTable } from "./FinderTable";

interface FinderProps {
  databaseId: number;
  tableOid: number;
  /** None: the record that is chosen is gone to. */
  onPick?: ((key: unknown, summary: string) => void) | undefined;
  onGo: (href: string) => void;
  onClose: () => void;
}

/** Finds a record of a table by what is in its columns; linked records are found by a finder of their own. */
export function Finder({ databaseId, tableOid, onPick, onGo, onClose }: FinderProps) {
  const { table, columns, failure, retry } = useTableData({ databaseId, tableOid });
  const [criteria, setCriteria] = useState<Criteria>(new Map());
  const [creating, setCreating] = useState(false);
  const name = table?.name ?? "";
  const hrefOf = (key: unknown) => addresses.record(databaseId, table?.schema ?? 0, tableOid, key);

  function choose(key: unknown, summary: string) {
    onClose();
    if (onPick) onPick(key, summary);
    else onGo(hrefOf(key));
  }

  const mayAdd = table?.type === "table" && table.current_role_priv.includes("INSERT");
  return (
    <Dialog
      title={i18n._({ id: "finder.title", message: "Find a record of “{name}”", values: { name } })}
      width="xl"
      onClose={onClose}
    >
      {failure ? <ErrorBox error={failure} onRetry={retry} /> : null}
      {!columns && !failure ? (
        <Skeleton lines={6} label={i18n._({ id: "finder.loading", message: "Searching…" })} />
      ) : null}
      {columns && !columns.some((column) => column.isKey) ? (
        <EmptyState title={i18n._({ id: "finder.noKey", message: "Its records cannot be told apart" })}>
          {i18n._({
            id: "finder.noKey.text",
            message: "The finder needs a primary key of one column that your database role may read.",
          })}
        </EmptyState>
      ) : null}
      {columns?.some((column) => column.isKey) ? (
        <FinderTable
          databaseId={databaseId}
          tableOid={tableOid}
          columns={columns}
          criteria={criteria}
          hrefOf={onPick ? undefined : hrefOf}
          onCriteria={setCriteria}
          onPick={choose}
          nested={(linked, picked, close) => (
            <Finder databaseId={databaseId} tableOid={linked} onPick={picked} onGo={onGo} onClose={close} />
          )}
          onCreate={mayAdd ? () => setCreating(true) : undefined}
        />
      ) : null}
      {creating && columns ? (
        <NewRecordDialog
          databaseId={databaseId}
          tableOid={tableOid}
          given={startOf(columns, criteria)}
          onAdded={choose}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </Dialog>
  );
}
