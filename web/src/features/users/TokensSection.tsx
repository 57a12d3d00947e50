import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ApiToken } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { databasesQuery } from "@/model/catalog";
import { Button, IconButton } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { TokenDialog } from "./TokenDialog";
import styles from "./users.module.css";

/** One's own API tokens: for programs that work in one's name. */
export function TokensSection() {
  const client = useQueryClient();
  const tokens = useQuery({
    queryKey: ["tokens"],
    queryFn: ({ signal }) => rpc.call("users.tokens.list", {}, { signal }),
  });
  const databases = useQuery(databasesQuery());
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ApiToken | null>(null);
  const revoke = useMutation({
    mutationFn: (token: ApiToken) => rpc.call("users.tokens.revoke", { token_id: token.id }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens"] }),
  });
  const title = i18n._({ id: "tokens.title", message: "API tokens" });
  return (
    <Section
      title={title}
      count={tokens.data?.length}
      actions={
        <Button icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
          {i18n._({ id: "tokens.add", message: "New token" })}
        </Button>
      }
    >
      <p className={styles.help}>
        {i18n._({
          id: "tokens.help",
          message: "A program that sends a token works in your name, with your rights or fewer.",
        })}
      </p>
      {tokens.error ? <ErrorBox error={tokens.error} onRetry={() => tokens.refetch()} /> : null}
      {tokens.isPending ? <Skeleton label={i18n._({ id: "tokens.loading", message: "Loading tokens" })} /> : null}
      {tokens.data && tokens.data.length > 0 ? (
        <DataTable label={title} rows={tokens.data} rowKey={(token) => token.id} columns={columns()} />
      ) : null}
      {adding ? <TokenDialog databases={databases.data ?? []} onClose={() => setAdding(false)} /> : null}
      {leaving ? (
        <ConfirmDialog
          title={i18n._({ id: "tokens.revoke.ask", message: "Revoke “{name}”?", values: { name: leaving.name } })}
          confirmLabel={i18n._({ id: "tokens.revoke", message: "Revoke token" })}
          danger
          onClose={() => setLeaving(null)}
          onConfirm={() => revoke.mutateAsync(leaving)}
        >
          <p>{i18n._({ id: "tokens.revoke.text", message: "Programs that use it are refused from now on." })}</p>
        </ConfirmDialog>
      ) : null}
    </Section>
  );

  function columns() {
    const date = (iso: string) => new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium" }).format(new Date(iso));
    const where = (ids: number[] | null) =>
      ids === null
        ? i18n._({ id: "tokens.all", message: "All databases" })
        : ids.map((id) => databases.data?.find((database) => database.id === id)?.name ?? `#${id}`).join(", ");
    return [
      { id: "name", label: i18n._({ id: "field.name", message: "Name" }), cell: (token: ApiToken) => token.name },
      {
        id: "may",
        label: i18n._({ id: "preset.label", message: "May" }),
        cell: (token: ApiToken) =>
          token.access === "read"
            ? i18n._({ id: "tokens.read", message: "Read" })
            : i18n._({ id: "tokens.write", message: "Read and write" }),
      },
      {
        id: "where",
        label: i18n._({ id: "tokens.where", message: "Where" }),
        cell: (token: ApiToken) => where(token.databases),
      },
      {
        id: "until",
        label: i18n._({ id: "tokens.until", message: "Until" }),
        cell: (token: ApiToken) =>
          token.expires_at ? date(token.expires_at) : i18n._({ id: "tokens.ever", message: "Without end" }),
      },
      {
        id: "used",
        label: i18n._({ id: "sessions.seen", message: "Last used" }),
        cell: (token: ApiToken) =>
          token.used_at ? date(token.used_at) : i18n._({ id: "tokens.unused", message: "Never" }),
      },
      {
        id: "actions",
        label: i18n._({ id: "table.actions", message: "Actions" }),
        hideLabel: true,
        cell: (token: ApiToken) => (
          <IconButton
            icon={<Trash2 aria-hidden="true" />}
            label={i18n._({ id: "tokens.revoke.one", message: "Revoke {name}", values: { name: token.name } })}
            onPress={() => setLeaving(token)}
          />
        ),
      },
    ];
  }
}
