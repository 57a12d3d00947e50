import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link2, Mail } from "lucide-react";
import { useState } from "react";
import type { UserAccess, UserInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { userTitle, useUser } from "@/model/session";
import { Button } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/toast-store";
import { LinkBox } from "./LinkBox";
import { accessQuery, lettersQuery } from "./queries";
import styles from "./users.module.css";

/** Whether a person can come in, and a link by which they choose a password. */
export function AccessSection({ user }: { user: UserInfo }) {
  const client = useQueryClient();
  const self = useUser();
  const access = useQuery(accessQuery());
  const letters = useQuery(lettersQuery());
  const [asking, setAsking] = useState(false);
  const known = access.data?.find((one) => one.user_id === user.id);
  const refresh = () => client.invalidateQueries({ queryKey: ["users"] });
  const link = useMutation({ mutationFn: () => rpc.call("users.links.add", { user_id: user.id }), onSuccess: refresh });
  const mail = useMutation({
    mutationFn: () => rpc.call("users.links.mail", { user_id: user.id }),
    onSuccess: async ({ address }) => {
      link.reset();
      await refresh();
      toast.success(i18n._({ id: "access.mailed", message: "A link was sent to {address}", values: { address } }));
    },
  });
  const revoke = useMutation({
    mutationFn: () => rpc.call("users.links.revoke", { user_id: user.id }),
    onSuccess: async () => {
      link.reset();
      await refresh();
    },
  });
  const turn = useMutation({
    mutationFn: (active: boolean) => rpc.call("users.set_active", { user_id: user.id, active }),
    onSuccess: refresh,
  });
  const reset = useMutation({
    mutationFn: () => rpc.call("users.second_factor.reset", { user_id: user.id }),
    onSuccess: refresh,
  });
  const error = reset.error ?? access.error ?? link.error ?? mail.error ?? revoke.error ?? turn.error;
  return (
    <Section title={i18n._({ id: "access.title", message: "Access" })}>
      <div className={styles.access}>
        {known ? <p>{state(known)}</p> : null}
        {link.data ? <LinkBox link={link.data} /> : null}
        {known?.active ? (
          <div className={styles.buttons}>
            <Button icon={<Link2 aria-hidden="true" />} onPress={() => link.mutate()} isPending={link.isPending}>
              {i18n._({ id: "access.link", message: "Make a link to choose a password" })}
            </Button>
            {letters.data?.server && user.email ? (
              <Button icon={<Mail aria-hidden="true" />} onPress={() => mail.mutate()} isPending={mail.isPending}>
                {i18n._({ id: "access.mail", message: "Send a link by e-mail" })}
              </Button>
            ) : null}
            {known.link_until ? (
              <Button onPress={() => revoke.mutate()} isPending={revoke.isPending}>
                {i18n._({ id: "access.revoke", message: "Revoke the link" })}
              </Button>
            ) : null}
          </div>
        ) : null}
        {known?.second_step && user.id !== self.id ? (
          <div className={styles.buttons}>
            <Button onPress={() => reset.mutate()} isPending={reset.isPending}>
              {i18n._({ id: "access.secondStep.off", message: "Turn two-step login off" })}
            </Button>
          </div>
        ) : null}
        {known && user.id !== self.id ? (
          <div className={styles.buttons}>
            {known.active ? (
              <Button variant="danger" onPress={() => setAsking(true)}>
                {i18n._({ id: "access.off", message: "Switch the account off" })}
              </Button>
            ) : (
              <Button onPress={() => turn.mutate(true)} isPending={turn.isPending}>
                {i18n._({ id: "access.on", message: "Switch the account on" })}
              </Button>
            )}
          </div>
        ) : null}
        {error ? <ErrorBox error={error} /> : null}
      </div>
      {asking ? (
        <ConfirmDialog
          title={i18n._({ id: "access.off.ask", message: "Switch “{name}” off?", values: { name: userTitle(user) } })}
          confirmLabel={i18n._({ id: "access.off", message: "Switch the account off" })}
          danger
          onClose={() => setAsking(false)}
          onConfirm={() => turn.mutateAsync(false)}
        >
          <p>
            {i18n._({
              id: "access.off.text",
              message:
                "They are logged out everywhere at once, and what they run is stopped. Everything that is theirs stays.",
            })}
          </p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function state(access: UserAccess): string {
  const date = (iso: string) =>
    new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
  if (!access.active) return i18n._({ id: "access.isOff", message: "The account is switched off." });
  const last = access.last_login
    ? i18n._({ id: "access.last", message: "Last login: {when}.", values: { when: date(access.last_login) } })
    : i18n._({ id: "access.never", message: "Has never logged in." });
  const facts = access.second_step
    ? `${last} ${i18n._({ id: "access.secondStep", message: "Two-step login is on." })}`
    : last;
  if (!access.link_until) return facts;
  const open = i18n._({
    id: "access.open",
    message: "A link to choose a password is open until {until}.",
    values: { until: date(access.link_until) },
  });
  return `${facts} ${open}`;
}
