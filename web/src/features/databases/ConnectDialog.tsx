import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConnectionResult } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { ConnectionFields } from "./ConnectionFields";
import { ConnectionReport } from "./ConnectionReport";
import { asParams, type Connection, checkConnection, emptyConnection } from "./connection";

interface ConnectDialogProps {
  onClose: () => void;
  onConnected: (result: ConnectionResult) => void;
}

/** Connects a database that exists already, once a test has shown that it can be reached. Nothing is installed in it. */
export function ConnectDialog({ onClose, onConnected }: ConnectDialogProps) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>(emptyConnection);
  const [nickname, setNickname] = useState("");
  const [tried, setTried] = useState(false);
  const errors = tried ? checkConnection(connection) : {};

  const test = useMutation({
    mutationFn: () => rpc.call("databases.setup.test_connection", asParams(connection)),
  });
  const connect = useMutation({
    mutationFn: async () => {
      const report = await test.mutateAsync();
      if (!report.ok) return null;
      const params = { ...asParams(connection), nickname: nickname.trim() || null };
      return await rpc.call("databases.setup.connect_existing", params);
    },
    onSuccess: async (result) => {
      if (!result) return;
      await refresh.databases(client);
      onConnected(result);
    },
  });
  const busy = connect.isPending || test.isPending;

  function attempt(action: { mutate: () => void }) {
    setTried(true);
    connect.reset();
    if (Object.keys(checkConnection(connection)).length === 0) action.mutate();
  }

  return (
    <Dialog
      title={i18n._({ id: "connect.title", message: "Connect a database" })}
      width="lg"
      busy={connect.isPending}
      onClose={onClose}
      onSubmit={() => attempt(connect)}
      actions={
        <>
          <Button
            onPress={() => attempt(test)}
            isPending={test.isPending && !connect.isPending}
            isDisabled={connect.isPending}
          >
            {i18n._({ id: "connect.test", message: "Test connection" })}
          </Button>
          <Button type="submit" variant="primary" isPending={connect.isPending} isDisabled={busy && !connect.isPending}>
            {i18n._({ id: "connect.submit", message: "Connect" })}
          </Button>
        </>
      }
    >
      <ConnectionFields
        value={connection}
        errors={errors}
        onChange={(next) => {
          setConnection(next);
          test.reset();
        }}
      />
      <TextField
        label={i18n._({ id: "connect.nickname", message: "Nickname" })}
        help={i18n._({ id: "connect.nickname.help", message: "Shown instead of the database's name, if you like." })}
        value={nickname}
        onChange={setNickname}
        autoComplete="off"
      />
      {test.data ? <ConnectionReport test={test.data} /> : null}
      {connect.error || test.error ? <ErrorBox error={connect.error ?? test.error} /> : null}
    </Dialog>
  );
}
