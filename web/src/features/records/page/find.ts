import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { Wish } from "./blocks";
import { mostRecords, type SheetController } from "./controller";

interface Found {
  readonly row: number;
  readonly column: number;
}

/** Rows fetched at once while looking for the next cell. */
const stride = 200;

function shows(controller: SheetController, index: number, column: SheetColumn, text: string): boolean {
  const row = controller.sheet.row(index);
  if (row?.kind !== "record" && row?.kind !== "draft") return false;
  const value = controller.sheet.cell(row, column)?.value;
  return controller.source.text(column, value).toLowerCase().includes(text);
}

/** The next cell in reading order that shows the text, beginning after the active one and going round at the end. */
export async function nextMatch(controller: SheetController, search: string, step: 1 | -1): Promise<Found | null> {
  const text = search.trim().toLowerCase();
  const { sheet, columns, grid } = controller;
  const width = columns.length;
  const total = sheet.recordRows * width;
  if (!text || total === 0) return null;
  const active = grid?.selection.active ?? { row: 0, column: -1 };
  let at = active.row * width + active.column;
  const most = Math.min(total, mostRecords * width);
  for (let tried = 0; tried < most; tried++) {
    at = (at + step + total) % total;
    const row = Math.floor(at / width);
    if (!sheet.row(row)) await sheet.fetch(Math.max(0, row - (step < 0 ? stride : 0)), row + stride);
    const column = columns[at % width];
    if (column && shows(controller, row, column, text)) return { row, column: at % width };
  }
  return null;
}

/**
 * Replaces the text in the active cell, or in all records that are shown; as one step that can be undone.
 *
 * @returns how many cells are changed
 */
export async function replaceText(
  controller: SheetController,
  search: string,
  replacement: string,
  scope: "active" | "all",
): Promise<number> {
  const pattern = new RegExp(search.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi");
  const { sheet, grid, columns } = controller;
  const active = grid?.selection.active;
  const last = Math.min(sheet.recordRows, mostRecords) - 1;
  if (scope === "all" && !sheet.holds(0, last)) await sheet.fetch(0, last);
  const rows = scope === "all" ? Array.from({ length: last + 1 }, (_, index) => index) : active ? [active.row] : [];
  const among = scope === "all" ? columns : columns.slice(active?.column ?? 0, (active?.column ?? 0) + 1);
  const wishes = rows.flatMap((index) =>
    among.flatMap((column) => replaced(controller, index, column, pattern, replacement)),
  );
  if (wishes.length === 0) return 0;
  await controller.write(
    wishes,
    i18n._({
      id: "deed.replace",
      message: "Replace in {count, plural, one {# cell} other {# cells}}",
      values: { count: wishes.length },
    }),
  );
  return wishes.length;
}

function replaced(
  controller: SheetController,
  index: number,
  column: SheetColumn,
  pattern: RegExp,
  replacement: string,
): Wish[] {
  const row = controller.sheet.row(index);
  if (row?.kind !== "record" || column.link || controller.isReadOnly(row, column)) return [];
  const before = controller.source.editText(index, column.id);
  const after = before.replace(pattern, () => replacement);
  return after === before ? [] : [controller.wish(index, column, column.type.parse(after, column.info), after)];
}
