import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConfiguredDatabase } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { databasesQuery, databaseTitle, refresh } from "@/model/catalog";
import { Checkbox } from "@/ui/Choice";
import { ConfirmDialog } from "@/ui/Dialog";
import { toast } from "@/ui/toast-store";

interface DisconnectDialogProps {
  database: ConfiguredDatabase;
  onClose: () => void;
  onDisconnected?: () => void;
}

/** Forgets a database here. The database itself stays as it is. */
export function DisconnectDialog({ database, onClose, onDisconnected }: DisconnectDialogProps) {
  const client = useQueryClient();
  const { data: databases = [] } = useQuery(databasesQuery());
  const isLast = databases.filter((other) => other.server_id === database.server_id).length === 1;
  const [forgetServer, setForgetServer] = useState(false);
  const name = databaseTitle(database);

  async function disconnect() {
    await rpc.call("databases.configured.disconnect", {
      database_id: database.id,
      disconnect_db_server: isLast && forgetServer,
    });
    await refresh.databases(client);
    toast.success(i18n._({ id: "disconnect.done", message: "“{name}” is disconnected", values: { name } }));
    onDisconnected?.();
  }

  return (
    <ConfirmDialog
      title={i18n._({ id: "disconnect.title", message: "Disconnect “{name}”?", values: { name } })}
      confirmLabel={i18n._({ id: "disconnect.confirm", message: "Disconnect" })}
      danger
      onConfirm={disconnect}
      onClose={onClose}
    >
      <p>
        {i18n._({
          id: "disconnect.text",
          message:
            "The database and all its data stay on their server. Removed here: its collaborators, saved explorations, forms, and how its tables are displayed.",
        })}
      </p>
      {isLast ? (
        <Checkbox isSelected={forgetServer} onChange={setForgetServer}>
          {i18n._({ id: "disconnect.server", message: "Also forget the role passwords stored for this server" })}
        </Checkbox>
      ) : null}
    </ConfirmDialog>
  );
}
