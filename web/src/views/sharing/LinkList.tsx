import { useMutation } from "@tanstack/react-query";
import { Lock, RefreshCw, Trash2 } from "lucide-react";
import type { Share } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { IconButton } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ErrorBox } from "@/ui/ErrorBox";
import styles from "./share.module.css";

interface LinkListProps {
  databaseId: number;
  links: readonly Share[];
  onChanged: () => unknown;
  onRenewed: (link: Share, token: string) => void;
  onRevoked: () => void;
}

/** The links that are there, each with its end. */
export function LinkList({ databaseId, links, onChanged, onRenewed, onRevoked }: LinkListProps) {
  const renew = useMutation({
    mutationFn: (link: Share) => rpc.call("shares.renew_token", { database_id: databaseId, share_id: link.id }),
    onSuccess: (token, link) => {
      onRenewed(link, token);
      return onChanged();
    },
  });
  const revoke = useMutation({
    mutationFn: (link: Share) => rpc.call("shares.revoke", { database_id: databaseId, share_id: link.id }),
    onSuccess: () => {
      onRevoked();
      return onChanged();
    },
  });
  const error = renew.error ?? revoke.error;
  return (
    <div className={styles.links}>
      <h3>{i18n._({ id: "share.all", message: "Links that are there" })}</h3>
      <DataTable
        label={i18n._({ id: "share.all", message: "Links that are there" })}
        rows={links}
        rowKey={(link) => link.id}
        columns={columns()}
      />
      {error ? <ErrorBox error={error} /> : null}
    </div>
  );

  function columns() {
    const date = (iso: string) => new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium" }).format(new Date(iso));
    return [
      { id: "name", label: i18n._({ id: "field.name", message: "Name" }), cell: nameOf },
      { id: "kind", label: i18n._({ id: "share.shows", message: "Shows" }), cell: (link: Share) => kindOf(link.kind) },
      {
        id: "until",
        label: i18n._({ id: "tokens.until", message: "Until" }),
        cell: (link: Share) =>
          link.expires_at ? date(link.expires_at) : i18n._({ id: "tokens.ever", message: "Without end" }),
      },
      {
        id: "actions",
        label: i18n._({ id: "table.actions", message: "Actions" }),
        hideLabel: true,
        cell: (link: Share) => (
          <div className={styles.actions}>
            <IconButton
              icon={<RefreshCw aria-hidden="true" />}
              label={i18n._({
                id: "share.renew",
                message: "Give {name} a new address, which ends the old one",
                values: { name: link.name },
              })}
              onPress={() => renew.mutate(link)}
            />
            <IconButton
              icon={<Trash2 aria-hidden="true" />}
              label={i18n._({ id: "tokens.revoke.one", message: "Revoke {name}", values: { name: link.name } })}
              onPress={() => revoke.mutate(link)}
            />
          </div>
        ),
      },
    ];
  }
}

const nameOf = (link: Share) => (
  <>
    {link.name}
    {link.locked ? (
      <Lock
        className={styles.lock}
        role="img"
        aria-label={i18n._({ id: "share.locked", message: "Asks for a password" })}
      />
    ) : null}
  </>
);

function kindOf(kind: string): string {
  if (kind === "record") return i18n._({ id: "share.kind.record", message: "One record" });
  if (kind === "exploration") return i18n._({ id: "share.kind.exploration", message: "Result" });
  if (kind === "chart") return i18n._({ id: "explorer.chart", message: "Chart" });
  if (kind === "dashboard") return i18n._({ id: "share.kind.dashboard", message: "Dashboard" });
  return i18n._({ id: "share.kind.table", message: "Rows" });
}
