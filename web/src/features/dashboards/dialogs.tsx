import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DashboardInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ConfirmDialog, Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { dashboardsQuery } from "./queries";

interface NameDialogProps {
  databaseId: number;
  schemaOid: number;
  /** The one to rename; null for a new one. */
  dashboard: DashboardInfo | null;
  onClose: () => void;
  onSaved: (saved: DashboardInfo) => void;
}

/** The name and the description of a dashboard. */
export function NameDialog({ databaseId, schemaOid, dashboard, onClose, onSaved }: NameDialogProps) {
  const [name, setName] = useState(dashboard?.name ?? "");
  const [description, setDescription] = useState(dashboard?.description ?? "");
  const { data: others = [] } = useQuery(dashboardsQuery(databaseId, schemaOid));
  const taken = others.some((one) => one.id !== dashboard?.id && one.name === name.trim());
  const ready = name.trim() !== "" && !taken;
  const save = useMutation({
    mutationFn: () => {
      const dashboard_def = { name: name.trim(), description };
      return dashboard
        ? rpc.call("dashboards.patch", { database_id: databaseId, dashboard_id: dashboard.id, dashboard_def })
        : rpc.call("dashboards.add", { database_id: databaseId, schema_oid: schemaOid, dashboard_def });
    },
    onSuccess: (saved) => {
      onClose();
      onSaved(saved);
    },
  });
  return (
    <Dialog
      title={dashboard ? nameTitle() : i18n._({ id: "dashboards.create", message: "New dashboard" })}
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => ready && save.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={save.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        autoComplete="off"
        maxLength={128}
        error={taken ? i18n._({ id: "field.taken", message: "This name is taken." }) : null}
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={2}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}

interface DeleteDashboardDialogProps {
  dashboard: DashboardInfo;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteDashboardDialog({ dashboard, onClose, onDeleted }: DeleteDashboardDialogProps) {
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={i18n._({ id: "dashboard.delete", message: "Delete “{name}”?", values: { name: dashboard.name } })}
      confirmLabel={i18n._({ id: "ui.delete", message: "Delete" })}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await rpc.call("dashboards.delete", { database_id: dashboard.database_id, dashboard_id: dashboard.id });
        await client.invalidateQueries({ queryKey: ["dashboards", dashboard.database_id] });
        onDeleted();
      }}
    >
      <p>
        {i18n._({
          id: "dashboard.delete.text",
          message: "It is gone for everyone who works with this database. The explorations it shows stay.",
        })}
      </p>
    </ConfirmDialog>
  );
}

const nameTitle = () => i18n._({ id: "dashboard.rename", message: "Name and description" });
