import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { PasswordField, TextField } from "@/ui/TextField";

interface CreateRoleDialogProps {
  databaseId: number;
  onClose: () => void;
}

export function CreateRoleDialog({ databaseId, onClose }: CreateRoleDialogProps) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [login, setLogin] = useState(true);
  const [password, setPassword] = useState("");
  const problem = checkName(name);
  const create = useMutation({
    mutationFn: () =>
      rpc.call("roles.add", {
        database_id: databaseId,
        rolename: name.trim(),
        login,
        password: login && password ? password : null,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["roles"] });
      onClose();
    },
  });
  return (
    <Dialog
      title={i18n._({ id: "roles.create", message: "Create role" })}
      width="sm"
      busy={create.isPending}
      onClose={onClose}
      onSubmit={() => !problem && create.mutate()}
      actions={
        <Button type="submit" variant="primary" isDisabled={Boolean(problem)} isPending={create.isPending}>
          {i18n._({ id: "ui.create", message: "Create" })}
        </Button>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={name === "" ? null : problem}
        isRequired
        autoFocus
        mono
        autoComplete="off"
      />
      <Switch
        isSelected={login}
        onChange={setLogin}
        help={i18n._({
          id: "roles.login.help",
          message: "Without it the role is a group that others can be members of.",
        })}
      >
        {i18n._({ id: "roles.login", message: "May log in" })}
      </Switch>
      {login ? (
        <PasswordField
          label={i18n._({ id: "storedRoles.password", message: "Password" })}
          help={i18n._({
            id: "roles.password.help",
            message: "To let collaborators work as this role, also store it under Stored roles.",
          })}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
      ) : null}
      {create.error ? <ErrorBox error={create.error} /> : null}
    </Dialog>
  );
}
