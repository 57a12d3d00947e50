import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import type { SessionInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { Skeleton } from "@/ui/Skeleton";
import { agentName } from "./agent";
import styles from "./users.module.css";

const key = ["sessions"];

/** Where one is logged in. */
export function SessionsSection() {
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => rpc.call("users.sessions.list", {}, { signal }),
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const end = useMutation({
    mutationFn: (session: SessionInfo) => rpc.call("users.sessions.end", { session_id: session.id }),
    onSettled: refresh,
  });
  const endOthers = useMutation({ mutationFn: () => rpc.call("users.sessions.end_others", {}), onSettled: refresh });
  const title = i18n._({ id: "sessions.title", message: "Where you are logged in" });
  const error = sessions.error ?? end.error ?? endOthers.error;
  return (
    <Section
      title={title}
      count={sessions.data?.length}
      actions={
        sessions.data && sessions.data.length > 1 ? (
          <Button
            icon={<LogOut aria-hidden="true" />}
            onPress={() => endOthers.mutate()}
            isPending={endOthers.isPending}
          >
            {i18n._({ id: "sessions.endOthers", message: "Log out everywhere else" })}
          </Button>
        ) : null
      }
    >
      {error ? <ErrorBox error={error} onRetry={refresh} /> : null}
      {sessions.isPending ? <Skeleton label={i18n._({ id: "sessions.loading", message: "Loading logins" })} /> : null}
      {sessions.data ? (
        <DataTable label={title} rows={sessions.data} rowKey={(session) => session.id} columns={columns()} />
      ) : null}
      <p className={styles.help}>
        {i18n._({ id: "sessions.help", message: "Is there one you do not know? End it, and change your password." })}
      </p>
    </Section>
  );

  function columns() {
    const moment = (iso: string) =>
      new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
    const name = (session: SessionInfo) =>
      agentName(session.agent) ?? i18n._({ id: "sessions.unknown", message: "Unknown program" });
    return [
      {
        id: "program",
        label: i18n._({ id: "sessions.program", message: "Program" }),
        cell: (session: SessionInfo) => (
          <>
            {name(session)}{" "}
            {session.current ? <Pill>{i18n._({ id: "sessions.current", message: "This one" })}</Pill> : null}
          </>
        ),
      },
      {
        id: "address",
        label: i18n._({ id: "sessions.address", message: "Network address" }),
        cell: (session: SessionInfo) => session.address,
      },
      {
        id: "began",
        label: i18n._({ id: "sessions.began", message: "Since" }),
        cell: (session: SessionInfo) => moment(session.began_at),
      },
      {
        id: "seen",
        label: i18n._({ id: "sessions.seen", message: "Last used" }),
        cell: (session: SessionInfo) => moment(session.seen_at),
      },
      {
        id: "actions",
        label: i18n._({ id: "table.actions", message: "Actions" }),
        hideLabel: true,
        cell: (session: SessionInfo) =>
          session.current ? null : (
            <IconButton
              icon={<LogOut aria-hidden="true" />}
              label={i18n._({ id: "sessions.end", message: "Log out there: {name}", values: { name: name(session) } })}
              onPress={() => end.mutate(session)}
            />
          ),
      },
    ];
  }
}
