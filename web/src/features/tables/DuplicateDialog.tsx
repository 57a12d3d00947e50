import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh, tablesQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";

interface DuplicateDialogProps {
  databaseId: number;
  table: TableInfo;
  onClose: () => void;
}

/** A table like this one in the same schema. */
export function DuplicateDialog({ databaseId, table, onClose }: DuplicateDialogProps) {
  const client = useQueryClient();
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, table.schema));
  const [name, setName] = useState(
    i18n._({ id: "table.copyName", message: "Copy of {name}", values: { name: table.name } }),
  );
  const [withRecords, setWithRecords] = useState(true);
  const problem = checkName(
    name,
    tables.map((one) => one.name),
  );
  const copy = useMutation({
    mutationFn: () =>
      rpc.call("tables.duplicate", {
        database_id: databaseId,
        table_oid: table.oid,
        name: name.trim(),
        with_records: withRecords,
      }),
    onSuccess: async () => {
      await refresh.tables(client, databaseId, table.schema);
      toast.success(i18n._({ id: "table.duplicated", message: "“{name}” is made", values: { name: name.trim() } }));
      onClose();
    },
  });
  return (
    <Dialog
      title={i18n._({ id: "table.duplicate.title", message: "Duplicate “{name}”", values: { name: table.name } })}
      width="sm"
      busy={copy.isPending}
      onClose={onClose}
      onSubmit={() => !problem && copy.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={copy.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={Boolean(problem)} isPending={copy.isPending}>
            {i18n._({ id: "table.duplicate", message: "Duplicate" })}
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
      <Switch
        isSelected={withRecords}
        onChange={setWithRecords}
        help={i18n._({
          id: "table.duplicate.help",
          message: "Columns, rules and indexes are copied; links to other tables and triggers are not.",
        })}
      >
        {i18n._({ id: "table.duplicate.records", message: "With its records" })}
      </Switch>
      {copy.error ? <ErrorBox error={copy.error} /> : null}
    </Dialog>
  );
}
