import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { endOf } from "@/model/joined";
import type { SheetRow } from "@/model/sheet-rows";
import { type TableView, withoutJoined } from "@/model/view";
import { ContextMenu } from "@/ui/ContextMenu";
import { explain } from "@/ui/ErrorBox";
import type { MenuEntry } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import type { InspectorTab } from "../inspector/tabs";
import { cellMenu } from "./cell-menu";
import { columnMenu } from "./column-menu";
import { mostRecords, type SheetController } from "./controller";
import type { TablePlace } from "./data";
import { joinedMenu } from "./joined-menu";
import type { Overlay } from "./overlay";
import { cannotDelete, cannotInsert, tooMany } from "./rights";
import { rowMenu } from "./row-menu";
import { readOnlyInDraft, readOnlyInRecord } from "./sheet-source";
import type { PanelName } from "./ViewPanels";

interface SheetMenuProps {
  place: TablePlace;
  table: TableWithMetadata;
  controller: SheetController;
  view: TableView;
  change: (change: Partial<TableView>) => void;
  canAdd: boolean;
  overlay: Extract<Overlay, { kind: "menu" }>;
  onOverlay: (overlay: Overlay | null) => void;
  onInspect: (tab: InspectorTab) => void;
  onPanel: (panel: PanelName) => void;
  navigate: (href: string) => void;
}

/** The menu of a cell, a record, a column, or the corner. */
export function SheetMenu(props: SheetMenuProps) {
  const { overlay, onOverlay, controller } = props;
  const entries = entriesOf(props);
  if (entries.length === 0) return null;
  return (
    <ContextMenu
      label={i18n._({ id: "menu.label", message: "Actions" })}
      entries={entries}
      at={overlay.at}
      onClose={() => {
        onOverlay(null);
        requestAnimationFrame(() => {
          if (!document.activeElement || document.activeElement === document.body) controller.grid?.focus();
        });
      }}
    />
  );
}

function entriesOf(props: SheetMenuProps): MenuEntry[] {
  const { target } = props.overlay;
  switch (target.kind) {
    case "column":
      return columnEntries(props, target.columnId);
    case "row":
      return rowEntries(props, target.row);
    case "cell":
      return cellEntries(props, target.row, target.columnId);
    default:
      return [];
  }
}

/** An overlay that follows a menu opens once the menu is gone. */
function later(run: () => void): void {
  setTimeout(run, 0);
}

function columnEntries(props: SheetMenuProps, columnId: string): MenuEntry[] {
  const { controller, table, place, onOverlay } = props;
  const column = controller.sheet.column(Number(columnId));
  if (!column) return [];
  if (column.joined) {
    const { table: oid } = endOf(column.joined.path);
    return joinedMenu({
      column,
      view: props.view,
      change: props.change,
      openFilter: () => later(() => props.onPanel("filter")),
      onOpenTable: () => props.navigate(addresses.table(place.databaseId, place.schemaOid, oid)),
      onRemove: () => props.change(withoutJoined(props.view, column.attnum)),
    });
  }
  const selection = controller.grid?.selection;
  const together =
    selection?.basis === "columns"
      ? selection.ranges.flatMap((range) => controller.columns.slice(range.left, range.right + 1))
      : [];
  const columns = together.includes(column) ? together.filter((one) => !one.joined) : [column];
  return columnMenu({
    columns,
    position: controller.columns.indexOf(column),
    view: props.view,
    change: props.change,
    openFilter: () => later(() => props.onPanel("filter")),
    owns: table.current_role_owns && table.type === "table",
    onInspect: () => {
      controller.grid?.selectCell(controller.grid.selection.active?.row ?? 0, columnId);
      props.onInspect("column");
    },
    onRename: () => later(() => onOverlay({ kind: "rename", column })),
    onDelete: () => later(() => onOverlay({ kind: "delete-columns", columns })),
    onExtract: () => later(() => onOverlay({ kind: "extract-columns", columns })),
    onMove: controller.sheet.allColumns.some((one) => one.link)
      ? () => later(() => onOverlay({ kind: "move-columns", columns }))
      : undefined,
    onOpenTable: (one: SheetColumn) =>
      one.link && props.navigate(addresses.table(place.databaseId, place.schemaOid, one.link.tableOid)),
  });
}

function rowEntries(props: SheetMenuProps, index: number): MenuEntry[] {
  const { controller, table, onOverlay, canAdd } = props;
  const { sheet, grid } = controller;
  const kind = sheet.row(index)?.kind;
  if (kind !== "record" && kind !== "draft") return [];
  const selected = grid ? controller.rows(grid.selection.ranges) : [];
  const rows = selected.includes(index) ? selected : [index];
  const open = () => later(() => onOverlay({ kind: "record", row: index }));
  // All of them at once is one statement; so many others would have to be read first.
  const all = rows.length > mostRecords && grid?.selection.basis === "all";
  const setting = (): Overlay => (all ? { kind: "matching", deed: "change" } : { kind: "change-records", rows });
  const deleting = (): Overlay => (all ? { kind: "matching", deed: "delete" } : { kind: "delete-records", rows });
  return rowMenu({
    count: all ? sheet.windows.count : rows.length,
    cannotInsert: canAdd ? (rows.length > mostRecords ? tooMany() : null) : cannotInsert(table),
    cannotDelete:
      cannotDelete(table, sheet.keyColumn !== undefined) ?? (rows.length > mostRecords && !all ? tooMany() : null),
    onOpen: kind === "record" || sheet.keyAt(index) !== undefined ? open : undefined,
    onDuplicate: () => void controller.duplicate(rows),
    onChange: changeable(controller, all ? [] : rows) ? () => later(() => onOverlay(setting())) : undefined,
    onDelete: () => later(() => onOverlay(deleting())),
    onAdd: () => later(() => void controller.addRecord()),
  });
}

/** Some column can be set in all these records at once. */
function changeable({ sheet }: SheetController, rows: readonly number[]): boolean {
  return rows.length <= mostRecords && sheet.allColumns.some((column) => readOnlyInRecord(column, sheet) === null);
}

function whyReadOnly({ sheet }: SheetController, row: SheetRow, column: SheetColumn): string {
  const isNew = row.kind === "draft" && !row.draft.record;
  return (
    (isNew ? readOnlyInDraft(column) : readOnlyInRecord(column, sheet)) ??
    i18n._({ id: "insert.readOnly", message: "The table can only be read here" })
  );
}

function cellEntries(props: SheetMenuProps, index: number, columnId: string): MenuEntry[] {
  const { controller } = props;
  const { sheet, grid } = controller;
  const row = sheet.row(index);
  const column = sheet.column(Number(columnId));
  if (!row || !column || !grid) return [];
  const key = sheet.keyAt(index);
  const cell = sheet.cell(row, column);
  const { link } = column;
  const openLink = () =>
    link && later(() => props.onOverlay({ kind: "linked", tableOid: link.tableOid, key: cell?.value }));
  return cellMenu({
    locked: controller.isReadOnly(row, column) ? whyReadOnly(controller, row, column) : null,
    canBeNull: column.info.nullable,
    failed: cell?.error !== undefined && key !== undefined,
    onEdit: () => later(() => grid.startEdit("open")),
    onCopy: () => void grid.copy(),
    onPaste: () => void grid.paste().catch((error: unknown) => toast.error(explain(error).what)),
    onNull: () => controller.clear(grid.selection.ranges),
    onRetry: () => controller.setValue(index, column, cell?.value),
    onDiscard: () => sheet.discard(key, column.attnum),
    onOpenLink: link && cell?.value !== null && cell?.value !== undefined ? openLink : undefined,
    row: rowEntries(props, index),
    column: columnEntries(props, columnId),
  });
}
