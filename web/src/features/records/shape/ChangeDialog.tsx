import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { ColumnPatch, ConstraintDef } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { refreshTable, type TablePlace } from "../page/data";
import { ChangeReport } from "./ChangeReport";

interface ChangeDialogProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  title: string;
  confirmLabel: string;
  danger?: boolean;
  /** The changes of columns and the new constraints, as they will be asked for. */
  patches?: readonly ColumnPatch[];
  constraints?: readonly ConstraintDef[];
  /** Instead of these, the labels of a column in their new order. */
  arrangement?: { attnum: number; labels: readonly string[] };
  /** What it means, before what is found out about it. */
  children?: ReactNode;
  onDone?: () => void;
  onClose: () => void;
}

/** Tells what a change of the table's shape does before it is done: the statements, the work, what stands in the way. */
export function ChangeDialog(props: ChangeDialogProps) {
  const {
    place,
    columns,
    title,
    confirmLabel,
    danger,
    patches = [],
    constraints = [],
    arrangement,
    onDone,
    onClose,
  } = props;
  const client = useQueryClient();
  const table = { database_id: place.databaseId, table_oid: place.tableOid };
  const labels = { attnum: arrangement?.attnum ?? 0, labels: [...(arrangement?.labels ?? [])] };
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const preview = useQuery({
    queryKey: ["preview", place.databaseId, place.tableOid, JSON.stringify([patches, constraints, arrangement])],
    queryFn: ({ signal }) =>
      arrangement
        ? rpc.call("columns.labels.preview", { ...table, ...labels }, { signal })
        : rpc.call(
            "columns.preview_change",
            { ...table, column_data_list: [...patches], constraint_def_list: [...constraints] },
            { signal },
          ),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const found = preview.data;
  const lacking = found?.extension && found.extension.state !== "to_create";
  const impossible =
    found && (found.failing > 0 || found.message !== null || found.blocked_by.length > 0 || Boolean(lacking));

  async function change() {
    if (busy || !found || impossible) return;
    setBusy(true);
    setFailure(null);
    try {
      const gone = patches.filter((patch) => patch.delete).map((patch) => patch.id);
      const changed = patches.filter((patch) => !patch.delete);
      if (arrangement) await rpc.call("columns.labels.arrange", { ...table, ...labels });
      if (gone.length > 0) await rpc.call("columns.delete", { ...table, column_attnums: gone });
      if (changed.length > 0) await rpc.call("columns.patch", { ...table, column_data_list: changed });
      if (constraints.length > 0)
        await rpc.call("constraints.add", { ...table, constraint_def_list: [...constraints] });
      await refreshTable(client, place);
      onDone?.();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      alert
      busy={busy}
      onClose={onClose}
      onSubmit={change}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy} autoFocus>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button
            type="submit"
            variant={danger ? "danger" : "primary"}
            isDisabled={!found || Boolean(impossible)}
            isPending={busy}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
      {preview.error ? <ErrorBox error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.isPending ? (
        <Skeleton lines={4} label={i18n._({ id: "change.loading", message: "Finding out what this would do" })} />
      ) : null}
      {found ? <ChangeReport place={place} columns={columns} preview={found} /> : null}
      {failure ? <ErrorBox error={failure} /> : null}
    </Dialog>
  );
}
