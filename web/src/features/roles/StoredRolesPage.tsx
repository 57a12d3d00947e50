import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConfiguredRole, RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { useUser } from "@/model/session";
import { Button } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ConfirmDialog, Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { Skeleton } from "@/ui/Skeleton";
import { PasswordField } from "@/ui/TextField";
import { rolesQuery, storedRolesQuery } from "./queries";
import styles from "./roles.module.css";

interface StoredRolesPageProps {
  databaseId: number;
  serverId: number;
}

interface Row {
  name: string;
  stored?: ConfiguredRole;
}

/** Which roles' passwords are kept here, so that collaborators can work as them. */
export function StoredRolesPage({ databaseId, serverId }: StoredRolesPageProps) {
  const user = useUser();
  const roles = useQuery(rolesQuery(databaseId));
  const stored = useQuery(storedRolesQuery(databaseId, serverId));
  const [editing, setEditing] = useState<Row | null>(null);
  const [removing, setRemoving] = useState<ConfiguredRole | null>(null);
  const title = i18n._({ id: "storedRoles.title", message: "Stored roles" });

  return (
    <Section title={title} count={stored.data?.length}>
      <p className={styles.help}>
        {i18n._({
          id: "storedRoles.help",
          message:
            "Passwords are kept here, encrypted, and hold for every database on the same server. The roles themselves live in PostgreSQL.",
        })}
      </p>
      {content()}
      {editing ? <PasswordDialog row={editing} serverId={serverId} onClose={() => setEditing(null)} /> : null}
      {removing ? <RemoveDialog role={removing} onClose={() => setRemoving(null)} /> : null}
    </Section>
  );

  function content() {
    const error = roles.error ?? stored.error;
    if (error) return <ErrorBox error={error} onRetry={() => stored.refetch()} />;
    if (!roles.data || !stored.data) {
      return <Skeleton label={i18n._({ id: "storedRoles.loading", message: "Loading roles" })} />;
    }
    return (
      <DataTable
        label={title}
        rows={merge(roles.data, stored.data)}
        rowKey={(row) => row.name}
        columns={[
          {
            id: "name",
            label: i18n._({ id: "roles.name", message: "Role" }),
            cell: (row) => <code>{row.name}</code>,
          },
          {
            id: "stored",
            label: i18n._({ id: "storedRoles.password", message: "Password" }),
            cell: (row) =>
              row.stored ? (
                <Pill tone="success">{i18n._({ id: "storedRoles.stored", message: "Stored" })}</Pill>
              ) : (
                <Pill>{i18n._({ id: "storedRoles.notStored", message: "Not stored" })}</Pill>
              ),
          },
          {
            id: "actions",
            label: i18n._({ id: "table.actions", message: "Actions" }),
            hideLabel: true,
            cell: (row) => (user.is_superuser ? actions(row) : null),
          },
        ]}
      />
    );
  }

  function actions(row: Row) {
    return (
      <div className={styles.row}>
        <Button size="sm" onPress={() => setEditing(row)}>
          {row.stored
            ? i18n._({ id: "storedRoles.update", message: "Change password" })
            : i18n._({ id: "storedRoles.store", message: "Store password" })}
        </Button>
        {row.stored ? (
          <Button size="sm" variant="quiet" onPress={() => setRemoving(row.stored ?? null)}>
            {i18n._({ id: "storedRoles.remove", message: "Forget" })}
          </Button>
        ) : null}
      </div>
    );
  }
}

/** Every role that may log in, and every stored one, even if it is gone from the server. */
function merge(roles: RoleInfo[], stored: ConfiguredRole[]): Row[] {
  const names = new Set([
    ...roles.filter((role) => role.login).map((role) => role.name),
    ...stored.map((role) => role.name),
  ]);
  return [...names].sort().map((name) => ({ name, stored: stored.find((role) => role.name === name) }));
}

function PasswordDialog({ row, serverId, onClose }: { row: Row; serverId: number; onClose: () => void }) {
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const save = useMutation<unknown>({
    mutationFn: () =>
      row.stored
        ? rpc.call("roles.configured.set_password", { configured_role_id: row.stored.id, password })
        : rpc.call("roles.configured.add", { server_id: serverId, name: row.name, password }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["storedRoles"] });
      onClose();
    },
  });
  return (
    <Dialog
      title={i18n._({ id: "storedRoles.dialog", message: "Password of {name}", values: { name: row.name } })}
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      actions={
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {i18n._({ id: "ui.save", message: "Save" })}
        </Button>
      }
    >
      <PasswordField
        label={i18n._({ id: "storedRoles.password", message: "Password" })}
        help={i18n._({
          id: "storedRoles.dialog.help",
          message: "The one PostgreSQL knows already; it is stored here, not changed there.",
        })}
        value={password}
        onChange={setPassword}
        autoFocus
        autoComplete="off"
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}

function RemoveDialog({ role, onClose }: { role: ConfiguredRole; onClose: () => void }) {
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={i18n._({ id: "storedRoles.forget", message: "Forget “{name}”?", values: { name: role.name } })}
      confirmLabel={i18n._({ id: "storedRoles.forget.confirm", message: "Forget password" })}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await rpc.call("roles.configured.delete", { configured_role_id: role.id });
        await client.invalidateQueries();
      }}
    >
      <p>
        {i18n._({
          id: "storedRoles.forget.text",
          message:
            "Collaborators who work as this role lose access to all databases on its server. The role itself stays in PostgreSQL.",
        })}
      </p>
    </ConfirmDialog>
  );
}
