import { useQueryClient } from "@tanstack/react-query";
import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { IconButton } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { MenuButton } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import { EditTableDialog } from "./EditTableDialog";

interface TableMenuProps {
  databaseId: number;
  table: TableInfo;
}

/** What a table's owner can do with it; a view has none of these. */
export function TableMenu({ databaseId, table }: TableMenuProps) {
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"edit" | "drop" | null>(null);
  const close = () => setDialog(null);
  const { name } = table;
  const label = i18n._({ id: "tableMenu.label", message: "Actions for {name}", values: { name } });

  async function drop() {
    await rpc.call("tables.delete", { database_id: databaseId, table_oid: table.oid });
    await refresh.tables(client, databaseId, table.schema);
    toast.success(i18n._({ id: "table.dropped", message: "“{name}” was dropped", values: { name } }));
  }

  if (!table.current_role_owns || table.type !== "table") return null;
  return (
    <>
      <MenuButton
        label={label}
        entries={[
          {
            id: "edit",
            label: i18n._({ id: "tableMenu.edit", message: "Rename or describe" }),
            icon: <Pencil aria-hidden="true" />,
            onAction: () => setDialog("edit"),
          },
          {
            id: "drop",
            label: i18n._({ id: "tableMenu.drop", message: "Drop table" }),
            icon: <Trash2 aria-hidden="true" />,
            danger: true,
            onAction: () => setDialog("drop"),
          },
        ]}
      >
        <IconButton icon={<EllipsisVertical aria-hidden="true" />} label={label} />
      </MenuButton>
      {dialog === "edit" ? <EditTableDialog databaseId={databaseId} table={table} onClose={close} /> : null}
      {dialog === "drop" ? (
        <ConfirmDialog
          title={i18n._({ id: "table.drop.title", message: "Drop “{name}”?", values: { name } })}
          confirmLabel={i18n._({ id: "table.drop.confirm", message: "Drop table" })}
          danger
          typeToConfirm={name}
          onConfirm={drop}
          onClose={close}
        >
          <p>
            {i18n._({
              id: "table.drop.text",
              message:
                "All its records are lost for good. If other tables or views depend on it, nothing is dropped and you are told which.",
            })}
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
