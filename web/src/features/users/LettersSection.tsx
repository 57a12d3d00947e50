import { useMutation, useQuery } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { toast } from "@/ui/toast-store";
import { lettersQuery } from "./queries";
import styles from "./users.module.css";

/** Through which mail server e-mails are sent, and whether it takes them. */
export function LettersSection() {
  const state = useQuery(lettersQuery());
  const test = useMutation({
    mutationFn: () => rpc.call("users.letters.test", {}),
    onSuccess: ({ address }) =>
      toast.success(i18n._({ id: "letters.sent", message: "An e-mail was sent to {address}", values: { address } })),
  });
  if (!state.data) return state.error ? <ErrorBox error={state.error} /> : null;
  const { server, sender, public_url: link } = state.data;
  return (
    <Section title={i18n._({ id: "letters.title", message: "E-mail" })}>
      <div className={styles.access}>
        {server ? (
          <>
            <p>
              {i18n._({
                id: "letters.on",
                message: "E-mails go through {server} and come from {sender}. Their links lead to {link}.",
                values: { server, sender, link },
              })}
            </p>
            <div className={styles.buttons}>
              <Button icon={<Mail aria-hidden="true" />} onPress={() => test.mutate()} isPending={test.isPending}>
                {i18n._({ id: "letters.test", message: "Send me an e-mail to try it" })}
              </Button>
            </div>
          </>
        ) : (
          <p>
            {i18n._({
              id: "letters.off",
              message:
                "No mail server is set up, so nothing is sent. Whoever starts the server names one by mail_server, mail_from and public_url.",
            })}
          </p>
        )}
        {test.error ? <ErrorBox error={test.error} /> : null}
      </div>
    </Section>
  );
}
