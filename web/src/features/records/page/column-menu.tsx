import {
  ArrowRightLeft,
  ExternalLink,
  EyeOff,
  PencilLine,
  Pin,
  PinOff,
  Settings2,
  TableProperties,
  Trash2,
} from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { TableView } from "@/model/view";
import type { MenuEntry } from "@/ui/Menu";
import { filterEntries, footerEntry, groupEntry, sortEntries } from "./column-view-entries";
import { line } from "./menu-line";

/** What a column's menu needs to know and to do. */
export interface ColumnMenuOptions {
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
