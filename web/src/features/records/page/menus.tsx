import {
  ArrowDownAZ,
  ArrowRightLeft,
  ArrowUpAZ,
  CirclePlus,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Eraser,
  ExternalLink,
  EyeOff,
  Group,
  ListFilter,
  PencilLine,
  Pin,
  PinOff,
  RotateCcw,
  Settings2,
  TableProperties,
  Trash2,
  Undo2,
  Ungroup,
  X,
} from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { countConditions, withoutColumn } from "@/model/filter";
import type { TableView } from "@/model/view";
import type { MenuEntry } from "@/ui/Menu";
import { freshCondition } from "../panels/FilterPanel";
import { sortWords } from "../panels/SortPanel";
import { footerFacts, footerWords } from "./use-footer";

const line = (id: string): MenuEntry => ({ kind: "separator", id });

interface ColumnMenuOptions {
  /** The column, or several that are selected together. */
  readonly columns: readonly SheetColumn[];
  /** Where the column stands among those shown, from 0. */
  readonly position: number;
  readonly view: TableView;
  readonly change: (change: Partial<TableView>) => void;
  readonly openFilter: () => void;
  /** May change the table's shape. */
  readonly owns: boolean;
  readonly onInspect: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
  readonly onExtract: () => void;
  /** Absent when no column links to another table. */
  readonly onMove: (() => void) | undefined;
  readonly onOpenTable: ((column: SheetColumn) => void) | undefined;
}

/** What can be done with a column, or with several. */
export function columnMenu(options: ColumnMenuOptions): MenuEntry[] {
  const { columns, view, change, owns } = options;
  const [column] = columns;
  if (!column) return [];
  const why = owns
    ? {}
    : { detail: i18n._({ id: "column.ownerOnly", message: "Only the table's owner can; your role is not" }) };
  const hide: MenuEntry = {
    id: "hide",
    label: i18n._({
      id: "column.hide",
      message: "{count, plural, one {Hide column} other {Hide # columns}}",
      values: { count: columns.length },
    }),
    icon: <EyeOff aria-hidden="true" />,
    onAction: () => change({ hidden: [...view.hidden, ...columns.map((one) => one.attnum)] }),
  };
  const remove: MenuEntry = {
    id: "delete",
    label: i18n._({
      id: "column.delete",
      message: "{count, plural, one {Delete column} other {Delete # columns}}",
      values: { count: columns.length },
    }),
    icon: <Trash2 aria-hidden="true" />,
    ...why,
    danger: true,
    disabled: !owns,
    onAction: options.onDelete,
  };
  const movable = owns && columns.some((one) => !one.info.primary_key);
  const extract: MenuEntry = {
    id: "extract",
    label: i18n._({ id: "column.extract", message: "Move into a new table…" }),
    icon: <TableProperties aria-hidden="true" />,
    ...why,
    disabled: !movable,
    onAction: options.onExtract,
  };
  const move: MenuEntry[] = options.onMove
    ? [
        {
          id: "move",
          label: i18n._({ id: "column.move", message: "Move to a linked table…" }),
          icon: <ArrowRightLeft aria-hidden="true" />,
          ...why,
          disabled: !movable,
          onAction: options.onMove,
        },
      ]
    : [];
  if (columns.length > 1) return [hide, line("l"), extract, ...move, remove];
  const through = options.position + 1;
  const freeze: MenuEntry =
    view.frozen === through
      ? {
          id: "unfreeze",
          label: i18n._({ id: "column.unfreeze", message: "Unfreeze columns" }),
          icon: <PinOff aria-hidden="true" />,
          onAction: () => change({ frozen: 0 }),
        }
      : {
          id: "freeze",
          label: i18n._({ id: "column.freeze", message: "Freeze up to this column" }),
          icon: <Pin aria-hidden="true" />,
          onAction: () => change({ frozen: through }),
        };
  return [
    ...sortEntries(column, options),
    ...filterEntries(column, options),
    groupEntry(column, options),
    footerEntry(column, options),
    freeze,
    hide,
    line("shape"),
    ...(column.link && options.onOpenTable
      ? [
          {
            id: "open-table",
            label: i18n._({ id: "column.openTable", message: "Open linked table" }),
            icon: <ExternalLink aria-hidden="true" />,
            onAction: () => options.onOpenTable?.(column),
          },
        ]
      : []),
    {
      id: "rename",
      label: i18n._({ id: "column.rename", message: "Rename" }),
      icon: <PencilLine aria-hidden="true" />,
      ...why,
      disabled: !owns,
      onAction: options.onRename,
    },
    {
      id: "inspect",
      label: i18n._({ id: "column.settings", message: "Type, default and format" }),
      icon: <Settings2 aria-hidden="true" />,
      onAction: options.onInspect,
    },
    extract,
    ...move,
    remove,
  ];
}

/** What can be done with a column that comes from linked tables. */
export function joinedMenu({ onOpenTable, onRemove }: { onOpenTable: () => void; onRemove: () => void }): MenuEntry[] {
  return [
    {
      id: "open-table",
      label: i18n._({ id: "column.openTable", message: "Open linked table" }),
      icon: <ExternalLink aria-hidden="true" />,
      onAction: onOpenTable,
    },
    {
      id: "remove",
      label: i18n._({ id: "join.removeColumn", message: "Remove from this view" }),
      icon: <X aria-hidden="true" />,
      onAction: onRemove,
    },
  ];
}

function sortEntries(column: SheetColumn, { view, change }: ColumnMenuOptions): MenuEntry[] {
  const { attnum } = column;
  const current = view.sort.find((one) => one.attnum === attnum);
  const others = view.sort.filter((one) => one.attnum !== attnum);
  const words = sortWords(column);
  const sort = (direction: "asc" | "desc") => change({ sort: [{ attnum, direction }, ...others] });
  const entries: MenuEntry[] = [
    {
      id: "asc",
      label: i18n._({ id: "column.sort", message: "Sort {order}", values: { order: words.asc } }),
      icon: <ArrowUpAZ aria-hidden="true" />,
      checked: current?.direction === "asc",
      onAction: () => sort("asc"),
    },
    {
      id: "desc",
      label: i18n._({ id: "column.sort", message: "Sort {order}", values: { order: words.desc } }),
      icon: <ArrowDownAZ aria-hidden="true" />,
      checked: current?.direction === "desc",
      onAction: () => sort("desc"),
    },
  ];
  if (current) {
    entries.push({
      id: "unsort",
      label: i18n._({ id: "column.unsort", message: "Remove sorting" }),
      icon: <X aria-hidden="true" />,
      onAction: () => change({ sort: others }),
    });
  }
  return [...entries, line("after-sort")];
}

function filterEntries(column: SheetColumn, { view, change, openFilter }: ColumnMenuOptions): MenuEntry[] {
  const count = countConditions(view.filter, column.attnum);
  const entries: MenuEntry[] = [
    {
      id: "filter",
      label: i18n._({ id: "column.filter", message: "Filter by this column" }),
      icon: <ListFilter aria-hidden="true" />,
      onAction: () => {
        change({ filter: { ...view.filter, parts: [...view.filter.parts, freshCondition(column)] } });
        openFilter();
      },
    },
  ];
  if (count > 0) {
    entries.push({
      id: "unfilter",
      label: i18n._({
        id: "column.unfilter",
        message: "Remove {count, plural, one {# condition} other {# conditions}}",
        values: { count },
      }),
      icon: <X aria-hidden="true" />,
      onAction: () => change({ filter: withoutColumn(view.filter, column.attnum) }),
    });
  }
  return entries;
}

function groupEntry({ attnum }: SheetColumn, { view, change }: ColumnMenuOptions): MenuEntry {
  if (view.group.some((one) => one.attnum === attnum)) {
    return {
      id: "ungroup",
      label: i18n._({ id: "column.ungroup", message: "Remove grouping" }),
      icon: <Ungroup aria-hidden="true" />,
      onAction: () => change({ group: view.group.filter((one) => one.attnum !== attnum) }),
    };
  }
  return {
    id: "group",
    label: i18n._({ id: "column.group", message: "Group by this column" }),
    icon: <Group aria-hidden="true" />,
    onAction: () => change({ group: [...view.group, { attnum, by: null }] }),
  };
}

/** What the foot of the sheet tells of a column. */
function footerEntry(column: SheetColumn, { view, change }: ColumnMenuOptions): MenuEntry {
  const { [column.id]: current, ...others } = view.footer;
  const facts: MenuEntry[] = footerFacts(column).map((fact) => ({
    id: fact,
    label: footerWords(fact),
    checked: current === fact,
    onAction: () => change({ footer: current === fact ? others : { ...view.footer, [column.id]: fact } }),
  }));
  const label = i18n._({ id: "column.footer", message: "Sum up at the foot" });
  return { kind: "submenu", id: "footer", label, entries: facts };
}

interface RowMenuOptions {
  readonly count: number;
  /** Why no record can be added, or null. */
  readonly cannotInsert: string | null;
  /** Why records cannot be deleted, or null. */
  readonly cannotDelete: string | null;
  readonly onOpen: (() => void) | undefined;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
  readonly onAdd: () => void;
}

/** What can be done with one or several records. */
export function rowMenu(options: RowMenuOptions): MenuEntry[] {
  const { count, cannotInsert } = options;
  const adding = { ...(cannotInsert ? { detail: cannotInsert } : {}), disabled: cannotInsert !== null };
  return [
    ...(options.onOpen && count === 1
      ? [
          {
            id: "open",
            label: i18n._({ id: "record.open", message: "Open record" }),
            icon: <ExternalLink aria-hidden="true" />,
            keys: "Ctrl+Shift+Enter",
            onAction: options.onOpen,
          },
        ]
      : []),
    {
      id: "add",
      label: i18n._({ id: "record.add", message: "New record" }),
      icon: <CirclePlus aria-hidden="true" />,
      ...adding,
      onAction: options.onAdd,
    },
    {
      id: "duplicate",
      label: i18n._({
        id: "record.duplicate",
        message: "{count, plural, one {Duplicate record} other {Duplicate # records}}",
        values: { count },
      }),
      icon: <CopyPlus aria-hidden="true" />,
      ...adding,
      onAction: options.onDuplicate,
    },
    {
      id: "delete-record",
      label: i18n._({
        id: "record.delete",
        message: "{count, plural, one {Delete record} other {Delete # records}}",
        values: { count },
      }),
      ...(options.cannotDelete ? { detail: options.cannotDelete } : {}),
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      disabled: options.cannotDelete !== null,
      onAction: options.onDelete,
    },
  ];
}

interface CellMenuOptions {
  /** Why the cell cannot be changed, or null. */
  readonly locked: string | null;
  readonly canBeNull: boolean;
  readonly failed: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onPaste: () => void;
  readonly onNull: () => void;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onOpenLink: (() => void) | undefined;
  readonly row: MenuEntry[];
  readonly column: MenuEntry[];
}

/** What can be done with a cell, and with its record and column. */
export function cellMenu(options: CellMenuOptions): MenuEntry[] {
  const editable = options.locked === null;
  const locked = options.locked ? { detail: options.locked } : {};
  const failed: MenuEntry[] = options.failed
    ? [
        {
          id: "retry",
          label: i18n._({ id: "cell.retry", message: "Try to save again" }),
          icon: <RotateCcw aria-hidden="true" />,
          onAction: options.onRetry,
        },
        {
          id: "discard",
          label: i18n._({ id: "cell.discard", message: "Discard the change" }),
          icon: <Undo2 aria-hidden="true" />,
          onAction: options.onDiscard,
        },
        line("failed"),
      ]
    : [];
  return [
    ...failed,
    ...(options.onOpenLink
      ? [
          {
            id: "open-link",
            label: i18n._({ id: "cell.openLink", message: "Open linked record" }),
            icon: <ExternalLink aria-hidden="true" />,
            onAction: options.onOpenLink,
          },
        ]
      : []),
    {
      id: "edit",
      label: i18n._({ id: "cell.edit", message: "Edit" }),
      icon: <PencilLine aria-hidden="true" />,
      keys: "Enter",
      ...locked,
      disabled: !editable,
      onAction: options.onEdit,
    },
    {
      id: "copy",
      label: i18n._({ id: "cell.copy", message: "Copy" }),
      icon: <Copy aria-hidden="true" />,
      keys: "Ctrl+C",
      onAction: options.onCopy,
    },
    {
      id: "paste",
      label: i18n._({ id: "cell.paste", message: "Paste" }),
      icon: <ClipboardPaste aria-hidden="true" />,
      keys: "Ctrl+V",
      disabled: !editable,
      onAction: options.onPaste,
    },
    {
      id: "null",
      label: i18n._({ id: "cell.null", message: "Set to NULL" }),
      icon: <Eraser aria-hidden="true" />,
      keys: "Del",
      ...(editable && !options.canBeNull
        ? { detail: i18n._({ id: "cell.null.required", message: "The column must have a value" }) }
        : {}),
      disabled: !editable || !options.canBeNull,
      onAction: options.onNull,
    },
    line("row-column"),
    { kind: "submenu", id: "row", label: i18n._({ id: "cell.row", message: "Record" }), entries: options.row },
    { kind: "submenu", id: "column", label: i18n._({ id: "cell.column", message: "Column" }), entries: options.column },
  ];
}
