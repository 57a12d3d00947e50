import type { SheetColumn } from "@/model/columns";
import type { ViewKind } from "@/model/view";

/** Columns whose values can be the stacks of a board: few values by their nature. */
export function stackable(columns: readonly SheetColumn[]): SheetColumn[] {
  return columns
    .filter((column) => !column.isKey && (column.link || ["enum", "boolean", "user"].includes(column.type.id)))
    .toSorted((one, other) => Number(one.link !== null) - Number(other.link !== null));
}

/** Columns whose values are days. */
export function dated(columns: readonly SheetColumn[]): SheetColumn[] {
  return columns.filter((column) => ["date", "datetime"].includes(column.type.id));
}

/** Whether a table with these columns can be laid out so. */
export function fitsLayout(kind: ViewKind, columns: readonly SheetColumn[]): boolean {
  if (kind === "grid") return true;
  if (!columns.some((column) => column.isKey)) return false;
  if (kind === "kanban") return stackable(columns).length > 0;
  if (kind === "calendar") return dated(columns).length > 0;
  return true;
}
