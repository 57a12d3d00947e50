import {
  Code,
  Copy,
  EllipsisVertical,
  FileUp,
  FolderInput,
  Pencil,
  RefreshCw,
  Telescope,
  TextSearch,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { findRecord } from "@/model/finding";
import { IconButton } from "@/ui/Button";
import { explain } from "@/ui/ErrorBox";
import { MenuButton, type MenuEntry } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import { DropDialog } from "./DropDialog";
import { DuplicateDialog } from "./DuplicateDialog";
import { EditTableDialog } from "./EditTableDialog";
import { MoveDialog } from "./MoveDialog";

interface TableMenuProps {
  databaseId: number;
  table: TableInfo;
}

/** What can be done with a table: everyone who reads it may explore it, its owner may change it. */
export function TableMenu({ databaseId, table }: TableMenuProps) {
  const [dialog, setDialog] = useState<"edit" | "duplicate" | "move" | "drop" | null>(null);
  const close = () => setDialog(null);
  const { name } = table;
  const label = i18n._({ id: "tableMenu.label", message: "Actions for {name}", values: { name } });

  async function fill() {
    try {
      await rpc.call("tables.refresh", { database_id: databaseId, table_oid: table.oid });
      toast.success(i18n._({ id: "table.refreshed", message: "“{name}” is filled anew", values: { name } }));
    } catch (error) {
      toast.error(explain(error).what);
    }
  }

  const refill: MenuEntry = {
    id: "refresh",
    label: i18n._({ id: "tableMenu.refresh", message: "Fill it anew (REFRESH)" }),
    icon: <RefreshCw aria-hidden="true" />,
    onAction: () => void fill(),
  };
  const explore: MenuEntry = {
    id: "explore",
    label: i18n._({ id: "tableMenu.explore", message: "Explore" }),
    icon: <Telescope aria-hidden="true" />,
    href: addresses.explore(databaseId, table.schema, table.oid),
  };
  const find: MenuEntry = {
    id: "find",
    label: i18n._({ id: "tableMenu.find", message: "Find a record…" }),
    icon: <TextSearch aria-hidden="true" />,
    onAction: () => findRecord({ databaseId, tableOid: table.oid }),
  };
  const importInto: MenuEntry = {
    id: "import",
    label: i18n._({ id: "tableMenu.import", message: "Import records from a file…" }),
    icon: <FileUp aria-hidden="true" />,
    href: addresses.uploadInto(databaseId, table.schema, table.oid),
  };
  const mayAdd = table.type === "table" && table.current_role_priv.some((one) => one === "INSERT" || one === "UPDATE");
  const isView = table.type === "view" || table.type === "materialized_view";
  const query: MenuEntry = {
    id: "query",
    label: i18n._({ id: "tableMenu.query", message: "Query of the view…" }),
    icon: <Code aria-hidden="true" />,
    href: addresses.viewQuery(databaseId, table.oid),
  };
  const duplicate: MenuEntry = {
    id: "duplicate",
    label: i18n._({ id: "tableMenu.duplicate", message: "Duplicate…" }),
    icon: <Copy aria-hidden="true" />,
    onAction: () => setDialog("duplicate"),
  };
  const changes: MenuEntry[] = [
    {
      id: "edit",
      label: i18n._({ id: "tableMenu.edit", message: "Rename or describe" }),
      icon: <Pencil aria-hidden="true" />,
      onAction: () => setDialog("edit"),
    },
    ...(isView ? [] : [duplicate]),
    {
      id: "move",
      label: i18n._({ id: "tableMenu.move", message: "Move to another schema…" }),
      icon: <FolderInput aria-hidden="true" />,
      onAction: () => setDialog("move"),
    },
    {
      id: "drop",
      label: isView
        ? i18n._({ id: "tableMenu.dropView", message: "Drop view" })
        : i18n._({ id: "tableMenu.drop", message: "Drop table" }),
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      onAction: () => setDialog("drop"),
    },
  ];
  const entries = [
    ...(table.current_role_priv.includes("SELECT") ? [explore, find] : []),
    ...(mayAdd ? [importInto] : []),
    ...(isView && table.current_role_priv.includes("SELECT") ? [query] : []),
    ...(table.current_role_owns && (table.type === "table" || isView) ? changes : []),
    ...(table.current_role_owns && table.type === "materialized_view" ? [refill] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <MenuButton label={label} entries={entries}>
        <IconButton icon={<EllipsisVertical aria-hidden="true" />} label={label} />
      </MenuButton>
      {dialog === "edit" ? <EditTableDialog databaseId={databaseId} table={table} onClose={close} /> : null}
      {dialog === "duplicate" ? <DuplicateDialog databaseId={databaseId} table={table} onClose={close} /> : null}
      {dialog === "move" ? <MoveDialog databaseId={databaseId} table={table} onClose={close} /> : null}
      {dialog === "drop" ? <DropDialog databaseId={databaseId} table={table} onClose={close} /> : null}
    </>
  );
}
