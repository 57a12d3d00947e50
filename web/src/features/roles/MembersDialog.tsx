import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";

interface MembersDialogProps {
  databaseId: number;
  role: RoleInfo;
  roles: RoleInfo[];
  onClose: () => void;
}

/** Which roles are members of a role, and so inherit its rights. */
export function MembersDialog({ databaseId, role, roles, onClose }: MembersDialogProps) {
  const client = useQueryClient();
  const before = (role.members ?? []).map((member) => member.oid);
  const [members, setMembers] = useState(new Set(before));
  const changed = before.length !== members.size || before.some((oid) => !members.has(oid));

  const save = useMutation({
    mutationFn: () =>
      rpc.call("roles.set_members", { database_id: databaseId, parent_role_oid: role.oid, members: [...members] }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["roles"] });
      onClose();
    },
  });

  function set(oid: number, on: boolean) {
    const next = new Set(members);
    if (on) next.add(oid);
    else next.delete(oid);
    setMembers(next);
  }

  return (
    <Dialog
      title={i18n._({ id: "roles.editMembers", message: "Members of {name}", values: { name: role.name } })}
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => changed && save.mutate()}
      actions={
        <Button type="submit" variant="primary" isDisabled={!changed} isPending={save.isPending}>
          {i18n._({ id: "ui.save", message: "Save" })}
        </Button>
      }
    >
      <p>{i18n._({ id: "roles.members.help", message: "A member has all rights of the role it belongs to." })}</p>
      {roles
        .filter((other) => other.oid !== role.oid)
        .map((other) => (
          <Checkbox key={other.oid} isSelected={members.has(other.oid)} onChange={(on) => set(other.oid, on)}>
            {other.name}
          </Checkbox>
        ))}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}
