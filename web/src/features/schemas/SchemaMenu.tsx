import { useQueryClient } from "@tanstack/react-query";
import { Archive, EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { archiveAddress } from "@/api/archives";
import type { SchemaInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { IconButton } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { MenuButton, type MenuEntry } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import { SchemaDialog } from "./SchemaDialog";

interface SchemaMenuProps {
  databaseId: number;
  schema: SchemaInfo;
  onDropped?: () => void;
}

/** What can be done with a schema: all may take it along, its owner may change it. */
export function SchemaMenu({ databaseId, schema, onDropped }: SchemaMenuProps) {
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"edit" | "drop" | null>(null);
  const close = () => setDialog(null);
  const label = i18n._({ id: "schemaMenu.label", message: "Actions for {name}", values: { name: schema.name } });

  async function drop() {
    await rpc.call("schemas.delete", { database_id: databaseId, schema_oids: [schema.oid] });
    onDropped?.();
    await refresh.schemas(client, databaseId);
    toast.success(i18n._({ id: "schema.dropped", message: "“{name}” was dropped", values: { name: schema.name } }));
  }

  const entries: MenuEntry[] = [
    {
      id: "export",
      label: i18n._({ id: "schemaMenu.export", message: "Export as an archive" }),
      detail: i18n._({ id: "schemaMenu.export.detail", message: "All tables as CSV, and the SQL that makes them" }),
      icon: <Archive aria-hidden="true" />,
      href: archiveAddress(databaseId, schema.oid),
      download: `${schema.name}.zip`,
    },
  ];
  if (schema.current_role_owns) {
    entries.unshift({
      id: "edit",
      label: i18n._({ id: "schemaMenu.edit", message: "Rename or describe" }),
      icon: <Pencil aria-hidden="true" />,
      onAction: () => setDialog("edit"),
    });
    entries.push({
      id: "drop",
      label: i18n._({ id: "schemaMenu.drop", message: "Drop schema" }),
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      onAction: () => setDialog("drop"),
    });
  }
  return (
    <>
      <MenuButton label={label} entries={entries}>
        <IconButton icon={<EllipsisVertical aria-hidden="true" />} label={label} />
      </MenuButton>
      {dialog === "edit" ? <SchemaDialog databaseId={databaseId} schema={schema} onClose={close} /> : null}
      {dialog === "drop" ? (
        <ConfirmDialog
          title={i18n._({ id: "schema.drop.title", message: "Drop “{name}”?", values: { name: schema.name } })}
          confirmLabel={i18n._({ id: "schema.drop.confirm", message: "Drop schema" })}
          danger
          typeToConfirm={schema.table_count > 0 ? schema.name : undefined}
          onConfirm={drop}
          onClose={close}
        >
          <p>
            {i18n._({
              id: "schema.drop.text",
              message:
                "{count, plural, =0 {It holds no tables.} one {Its one table and everything else in it is lost for good.} other {Its # tables and everything else in it are lost for good.}}",
              values: { count: schema.table_count },
            })}
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
