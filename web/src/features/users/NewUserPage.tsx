import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PasswordLink } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Radios, Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { PasswordField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import { LinkBox } from "./LinkBox";
import { lettersQuery } from "./queries";
import { SavedForm } from "./SavedForm";
import { emptyUser, UserFields } from "./UserFields";
import styles from "./users.module.css";

/** Adds a person: by a link through which they choose their password, or with a first password that must be changed at the first login. */
export function NewUserPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyUser);
  const [way, setWay] = useState<"link" | "mail" | "password">("link");
  const [password, setPassword] = useState("");
  const [invited, setInvited] = useState<{ name: string; link: PasswordLink; problem: string | null } | null>(null);
  const [administrator, setAdministrator] = useState(false);
  const letters = useQuery(lettersQuery());
  const title = i18n._({ id: "users.add", message: "Add user" });

  const add = useMutation({
    mutationFn: async () => {
      const known = {
        ...form,
        username: form.username.trim(),
        full_name: form.full_name.trim() || null,
        is_superuser: administrator,
      };
      if (way !== "password") return rpc.call("users.invite", { user_def: known, by_letter: way === "mail" });
      const user = await rpc.call("users.add", { user_def: { ...known, password } });
      return { user, link: null, problem: null };
    },
    onSuccess: async ({ user, link, problem }) => {
      await client.invalidateQueries({ queryKey: ["users"] });
      if (link) {
        setInvited({ name: user.username, link, problem });
        return;
      }
      toast.success(i18n._({ id: "users.added", message: "“{name}” was added", values: { name: user.username } }));
      navigate({ href: addresses.administration("users") });
    },
  });

  if (invited) {
    return (
      <Section title={i18n._({ id: "invite.title", message: "“{name}” is invited", values: { name: invited.name } })}>
        <div className={styles.access}>
          {invited.problem ? (
            <ErrorBox
              error={{
                what: i18n._({ id: "invite.unsent", message: "The e-mail could not be sent." }),
                why: invited.problem,
                next: i18n._({ id: "invite.unsent.next", message: "Give them the link yourself." }),
              }}
            />
          ) : null}
          <LinkBox link={invited.link} />
        </div>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <SavedForm
        label={title}
        submitLabel={title}
        ready={
          form.username.trim() !== "" &&
          (way !== "password" || password !== "") &&
          (way !== "mail" || form.email.trim() !== "")
        }
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
            ...(letters.data?.server
              ? [
                  {
                    value: "mail" as const,
                    label: i18n._({ id: "invite.mail", message: "By an e-mail" }),
                    help: i18n._({
                      id: "invite.mail.help",
                      message: "The link is sent to their e-mail address.",
                    }),
                  },
                ]
              : []),
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
