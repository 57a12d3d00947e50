import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound, Pencil, Plus, Trash2, Users } from "lucide-react";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { Skeleton } from "@/ui/Skeleton";
import { CreateRoleDialog } from "./CreateRoleDialog";
import { EditRoleDialog } from "./EditRoleDialog";
import { MembersDialog } from "./MembersDialog";
import { PresetDialog } from "./PresetDialog";
import { rolesQuery } from "./queries";
import styles from "./roles.module.css";

/** The roles of the database's server, as PostgreSQL keeps them. */
export function RolesPage({ databaseId, serverId }: { databaseId: number; serverId: number }) {
  const client = useQueryClient();
  const roles = useQuery(rolesQuery(databaseId));
  const [creating, setCreating] = useState(false);
  const [dropping, setDropping] = useState<RoleInfo | null>(null);
  const [editing, setEditing] = useState<RoleInfo | null>(null);
  const [changing, setChanging] = useState<RoleInfo | null>(null);
  const [preset, setPreset] = useState<{ role: RoleInfo | null } | null>(null);
  const title = i18n._({ id: "roles.title", message: "Roles" });

  return (
    <Section
      title={title}
      count={roles.data?.length}
      actions={
        <>
          <Button icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
            {i18n._({ id: "roles.create", message: "Create role" })}
          </Button>
          <Button variant="primary" icon={<KeyRound aria-hidden="true" />} onPress={() => setPreset({ role: null })}>
            {i18n._({ id: "preset.title", message: "New role from a preset" })}
          </Button>
        </>
      }
    >
      <p className={styles.help}>
        {i18n._({
          id: "roles.help",
          message: "Roles live in PostgreSQL and are shared by all databases of the server.",
        })}
      </p>
      {content()}
      {creating ? <CreateRoleDialog databaseId={databaseId} onClose={() => setCreating(false)} /> : null}
      {preset ? (
        <PresetDialog databaseId={databaseId} serverId={serverId} role={preset.role} onClose={() => setPreset(null)} />
      ) : null}
      {changing ? <EditRoleDialog databaseId={databaseId} role={changing} onClose={() => setChanging(null)} /> : null}
      {editing ? (
        <MembersDialog
          databaseId={databaseId}
          role={editing}
          roles={roles.data ?? []}
          onClose={() => setEditing(null)}
        />
      ) : null}
      {dropping ? (
        <ConfirmDialog
          title={i18n._({ id: "roles.drop.title", message: "Drop role “{name}”?", values: { name: dropping.name } })}
          confirmLabel={i18n._({ id: "roles.drop", message: "Drop role" })}
          danger
          onClose={() => setDropping(null)}
          onConfirm={async () => {
            await rpc.call("roles.delete", { database_id: databaseId, role_oid: dropping.oid });
            await client.invalidateQueries({ queryKey: ["roles"] });
          }}
        >
          <p>
            {i18n._({
              id: "roles.drop.text",
              message: "PostgreSQL refuses while the role still owns anything or holds rights.",
            })}
          </p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );

  function content() {
    if (roles.error) return <ErrorBox error={roles.error} onRetry={() => roles.refetch()} />;
    if (!roles.data) return <Skeleton label={i18n._({ id: "storedRoles.loading", message: "Loading roles" })} />;
    const nameOf = (oid: number) => roles.data.find((role) => role.oid === oid)?.name ?? String(oid);
    return (
      <DataTable
        label={title}
        rows={roles.data}
        rowKey={(role) => role.oid}
        columns={[
          {
            id: "name",
            label: i18n._({ id: "roles.name", message: "Role" }),
            cell: (role) => <code>{role.name}</code>,
          },
          {
            id: "attributes",
            label: i18n._({ id: "roles.attributes", message: "Attributes" }),
            cell: (role) => <Attributes role={role} />,
          },
          {
            id: "members",
            label: i18n._({ id: "roles.members", message: "Members" }),
            cell: (role) => (
              <div className={styles.pills}>
                {(role.members ?? []).map((member) => (
                  <Pill key={member.oid}>{nameOf(member.oid)}</Pill>
                ))}
              </div>
            ),
          },
          {
            id: "actions",
            label: i18n._({ id: "table.actions", message: "Actions" }),
            hideLabel: true,
            cell: actions,
          },
        ]}
      />
    );
  }

  function actions(role: RoleInfo) {
    return (
      <div className={styles.row}>
        <IconButton
          icon={<KeyRound aria-hidden="true" />}
          label={i18n._({ id: "preset.title.role", message: "Give “{name}” rights", values: { name: role.name } })}
          onPress={() => setPreset({ role })}
        />
        <IconButton
          icon={<Pencil aria-hidden="true" />}
          label={i18n._({ id: "roles.edit.one", message: "Edit {name}", values: { name: role.name } })}
          onPress={() => setChanging(role)}
        />
        <IconButton
          icon={<Users aria-hidden="true" />}
          label={i18n._({ id: "roles.editMembers", message: "Members of {name}", values: { name: role.name } })}
          onPress={() => setEditing(role)}
        />
        <IconButton
          icon={<Trash2 aria-hidden="true" />}
          label={i18n._({ id: "roles.drop.one", message: "Drop {name}", values: { name: role.name } })}
          onPress={() => setDropping(role)}
        />
      </div>
    );
  }
}

function Attributes({ role }: { role: RoleInfo }) {
  const names = [
    role.super && "SUPERUSER",
    role.login && "LOGIN",
    role.create_db && "CREATEDB",
    role.create_role && "CREATEROLE",
  ];
  return <div className={styles.pills}>{names.map((name) => (name ? <Pill key={name}>{name}</Pill> : null))}</div>;
}
