import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Switch } from "@/ui/Choice";
import { Section } from "@/ui/Page";
import { PasswordField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { SavedForm } from "./SavedForm";
import { emptyUser, UserFields } from "./UserFields";

/** Adds a person, with a first password that must be changed at the first login. */
export function NewUserPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyUser);
  const [password, setPassword] = useState("");
  const [administrator, setAdministrator] = useState(false);
  const title = i18n._({ id: "users.add", message: "Add user" });

  const add = useMutation({
    mutationFn: () =>
      rpc.call("users.add", {
        user_def: {
          ...form,
          username: form.username.trim(),
          full_name: form.full_name.trim() || null,
          password,
          is_superuser: administrator,
        },
      }),
    onSuccess: async (user) => {
      await client.invalidateQueries({ queryKey: ["users"] });
      toast.success(i18n._({ id: "users.added", message: "“{name}” was added", values: { name: user.username } }));
      navigate({ href: addresses.administration("users") });
    },
  });

  return (
    <Section title={title}>
      <SavedForm
        label={title}
        submitLabel={title}
        ready={form.username.trim() !== "" && password !== ""}
        busy={add.isPending}
        error={add.error}
        onSubmit={() => add.mutate()}
      >
        <UserFields value={form} onChange={setForm} autoFocus />
        <PasswordField
          label={i18n._({ id: "users.firstPassword", message: "First password" })}
          help={i18n._({ id: "users.firstPassword.help", message: "To be changed at the first login." })}
          value={password}
          onChange={setPassword}
          isRequired
          autoComplete="new-password"
        />
        <Switch
          isSelected={administrator}
          onChange={setAdministrator}
          help={i18n._({
            id: "users.administrator.help",
            message: "May connect databases and manage users. Rights inside a database still come from its roles.",
          })}
        >
          {i18n._({ id: "user.administrator", message: "Administrator" })}
        </Switch>
      </SavedForm>
    </Section>
  );
}
