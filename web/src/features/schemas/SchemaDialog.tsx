import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SchemaInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh, schemasQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";

interface SchemaDialogProps {
  databaseId: number;
  /** Given: changes that schema; absent: creates one. */
  schema?: SchemaInfo;
  onClose: () => void;
  onDone?: (schema: SchemaInfo) => void;
}

/** Name and description of a schema, new or existing. */
export function SchemaDialog({ databaseId, schema, onClose, onDone }: SchemaDialogProps) {
  const client = useQueryClient();
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const [name, setName] = useState(schema?.name ?? "");
  const [description, setDescription] = useState(schema?.description ?? "");
  const taken = schemas.filter((other) => other.oid !== schema?.oid).map((other) => other.name);
  const problem = checkName(name, taken);
  const changed = name.trim() !== (schema?.name ?? "") || description !== (schema?.description ?? "");

  const save = useMutation({
    mutationFn: () => {
      const values = { name: name.trim(), description: description.trim() || null };
      return schema
        ? rpc.call("schemas.patch", { database_id: databaseId, schema_oid: schema.oid, patch: values })
        : rpc.call("schemas.add", { database_id: databaseId, ...values });
    },
    onSuccess: async (saved) => {
      await refresh.schemas(client, databaseId);
      onDone?.(saved);
      onClose();
    },
  });

  return (
    <Dialog
      title={
        schema
          ? i18n._({ id: "schema.edit", message: "Edit schema" })
          : i18n._({ id: "schema.create", message: "Create a schema" })
      }
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
            {schema ? i18n._({ id: "ui.save", message: "Save" }) : i18n._({ id: "ui.create", message: "Create" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={name === "" ? null : problem}
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
