import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { databasesQuery } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import type { DraftForm } from "../draft";
import styles from "../forms.module.css";
import { refreshForms, rolesQuery } from "../queries";
import { AnswersPanel } from "./AnswersPanel";
import { RulesForm } from "./RulesForm";

interface FormSettingsProps {
  form: FormInfo;
  draft: DraftForm;
  tableName: string;
  onChange: (part: Partial<DraftForm>) => void;
  onDeleted: () => void;
}

/** What holds for the whole form. */
export function FormSettings({ form, draft, tableName, onChange, onDeleted }: FormSettingsProps) {
  const { data: databases = [] } = useQuery(databasesQuery());
  const serverId = databases.find((database) => database.id === form.database_id)?.server_id;
  const roles = useQuery({ ...rolesQuery(form.database_id, serverId ?? 0), enabled: serverId !== undefined });
  const [deleting, setDeleting] = useState(false);
  const title = i18n._({ id: "form.settings", message: "Settings" });

  return (
    <aside className={styles.side} aria-label={title}>
      <h2>{title}</h2>
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={draft.name}
        isRequired
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={draft.description}
        rows={2}
        onChange={(description) => onChange({ description })}
      />
      <p className={styles.help}>
        {i18n._({ id: "form.target", message: "Answers become records of “{table}”.", values: { table: tableName } })}
      </p>
      <Select
        label={i18n._({ id: "form.role", message: "Database role" })}
        help={i18n._({
          id: "form.role.help",
          message: "Records are added, and choices looked up, with the rights of this role.",
        })}
        value={draft.roleId === null ? null : String(draft.roleId)}
        choices={(roles.data ?? []).map((role) => ({ value: String(role.id), label: role.name }))}
        onChange={(id) => onChange({ roleId: Number(id) })}
      />
      <TextField
        label={i18n._({ id: "form.button", message: "Text of the button" })}
        value={draft.button}
        placeholder={i18n._({ id: "form.submit", message: "Submit" })}
        onChange={(button) => onChange({ button })}
      />
      <TextField
        label={i18n._({ id: "form.message", message: "Message after sending" })}
        value={draft.message}
        placeholder={i18n._({ id: "form.thanks", message: "Thank you. Your answer has been saved." })}
        rows={2}
        onChange={(message) => onChange({ message })}
      />
      <TextField
        label={i18n._({ id: "form.redirect", message: "Then go to" })}
        help={i18n._({
          id: "form.redirect.help",
          message: "Optional: the address of a page, opened after three seconds.",
        })}
        value={draft.redirect}
        placeholder="https://"
        onChange={(redirect) => onChange({ redirect })}
      />
      <AnswersPanel form={form} />
      <RulesForm form={form} />
      <div>
        <Button variant="quiet" icon={<Trash2 aria-hidden="true" />} onPress={() => setDeleting(true)}>
          {i18n._({ id: "form.delete", message: "Delete this form" })}
        </Button>
      </div>
      {deleting ? <DeleteFormDialog form={form} onClose={() => setDeleting(false)} onDeleted={onDeleted} /> : null}
    </aside>
  );
}

interface DeleteFormDialogProps {
  form: FormInfo;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteFormDialog({ form, onClose, onDeleted }: DeleteFormDialogProps) {
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={i18n._({ id: "form.delete.title", message: "Delete “{name}”?", values: { name: form.name } })}
      confirmLabel={i18n._({ id: "ui.delete", message: "Delete" })}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await rpc.call("forms.delete", { database_id: form.database_id, form_id: form.id });
        await refreshForms(client, form.database_id, form.schema_oid);
        onDeleted();
      }}
    >
      <p>
        {i18n._({
          id: "form.delete.text",
          message: "Its address stops working at once. Records that came in through it stay.",
        })}
      </p>
    </ConfirmDialog>
  );
}
