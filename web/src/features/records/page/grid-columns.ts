import type { GridColumn, GridEditorKind } from "@/grid";
import { i18n } from "@/i18n/i18n";
import { inOrder, type ReadOnlyReason, type SheetColumn } from "@/model/columns";
import { countConditions } from "@/model/filter";
import type { TableView } from "@/model/view";

/** The visible columns, in order. */
export function visibleColumns(columns: readonly SheetColumn[], view: TableView): readonly SheetColumn[] {
  const shown = columns.filter((column) => !view.hidden.includes(column.attnum));
  return view.order.length > 0 ? inOrder(shown, view.order) : shown;
}

interface Options {
  readonly view: TableView;
  readonly readOnly: string | null;
  /** Widths being dragged, not yet saved, by attnum. */
  readonly widths: ReadonlyMap<number, number>;
  readonly frozen: number;
  /** What is told at the foot, by attnum. */
  readonly footer: ReadonlyMap<number, string>;
}

export function gridColumns(visible: readonly SheetColumn[], options: Options): readonly GridColumn[] {
  return visible.map((column, index) => gridColumn(column, index < options.frozen, options));
}

function gridColumn(column: SheetColumn, frozen: boolean, { view, readOnly, widths, footer }: Options): GridColumn {
  const sort = view.sort.findIndex((one) => one.attnum === column.attnum);
  const sorted = view.sort[sort];
  return {
    id: column.id,
    title: column.name,
    icon: column.isKey ? "key" : column.link ? "link" : column.type.icon,
    footer: footer.get(column.attnum),
    width:
      widths.get(column.attnum) ?? view.widths[column.id] ?? column.info.metadata?.display_width ?? usualWidth(column),
    align: column.link || column.isKey ? "start" : column.type.align,
    editor: editorOf(column),
    frozen,
    readOnly: whyReadOnly(column, readOnly),
    movable: column.joined ? false : undefined,
    maxLength: column.info.type_options?.length ?? undefined,
    tooltip: column.info.description ?? undefined,
    indicators: {
      joined: column.joined ? true : undefined,
      key: column.info.primary_key ? "primary" : column.link ? "foreign" : undefined,
      filters: countConditions(view.filter, column.attnum) || undefined,
      grouped: view.group.some((one) => one.attnum === column.attnum) || undefined,
      sort: sorted ? { direction: sorted.direction, priority: view.sort.length > 1 ? sort + 1 : undefined } : undefined,
    },
  };
}

/** Why none of its cells can be edited, beside what the table forbids. Links through a table of links always can be looked at. */
function whyReadOnly(column: SheetColumn, readOnly: string | null): string | undefined {
  if (column.mapping) return undefined;
  const joined = () => i18n._({ id: "readonly.joined", message: "This comes from linked tables; change it there." });
  return readOnly ?? (column.joined ? joined() : undefined);
}

/** Wide enough for the kind's values and for the name beside its icon. */
function usualWidth(column: SheetColumn): number {
  const ofName = 64 + Math.min(22, column.name.length) * 7.5;
  const ofKind = column.link ? 180 : column.isKey && column.type.id === "number" ? 84 : (column.type.width ?? 180);
  return Math.round(Math.max(ofKind, ofName));
}

function editorOf(column: SheetColumn): GridEditorKind {
  if (column.link || column.mapping) return "overlay";
  const editor = column.type.editor(column.info);
  return editor === "choice" || editor === "date" ? "overlay" : editor;
}

/** Why no cell of the table can be edited, as a sentence. */
export function readOnlySentence(reason: ReadOnlyReason | null): string | null {
  switch (reason) {
    case "view":
      return i18n._({ id: "readonly.view", message: "This is a view: its records can be read, not changed." });
    case "no-key":
      return i18n._({
        id: "readonly.noKeyAtAll",
        message: "This table has no primary key, so a record cannot be told from another. It can be read, not changed.",
      });
    case "many-keys":
      return i18n._({
        id: "readonly.manyKeys",
        message: "The primary key of this table spans several columns. Its records can be read, not changed here.",
      });
    case "no-privilege":
      return i18n._({
        id: "readonly.noPrivilege",
        message: "Your database role may read this table, not change it.",
      });
    default:
      return null;
  }
}
