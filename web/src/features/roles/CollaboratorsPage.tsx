import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2, Users } from "lucide-react";
import { useState } from "react";
import type { Collaborator, ConfiguredRole } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { userTitle, useUser } from "@/model/session";
import { Button, IconButton } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ConfirmDialog } from "@/ui/Dialog";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox, explain } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Select } from "@/ui/Select";
import { Skeleton } from "@/ui/Skeleton";
import { toast } from "@/ui/toast-store";
import { AddCollaboratorDialog } from "./AddCollaboratorDialog";
import { collaboratorsQuery, storedRolesQuery } from "./queries";
import styles from "./roles.module.css";

interface CollaboratorsPageProps {
  databaseId: number;
  serverId: number;
}

/** Who may use this database here, and as which PostgreSQL role. */
export function CollaboratorsPage({ databaseId, serverId }: CollaboratorsPageProps) {
  const user = useUser();
  const collaborators = useQuery(collaboratorsQuery(databaseId));
  const roles = useQuery(storedRolesQuery(databaseId, serverId));
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Collaborator | null>(null);
  const title = i18n._({ id: "collaborators.title", message: "Collaborators" });

  return (
    <Section
      title={title}
      count={collaborators.data?.length}
      actions={
        user.is_superuser ? (
          <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {i18n._({ id: "collaborators.add", message: "Add collaborator" })}
          </Button>
        ) : null
      }
    >
      <p className={styles.help}>
        {i18n._({
          id: "collaborators.help",
          message:
            "Everything a collaborator does in this database is done as the PostgreSQL role given here; that role decides what they see and may change.",
        })}
      </p>
      {content()}
      {adding ? (
        <AddCollaboratorDialog databaseId={databaseId} serverId={serverId} onClose={() => setAdding(false)} />
      ) : null}
      {removing ? <RemoveDialog collaborator={removing} onClose={() => setRemoving(null)} /> : null}
    </Section>
  );

  function content() {
    const error = collaborators.error ?? roles.error;
    if (error) return <ErrorBox error={error} onRetry={() => collaborators.refetch()} />;
    if (!collaborators.data || !roles.data) {
      return <Skeleton label={i18n._({ id: "collaborators.loading", message: "Loading collaborators" })} />;
    }
    if (collaborators.data.length === 0) {
      return (
        <EmptyState
          icon={<Users aria-hidden="true" />}
          title={i18n._({ id: "collaborators.empty", message: "No collaborators yet" })}
        />
      );
    }
    const stored = roles.data;
    return (
      <DataTable
        label={title}
        rows={collaborators.data}
        rowKey={(row) => row.id}
        columns={[
          {
            id: "user",
            label: i18n._({ id: "collaborators.user", message: "User" }),
            cell: (row) => <Person collaborator={row} />,
          },
          {
            id: "role",
            label: i18n._({ id: "collaborators.role", message: "PostgreSQL role" }),
            cell: (row) => <RoleChoice collaborator={row} roles={stored} readOnly={!user.is_superuser} />,
          },
          {
            id: "actions",
            label: i18n._({ id: "table.actions", message: "Actions" }),
            hideLabel: true,
            cell: (row) =>
              user.is_superuser ? (
                <IconButton
                  icon={<Trash2 aria-hidden="true" />}
                  label={i18n._({
                    id: "collaborators.remove",
                    message: "Remove {name}",
                    values: { name: userTitle(row.user_info) },
                  })}
                  onPress={() => setRemoving(row)}
                />
              ) : null,
          },
        ]}
      />
    );
  }
}

function Person({ collaborator: { user_info: user } }: { collaborator: Collaborator }) {
  return (
    <>
      {userTitle(user)}
      {user.email ? <div className={styles.quiet}>{user.email}</div> : null}
    </>
  );
}

interface RoleChoiceProps {
  collaborator: Collaborator;
  roles: ConfiguredRole[];
  readOnly: boolean;
}

function RoleChoice({ collaborator, roles, readOnly }: RoleChoiceProps) {
  const client = useQueryClient();
  const self = useUser();
  const change = useMutation({
    mutationFn: (roleId: string) =>
      rpc.call("collaborators.set_role", { collaborator_id: collaborator.id, configured_role_id: Number(roleId) }),
    onSuccess: async () => {
      // another role of one's own sees other schemas, tables and rights
      if (collaborator.user_id === self.id) await client.invalidateQueries();
      else await client.invalidateQueries({ queryKey: ["collaborators"] });
    },
    onError: (error) => toast.error(explain(error).what, { detail: explain(error).why }),
  });
  const current = roles.find((role) => role.id === collaborator.configured_role_id);
  if (readOnly) return <code>{current?.name}</code>;
  return (
    <div className={styles.choice}>
      <Select
        label={i18n._({
          id: "collaborators.roleOf",
          message: "Role of {name}",
          values: { name: userTitle(collaborator.user_info) },
        })}
        hideLabel
        value={String(collaborator.configured_role_id)}
        isDisabled={change.isPending}
        choices={roles.map((role) => ({ value: String(role.id), label: role.name }))}
        onChange={(roleId) => change.mutate(roleId)}
      />
    </div>
  );
}

function RemoveDialog({ collaborator, onClose }: { collaborator: Collaborator; onClose: () => void }) {
  const client = useQueryClient();
  const name = userTitle(collaborator.user_info);
  return (
    <ConfirmDialog
      title={i18n._({ id: "collaborators.remove.title", message: "Remove “{name}”?", values: { name } })}
      confirmLabel={i18n._({ id: "collaborators.remove.confirm", message: "Remove collaborator" })}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await rpc.call("collaborators.delete", { collaborator_id: collaborator.id });
        await client.invalidateQueries({ queryKey: ["collaborators"] });
      }}
    >
      <ul className={styles.consequences}>
        <li>{i18n._({ id: "collaborators.remove.access", message: "They lose access to this database." })}</li>
        <li>{i18n._({ id: "collaborators.remove.login", message: "They can still log in." })}</li>
        <li>{i18n._({ id: "collaborators.remove.role", message: "The PostgreSQL role stays as it is." })}</li>
      </ul>
    </ConfirmDialog>
  );
}
