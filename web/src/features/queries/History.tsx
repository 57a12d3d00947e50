import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { historyQuery } from "./queries";
import styles from "./queries.module.css";

interface HistoryProps {
  databaseId: number;
  onChoose: (sql: string) => void;
}

/** The statements the person ran on this database; nobody else sees them. */
export function History({ databaseId, onChoose }: HistoryProps) {
  const client = useQueryClient();
  const history = useQuery(historyQuery(databaseId));
  const clear = useMutation({
    mutationFn: () => rpc.call("queries.clear_history", { database_id: databaseId }),
    onSuccess: () => client.invalidateQueries(historyQuery(databaseId)),
  });
  if (history.error) return <ErrorBox error={history.error} onRetry={() => history.refetch()} />;
  if (!history.data?.length) {
    return <EmptyState title={i18n._({ id: "queries.history.none", message: "No statement has run yet" })} />;
  }
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
  return (
    <>
      <ul className={styles.history} aria-label={i18n._({ id: "queries.history", message: "History" })}>
        {history.data.map((entry) => (
          <li key={entry.id}>
            <button type="button" className={styles.entry} onClick={() => onChoose(entry.sql)}>
              <code>{entry.sql}</code>
              <span className={styles.facts}>
                {format.format(new Date(entry.ran_at))}
                {entry.error ? (
                  <Pill tone="danger">{i18n._({ id: "queries.history.failed", message: "Failed" })}</Pill>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        variant="quiet"
        icon={<Trash2 aria-hidden="true" />}
        isPending={clear.isPending}
        onPress={() => clear.mutate()}
      >
        {i18n._({ id: "queries.history.clear", message: "Forget all of them" })}
      </Button>
    </>
  );
}
