import { useQueryClient } from "@tanstack/react-query";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { ConfirmDialog } from "@/ui/Dialog";
import { toast } from "@/ui/toast-store";

interface DropDialogProps {
  databaseId: number;
  table: TableInfo;
  onClose: () => void;
}

/** Asks before a table, or a view, is dropped. */
export function DropDialog({ databaseId, table, onClose }: DropDialogProps) {
  const client = useQueryClient();
  const { name } = table;
  const isTable = table.type === "table";

  async function drop() {
    await rpc.call("tables.delete", { database_id: databaseId, table_oid: table.oid, type: table.type });
    await refresh.tables(client, databaseId, table.schema);
    toast.success(i18n._({ id: "table.dropped", message: "“{name}” was dropped", values: { name } }));
  }

  return (
    <ConfirmDialog
      title={i18n._({ id: "table.drop.title", message: "Drop “{name}”?", values: { name } })}
      confirmLabel={
        isTable
          ? i18n._({ id: "table.drop.confirm", message: "Drop table" })
          : i18n._({ id: "tableMenu.dropView", message: "Drop view" })
      }
      danger
      {...(isTable ? { typeToConfirm: name } : {})}
      onConfirm={drop}
      onClose={onClose}
    >
      <p>
        {isTable
          ? i18n._({
              id: "table.drop.text",
              message:
                "All its records are lost for good. If other tables or views depend on it, nothing is dropped and you are told which.",
            })
          : i18n._({
              id: "view.drop.text",
              message:
                "Its query is lost; the records it reads stay. If other views depend on it, nothing is dropped and you are told which.",
            })}
      </p>
    </ConfirmDialog>
  );
}
