import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { PasswordField } from "@/ui/TextField";

interface EditRoleDialogProps {
  databaseId: number;
  role: RoleInfo;
  onClose: () => void;
}

/** Attributes of a role of the server. */
export function EditRoleDialog({ databaseId, role, onClose }: EditRoleDialogProps) {
  const client = useQueryClient();
  const [login, setLogin] = useState(role.login);
  const [createDb, setCreateDb] = useState(role.create_db);
  const [createRole, setCreateRole] = useState(role.create_role);
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () =>
      rpc.call("roles.patch", {
        database_id: databaseId,
        role_oid: role.oid,
        // PostgreSQL lets fewer people change an attribute than a password, even to what it is.
        login: login === role.login ? null : login,
        create_db: createDb === role.create_db ? null : createDb,
        create_role: createRole === role.create_role ? null : createRole,
        password: password === "" ? null : password,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["roles"] });
      onClose();
    },
  });
  return (
    <Dialog
      title={i18n._({ id: "roles.edit", message: "Edit role “{name}”", values: { name: role.name } })}
      width="sm"
      busy={change.isPending}
      onClose={onClose}
      onSubmit={() => change.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={change.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isPending={change.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </>
      }
    >
      <Switch isSelected={login} onChange={setLogin}>
        {i18n._({ id: "roles.login", message: "May log in" })}
      </Switch>
      <Switch isSelected={createDb} onChange={setCreateDb}>
        {i18n._({ id: "roles.createDb", message: "May create databases" })}
      </Switch>
      <Switch isSelected={createRole} onChange={setCreateRole}>
        {i18n._({ id: "roles.createRole", message: "May create roles" })}
      </Switch>
      <PasswordField
        label={i18n._({ id: "roles.newPassword", message: "New password" })}
        help={i18n._({
          id: "roles.newPassword.help",
          message: "Empty: it stays as it is. If the role is stored, store the new password under Stored roles too.",
        })}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      {change.error ? <ErrorBox error={change.error} /> : null}
    </Dialog>
  );
}
