import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Lock, RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Share } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import { Button, IconButton } from "@/ui/Button";
import { CopyField } from "@/ui/CopyField";
import { DataTable } from "@/ui/DataTable";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { PasswordField, TextField } from "@/ui/TextField";
import type { TablePlace } from "../page/data";
import styles from "./share.module.css";

interface ShareDialogProps {
  place: TablePlace;
  tableName: string;
  /** The columns on show. */
  columns: readonly SheetColumn[];
  query: RecordQuery;
  onClose: () => void;
}

const lifetimes = ["7", "30", "365", ""] as const;
const day = 86_400_000;
const shortestPassword = 4;

const addressOf = (token: string) => `${location.origin}/shares/tables/${token}/`;

/** Public links to the rows and columns on show, and those that are there already. */
export function ShareDialog({ place, tableName, columns, query, onClose }: ShareDialogProps) {
  const client = useQueryClient();
  const ids = { database_id: place.databaseId, table_oid: place.tableOid };
  const key = ["shares", ids];
  const links = useQuery({ queryKey: key, queryFn: ({ signal }) => rpc.call("shares.list", ids, { signal }) });
  const [name, setName] = useState(tableName);
  const [days, setDays] = useState<(typeof lifetimes)[number]>("30");
  const [password, setPassword] = useState("");
  const [token, setToken] = useState<string | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const own = columns.filter((column) => !column.joined);
  const add = useMutation({
    mutationFn: () =>
      rpc.call("shares.add", {
        ...ids,
        name: name.trim(),
        columns: own.map((column) => column.attnum),
        filter: query.filter ?? null,
        order: query.order.length > 0 ? [...query.order] : null,
        password: password || null,
        expires_at: days ? new Date(Date.now() + Number(days) * day).toISOString() : null,
      }),
    onSuccess: (made) => {
      setToken(made.token);
      return refresh();
    },
  });
  const renew = useMutation({
    mutationFn: (link: Share) => rpc.call("shares.renew_token", { database_id: place.databaseId, share_id: link.id }),
    onSuccess: (fresh) => {
      setToken(fresh);
      return refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (link: Share) => rpc.call("shares.revoke", { database_id: place.databaseId, share_id: link.id }),
    onSuccess: () => {
      setToken(null);
      return refresh();
    },
  });
  const error = links.error ?? add.error ?? renew.error ?? revoke.error;
  const ready = name.trim() !== "" && own.length > 0 && (password === "" || password.length >= shortestPassword);
  return (
    <Dialog
      title={i18n._({ id: "share.title", message: "Share by a public link" })}
      width="md"
      busy={add.isPending}
      onClose={onClose}
      onSubmit={() => (token ? onClose() : ready && add.mutate())}
      actions={
        <Button type="submit" variant="primary" isDisabled={!token && !ready} isPending={add.isPending}>
          {token ? i18n._({ id: "ui.done", message: "Done" }) : i18n._({ id: "share.make", message: "Make a link" })}
        </Button>
      }
    >
      {token ? <Address token={token} name={name} /> : questions()}
      {error ? <ErrorBox error={error} /> : null}
      {links.data && links.data.length > 0 ? (
        <div className={styles.links}>
          <h3>{i18n._({ id: "share.links", message: "Links to this table" })}</h3>
          <DataTable
            label={i18n._({ id: "share.links", message: "Links to this table" })}
            rows={links.data}
            rowKey={(link) => link.id}
            columns={linkColumns()}
          />
        </div>
      ) : null}
    </Dialog>
  );

  function questions() {
    return (
      <>
        <p>
          {i18n._({
            id: "share.what",
            message:
              "Everyone who has the address sees the columns on show ({columns}), in the rows of the present filter and order, as your role sees them. Nothing else of the table is told.",
            values: { columns: own.map((column) => column.name).join(", ") },
          })}
        </p>
        <TextField
          label={i18n._({ id: "field.name", message: "Name" })}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={100}
        />
        <Select
          label={i18n._({ id: "tokens.lifetime", message: "Serves for" })}
          value={days}
          onChange={setDays}
          choices={lifetimes.map((value) => ({
            value,
            label: value
              ? i18n._({
                  id: "tokens.days",
                  message: "{days, plural, one {# day} other {# days}}",
                  values: { days: Number(value) },
                })
              : i18n._({ id: "tokens.ever", message: "Without end" }),
          }))}
        />
        <PasswordField
          label={i18n._({ id: "share.password", message: "Password" })}
          help={i18n._({
            id: "share.password.help",
            message: "Not needed. With one, at least 4 characters long, only those see the records who know it.",
          })}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          maxLength={200}
        />
      </>
    );
  }

  function linkColumns() {
    const date = (iso: string) => new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium" }).format(new Date(iso));
    return [
      { id: "name", label: i18n._({ id: "field.name", message: "Name" }), cell: nameOf },
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

function Address({ token, name }: { token: string; name: string }) {
  const address = addressOf(token);
  return (
    <>
      <CopyField
        label={i18n._({ id: "form.address", message: "Address" })}
        help={i18n._({ id: "share.once", message: "Copy it now; it cannot be shown again." })}
        value={address}
      />
      <CopyField
        label={i18n._({ id: "share.feed", message: "As a CSV file, always the present records" })}
        value={`${location.origin}/api/share/v0/${token}.csv`}
      />
      <CopyField
        label={i18n._({ id: "form.embed", message: "To embed it in a page" })}
        help={i18n._({
          id: "form.embed.help",
          message: "An administrator must allow the page's origin in the setting frame-ancestors.",
        })}
        value={`<iframe src="${address}" title="${name.replaceAll('"', "&quot;")}" width="800" height="600"></iframe>`}
      />
    </>
  );
}
