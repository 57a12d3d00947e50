import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ColumnPatch } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { ConfirmDialog, Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { ChangeDialog } from "../shape/ChangeDialog";
import { refreshTable, type TablePlace } from "./data";

interface DeleteRecordsProps {
  count: number;
  /** Nothing offers to undo it. */
  forGood?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

export function DeleteRecordsDialog({ count, forGood, onConfirm, onClose }: DeleteRecordsProps) {
  return (
    <ConfirmDialog
      title={i18n._({
        id: "delete.title",
        message: "{count, plural, one {Delete this record?} other {Delete # records?}}",
        values: { count },
      })}
      confirmLabel={i18n._({
        id: "delete.confirm",
        message: "{count, plural, one {Delete record} other {Delete # records}}",
        values: { count },
      })}
      danger
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>
        {forGood
          ? i18n._({ id: "delete.forGood", message: "It cannot be brought back." })
          : i18n._({ id: "delete.text", message: "You can undo this while the page stays open." })}{" "}
        {i18n._({
          id: "delete.links",
          message: "What other records still link to is not deleted, and you are told so.",
        })}
      </p>
    </ConfirmDialog>
  );
}

interface DeleteColumnsProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  /** Records in the table, as text. */
  records: string;
  onClose: () => void;
}

/** Says what dropping columns takes with it. */
export function DeleteColumnsDialog({ place, columns, records, onClose }: DeleteColumnsProps) {
  const names = columns.map((column) => `“${column.name}”`).join(", ");
  return (
    <ChangeDialog
      place={place}
      columns={columns}
      title={i18n._({
        id: "columns.delete.title",
        message: "{count, plural, one {Delete column {names}?} other {Delete # columns?}}",
        values: { count: columns.length, names },
      })}
      confirmLabel={i18n._({
        id: "columns.delete.confirm",
        message: "{count, plural, one {Delete column} other {Delete # columns}}",
        values: { count: columns.length },
      })}
      danger
      patches={columns.map((column) => ({ id: column.attnum, delete: true }))}
      onDone={() => toast.success(i18n._({ id: "columns.deleted", message: "Deleted {names}", values: { names } }))}
      onClose={onClose}
    >
      <p>
        {i18n._({
          id: "columns.delete.text",
          message: "The values of {names} in {records} are lost for good.",
          values: { names, records },
        })}
      </p>
    </ChangeDialog>
  );
}

/** Changes columns, reads the table again, and tells how it went. */
export function usePatchColumns(place: TablePlace, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patches: ColumnPatch[]) =>
      rpc.call("columns.patch", {
        database_id: place.databaseId,
        table_oid: place.tableOid,
        column_data_list: patches,
      }),
    onSuccess: async () => {
      await refreshTable(client, place);
      onDone?.();
    },
  });
}

interface RenameColumnProps {
  place: TablePlace;
  column: SheetColumn;
  taken: readonly string[];
  onClose: () => void;
}

export function RenameColumnDialog({ place, column, taken, onClose }: RenameColumnProps) {
  const [name, setName] = useState(column.name);
  const patch = usePatchColumns(place, onClose);
  const problem = checkName(
    name,
    taken.filter((other) => other !== column.name),
  );
  const changed = name.trim() !== column.name;
  return (
    <Dialog
      title={i18n._({ id: "column.rename.title", message: "Rename “{name}”", values: { name: column.name } })}
      width="sm"
      busy={patch.isPending}
      onClose={onClose}
      onSubmit={() => !problem && changed && patch.mutate([{ id: column.attnum, name: name.trim() }])}
      actions={
        <>
          <Button onPress={onClose} isDisabled={patch.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem) || !changed} isPending={patch.isPending}>
            {i18n._({ id: "column.rename", message: "Rename" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={problem}
        isRequired
        autoFocus
        autoComplete="off"
      />
      {patch.error ? <ErrorBox error={patch.error} /> : null}
    </Dialog>
  );
}
