import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { tablesQuery } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { ComboBox } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { fieldDefs, usualFields } from "./draft";
import { columnsQuery, refreshForms } from "./queries";

interface NewFormDialogProps {
  databaseId: number;
  schemaOid: number;
  onClose: () => void;
  onCreated: (form: FormInfo) => void;
}

/** Makes a form that asks for every column of a table that the database does not fill in itself. */
export function NewFormDialog({ databaseId, schemaOid, onClose, onCreated }: NewFormDialogProps) {
  const client = useQueryClient();
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const [tableOid, setTableOid] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const table = tables.find((candidate) => String(candidate.oid) === tableOid);

  const create = useMutation({
    mutationFn: async (oid: number) => {
      const columns = await client.ensureQueryData(columnsQuery(databaseId, oid));
      return rpc.call("forms.add", {
        database_id: databaseId,
        form_def: {
          name: name.trim(),
          description: description.trim() || null,
          version: 1,
          schema_oid: schemaOid,
          base_table_oid: oid,
          header_title: { text: name.trim() },
          fields: fieldDefs(usualFields(columns)),
        },
      });
    },
    onSuccess: async (form) => {
      await refreshForms(client, databaseId, schemaOid);
      onCreated(form);
    },
  });
  const ready = Boolean(table && name.trim());

  return (
    <Dialog
      title={i18n._({ id: "forms.create", message: "New form" })}
      busy={create.isPending}
      onClose={onClose}
      onSubmit={() => table && ready && create.mutate(table.oid)}
      actions={
        <>
          <Button onPress={onClose} isDisabled={create.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={create.isPending}>
            {i18n._({ id: "ui.create", message: "Create" })}
          </Button>
        </>
      }
    >
      <ComboBox
        label={i18n._({ id: "form.table", message: "Answers go into table" })}
        choices={tables
          .filter((one) => one.type === "table")
          .map((one) => ({ value: String(one.oid), label: one.name }))}
        value={tableOid}
        isRequired
        onChange={(oid) => {
          setTableOid(oid);
          if (!name) setName(tables.find((one) => String(one.oid) === oid)?.name ?? "");
        }}
      />
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        isRequired
        autoComplete="off"
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={2}
      />
      {create.error ? <ErrorBox error={create.error} /> : null}
    </Dialog>
  );
}
