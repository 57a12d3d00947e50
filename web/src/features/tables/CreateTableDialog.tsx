import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TableAdded } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh, tablesQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Radios } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";

interface CreateTableDialogProps {
  databaseId: number;
  schemaOid: number;
  onClose: () => void;
  onCreated: (table: TableAdded) => void;
}

type KeyType = "IDENTITY" | "UUIDv4";

/** Creates an empty table with a primary key. */
export function CreateTableDialog({ databaseId, schemaOid, onClose, onCreated }: CreateTableDialogProps) {
  const client = useQueryClient();
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const taken = tables.map((table) => table.name);
  const [name, setName] = useState(() => freeName(taken));
  const [description, setDescription] = useState("");
  const [keyName, setKeyName] = useState("id");
  const [keyType, setKeyType] = useState<KeyType>("IDENTITY");
  const problem = checkName(name, taken);
  const keyProblem = checkName(keyName);

  const create = useMutation({
    mutationFn: () =>
      rpc.call("tables.add", {
        database_id: databaseId,
        schema_oid: schemaOid,
        table_name: name.trim(),
        comment: description.trim() || null,
        pkey_column_info: { name: keyName.trim(), type: keyType },
      }),
    onSuccess: async (table) => {
      await refresh.tables(client, databaseId, schemaOid);
      onCreated(table);
    },
  });

  return (
    <Dialog
      title={i18n._({ id: "table.create", message: "Create a table" })}
      busy={create.isPending}
      onClose={onClose}
      onSubmit={() => !problem && !keyProblem && create.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={create.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={Boolean(problem ?? keyProblem)}
            isPending={create.isPending}
          >
            {i18n._({ id: "ui.create", message: "Create" })}
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
        rows={2}
      />
      <TextField
        label={i18n._({ id: "table.key.name", message: "Name of the key column" })}
        value={keyName}
        onChange={setKeyName}
        error={keyProblem}
        isRequired
        autoComplete="off"
      />
      <Radios
        label={i18n._({ id: "table.key.type", message: "Key of each record" })}
        value={keyType}
        onChange={setKeyType}
        choices={[
          {
            value: "IDENTITY",
            label: i18n._({ id: "table.key.identity", message: "A number, counted up" }),
            help: i18n._({ id: "table.key.identity.help", message: "Short, and shows the order of creation" }),
          },
          {
            value: "UUIDv4",
            label: i18n._({ id: "table.key.uuid", message: "A random UUID" }),
            help: i18n._({ id: "table.key.uuid.help", message: "Unique everywhere, and cannot be guessed" }),
          },
        ]}
      />
      {create.error ? <ErrorBox error={create.error} /> : null}
    </Dialog>
  );
}

/** The first of "Table 1", "Table 2", … that is not taken. */
export function freeName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const name = i18n._({ id: "table.defaultName", message: "Table {number}", values: { number } });
    if (!taken.includes(name)) return name;
  }
}
