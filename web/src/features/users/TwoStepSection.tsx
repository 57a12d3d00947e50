import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { CodeDialog } from "./CodeDialog";
import { TwoStepDialog } from "./TwoStepDialog";
import styles from "./users.module.css";

type Doing = "on" | "off" | "codes";

/** Whether one is asked for a code after the password. */
export function TwoStepSection() {
  const client = useQueryClient();
  const state = useQuery({
    queryKey: ["second factor"],
    queryFn: ({ signal }) => rpc.call("users.second_factor.get", {}, { signal }),
  });
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => {
    setDoing(null);
    client.invalidateQueries({ queryKey: ["second factor"] });
  };
  const off = i18n._({ id: "twoStep.off", message: "Turn off" });
  const renew = i18n._({ id: "twoStep.renew", message: "New recovery codes" });
  return (
    <Section title={i18n._({ id: "twoStep.title", message: "Two-step login" })}>
      <p className={styles.help}>
        {state.data?.on
          ? i18n._({
              id: "twoStep.isOn",
              message:
                "After your password you are asked for a code of your device. {count, plural, =0 {No recovery code is left.} one {# recovery code is left.} other {# recovery codes are left.}}",
              values: { count: state.data.recovery_codes },
            })
          : i18n._({
              id: "twoStep.isOff",
              message:
                "A code that an app on your phone shows, asked for after the password, keeps out whoever has only the password. Programs then need an API token.",
            })}
      </p>
      {state.error ? <ErrorBox error={state.error} onRetry={() => state.refetch()} /> : null}
      {state.data ? (
        <div className={styles.buttons}>
          {state.data.on ? (
            <>
              <Button onPress={() => setDoing("codes")}>{renew}</Button>
              <Button variant="danger" onPress={() => setDoing("off")}>
                {off}
              </Button>
            </>
          ) : (
            <Button onPress={() => setDoing("on")}>{i18n._({ id: "twoStep.on", message: "Turn on" })}</Button>
          )}
        </div>
      ) : null}
      {doing === "on" ? <TwoStepDialog onClose={close} /> : null}
      {doing === "off" ? (
        <CodeDialog
          title={i18n._({ id: "twoStep.off.title", message: "Turn two-step login off" })}
          submitLabel={off}
          danger
          onClose={close}
          onCode={async (code) => {
            await rpc.call("users.second_factor.remove", { code });
            return null;
          }}
        />
      ) : null}
      {doing === "codes" ? (
        <CodeDialog
          title={renew}
          submitLabel={renew}
          onClose={close}
          onCode={async (code) => (await rpc.call("users.second_factor.renew_codes", { code })).recovery_codes}
        />
      ) : null}
    </Section>
  );
}
