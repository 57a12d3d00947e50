import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PasswordLink } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Radios, Switch } from "@/ui/Choice";
import { Section } from "@/ui/Page";
import { PasswordField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { LinkBox } from "./LinkBox";
import { SavedForm } from "./SavedForm";
import { emptyUser, UserFields } from "./UserFields";

/** Adds a person: by a link through which they choose their password, or with a first password that must be changed at the first login. */
export function NewUserPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyUser);
  const [way, setWay] = useState<"link" | "password">("link");
  const [password, setPassword] = useState("");
  const [invited, setInvited] = useState<{ name: string; link: PasswordLink } | null>(null);
  const [administrator, setAdministrator] = useState(false);
  const title = i18n._({ id: "users.add", message: "Add user" });

  const add = useMutation({
    mutationFn: async () => {
      const known = {
        ...form,
        username: form.username.trim(),
        full_name: form.full_name.trim() || null,
        is_superuser: administrator,
      };
      return way === "link"
        ? rpc.call("users.invite", { user_def: known })
        : { user: await rpc.call("users.add", { user_def: { ...known, password } }), link: null };
    },
    onSuccess: async ({ user, link }) => {
      await client.invalidateQueries({ queryKey: ["users"] });
      if (link) {
        setInvited({ name: user.username, link });
        return;
      }
      toast.success(i18n._({ id: "users.added", message: "“{name}” was added", values: { name: user.username } }));
      navigate({ href: addresses.administration("users") });
    },
  });

  if (invited) {
    return (
      <Section title={i18n._({ id: "invite.title", message: "“{name}” is invited", values: { name: invited.name } })}>
        <LinkBox link={invited.link} />
      </Section>
    );
  }
  return (
    <Section title={title}>
      <SavedForm
        label={title}
        submitLabel={title}
        ready={form.username.trim() !== "" && (way === "link" || password !== "")}
        busy={add.isPending}
        error={add.error}
        onSubmit={() => add.mutate()}
      >
        <UserFields value={form} onChange={setForm} autoFocus />
        <Radios
          label={i18n._({ id: "invite.way", message: "How they get in" })}
          value={way}
          onChange={setWay}
          choices={[
            {
              value: "link",
              label: i18n._({ id: "invite.link", message: "By a link" }),
              help: i18n._({
                id: "invite.link.help",
                message: "You give them a link, through which they choose their password.",
              }),
            },
            {
              value: "password",
              label: i18n._({ id: "invite.password", message: "With a first password" }),
              help: i18n._({ id: "users.firstPassword.help", message: "To be changed at the first login." }),
            },
          ]}
        />
        {way === "password" ? (
          <PasswordField
            label={i18n._({ id: "users.firstPassword", message: "First password" })}
            value={password}
            onChange={setPassword}
            isRequired
            autoComplete="new-password"
          />
        ) : null}
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
