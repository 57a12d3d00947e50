import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh, tablesQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";

interface EditTableDialogProps {
  databaseId: number;
  table: TableInfo;
  onClose: () => void;
}

/** Name and description of a table. */
export function EditTableDialog({ databaseId, table, onClose }: EditTableDialogProps) {
  const client = useQueryClient();
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, table.schema));
  const [name, setName] = useState(table.name);
  const [description, setDescription] = useState(table.description ?? "");
  const taken = tables.filter((other) => other.oid !== table.oid).map((other) => other.name);
  const problem = checkName(name, taken);
  const changed = name.trim() !== table.name || description.trim() !== (table.description ?? "");

  const save = useMutation({
    mutationFn: () =>
      rpc.call("tables.patch", {
        database_id: databaseId,
        table_oid: table.oid,
        table_data_dict: { name: name.trim(), description: description.trim() || null },
      }),
    onSuccess: async () => {
      await refresh.tables(client, databaseId, table.schema);
      onClose();
    },
  });

  return (
    <Dialog
      title={i18n._({ id: "table.edit", message: "Edit table" })}
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => !problem && changed && save.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={save.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem) || !changed} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
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
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={3}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}
