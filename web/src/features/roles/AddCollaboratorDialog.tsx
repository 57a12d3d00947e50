import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { userTitle } from "@/model/session";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { ComboBox, Select } from "@/ui/Select";
import { collaboratorsQuery, storedRolesQuery, usersQuery } from "./queries";

interface AddCollaboratorDialogProps {
  databaseId: number;
  serverId: number;
  onClose: () => void;
}

export function AddCollaboratorDialog({ databaseId, serverId, onClose }: AddCollaboratorDialogProps) {
  const client = useQueryClient();
  const { data: users = [] } = useQuery(usersQuery());
  const { data: roles = [] } = useQuery(storedRolesQuery(databaseId, serverId));
  const { data: present = [] } = useQuery(collaboratorsQuery(databaseId));
  const [userId, setUserId] = useState<string | null>(null);
  const [roleId, setRoleId] = useState<string | null>(null);
  const absent = users.filter((user) => present.every((collaborator) => collaborator.user_id !== user.id));
  const ready = userId !== null && roleId !== null;

  const add = useMutation({
    mutationFn: () =>
      rpc.call("collaborators.add", {
        database_id: databaseId,
        user_id: Number(userId),
        configured_role_id: Number(roleId),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["collaborators", databaseId] });
      onClose();
    },
  });

  return (
    <Dialog
      title={i18n._({ id: "collaborators.add", message: "Add collaborator" })}
      width="sm"
      busy={add.isPending}
      onClose={onClose}
      onSubmit={() => ready && add.mutate()}
      actions={
        <Button type="submit" variant="primary" isDisabled={!ready} isPending={add.isPending}>
          {i18n._({ id: "ui.add", message: "Add" })}
        </Button>
      }
    >
      <ComboBox
        label={i18n._({ id: "collaborators.user", message: "User" })}
        value={userId}
        onChange={setUserId}
        choices={absent.map((user) => ({ value: String(user.id), label: userTitle(user), detail: user.email }))}
      />
      <Select
        label={i18n._({ id: "collaborators.role", message: "PostgreSQL role" })}
        help={i18n._({ id: "collaborators.role.help", message: "Only roles whose password is stored can be used." })}
        value={roleId}
        onChange={setRoleId}
        choices={roles.map((role) => ({ value: String(role.id), label: role.name }))}
      />
      {add.error ? <ErrorBox error={add.error} /> : null}
    </Dialog>
  );
}
