import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { toast } from "@/ui/toast-store";
import { LettersSection } from "./LettersSection";

/** What holds for the whole installation. */
export function SettingsPage() {
  return (
    <>
      <General />
      <LettersSection />
    </>
  );
}

function General() {
  const client = useQueryClient();
  const state = useQuery({
    queryKey: ["analytics"],
    queryFn: ({ signal }) => rpc.call("analytics.get_state", {}, { signal }),
  });
  const change = useMutation({
    mutationFn: (on: boolean) => rpc.call(on ? "analytics.initialize" : "analytics.disable", {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["analytics"] });
      toast.success(i18n._({ id: "settings.saved", message: "The setting is saved" }));
    },
  });
  return (
    <Section title={i18n._({ id: "settings.title", message: "Settings" })}>
      {state.data ? (
        <Switch
          isSelected={state.data.enabled}
          onChange={(on) => change.mutate(on)}
          isDisabled={change.isPending}
          help={i18n._({
            id: "settings.statistics.help",
            message: "Numbers of users, databases and tables, gathered here. Nothing is ever sent anywhere.",
          })}
        >
          {i18n._({ id: "settings.statistics", message: "Gather usage statistics" })}
        </Switch>
      ) : state.error ? null : (
        <Skeleton lines={1} label={i18n._({ id: "settings.loading", message: "Loading settings" })} />
      )}
      {state.error || change.error ? <ErrorBox error={change.error ?? state.error} /> : null}
    </Section>
  );
}
