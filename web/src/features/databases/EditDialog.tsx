import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConfiguredDatabase } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { databasesQuery, databaseTitle, refresh, serversQuery } from "@/model/catalog";
import { Banner } from "@/ui/Banner";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { type SslMode, sslModes } from "./connection";
import styles from "./databases.module.css";

interface EditDialogProps {
  database: ConfiguredDatabase;
  onClose: () => void;
}

/** Changes what the database is called here and where its server is found. */
export function EditDialog({ database, onClose }: EditDialogProps) {
  const client = useQueryClient();
  const { data: servers = [] } = useQuery(serversQuery());
  const { data: databases = [] } = useQuery(databasesQuery());
  const server = servers.find((candidate) => candidate.id === database.server_id);
  const initial = {
    name: database.name,
    nickname: database.nickname ?? "",
    host: server?.host ?? "",
    port: server?.port?.toString() ?? "",
    sslmode: (server?.sslmode ?? "prefer") as SslMode,
  };
  const [form, setForm] = useState(initial);
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const changed = JSON.stringify(form) !== JSON.stringify(initial);
  const serverChanged = form.host !== initial.host || form.port !== initial.port || form.sslmode !== initial.sslmode;
  const sharing = databases.filter((other) => other.server_id === database.server_id && other.id !== database.id);

  const save = useMutation({
    mutationFn: async () => {
      await rpc.call("databases.configured.patch", {
        database_id: database.id,
        patch: { name: form.name.trim(), nickname: form.nickname.trim() || null },
      });
      if (!serverChanged) return;
      const port = form.port.trim() ? Number(form.port) : null;
      await rpc.call("servers.configured.patch", {
        server_id: database.server_id,
        patch: { host: form.host.trim(), port, sslmode: form.sslmode },
      });
    },
    onSuccess: async () => {
      await refresh.databases(client);
      onClose();
    },
  });

  return (
    <Dialog
      title={i18n._({ id: "edit.title", message: "Edit connection" })}
      width="lg"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => changed && save.mutate()}
      actions={
        <>
          <Button variant="quiet" isDisabled={!changed} onPress={() => setForm(initial)}>
            {i18n._({ id: "ui.reset", message: "Reset" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!changed} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={i18n._({ id: "edit.name", message: "Database name" })}
          value={form.name}
          onChange={set("name")}
          isRequired
          autoFocus
          mono
        />
        <TextField
          label={i18n._({ id: "connect.nickname", message: "Nickname" })}
          value={form.nickname}
          onChange={set("nickname")}
        />
        <TextField label={i18n._({ id: "edit.host", message: "Host" })} value={form.host} onChange={set("host")} mono />
        <TextField
          label={i18n._({ id: "connect.port", message: "Port" })}
          value={form.port}
          onChange={set("port")}
          inputMode="numeric"
          mono
        />
        <Select
          label={i18n._({ id: "connect.ssl", message: "Encryption" })}
          choices={sslModes.map((mode) => ({ value: mode, label: mode }))}
          value={form.sslmode}
          onChange={set("sslmode")}
        />
      </div>
      {sharing.length > 0 ? (
        <Banner tone={serverChanged ? "warning" : "info"}>
          {i18n._({
            id: "edit.sharing",
            message: "Host, port and encryption also apply to: {names}.",
            values: { names: sharing.map(databaseTitle).join(", ") },
          })}
        </Banner>
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}
