import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { toast } from "@/ui/toast-store";
import { changeRows, type RowChange, type Target } from "./calls";
import styles from "./privileges.module.css";

interface RowChangeBoxProps {
  target: Target;
  change: RowChange;
  onClose: () => void;
}

/** The SQL of a change, which PostgreSQL has tried and taken back; run when confirmed. */
export function RowChangeBox({ target, change, onClose }: RowChangeBoxProps) {
  const client = useQueryClient();
  const tried = useQuery({
    queryKey: ["rowChange", target.databaseId, target.oid, JSON.stringify(change)],
    queryFn: () => changeRows(target, change, true),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const run = useMutation({
    mutationFn: () => changeRows(target, change, false),
    onSuccess: async () => {
      // which rows a role sees can change anywhere
      await client.invalidateQueries();
      toast.success(i18n._({ id: "rows.saved", message: "The rules for rows are saved" }));
      onClose();
    },
  });
  const error = run.error ?? tried.error;

  return (
    <section className={styles.box} aria-label={i18n._({ id: "rows.sql", message: "SQL to run, in one transaction" })}>
      <p className={styles.quiet}>{i18n._({ id: "rows.sql", message: "SQL to run, in one transaction" })}</p>
      {tried.isPending ? <Skeleton label={i18n._({ id: "rows.trying", message: "Trying it out" })} /> : null}
      {tried.data ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={styles.sql} tabIndex={0}>
          {tried.data.statements.map((one) => `${one};`).join("\n")}
        </pre>
      ) : null}
      {error ? <ErrorBox error={error} /> : null}
      <div className={styles.actions}>
        <Button onPress={onClose} isDisabled={run.isPending}>
          {i18n._({ id: "ui.cancel", message: "Cancel" })}
        </Button>
        <Button
          variant={change.kind === "drop" ? "danger" : "primary"}
          isDisabled={!tried.data}
          isPending={run.isPending}
          onPress={() => run.mutate()}
        >
          {i18n._({ id: "rows.run", message: "Run" })}
        </Button>
      </div>
    </section>
  );
}
