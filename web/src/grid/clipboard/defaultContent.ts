import type { Sheet } from "../core/sheet";
import { rangeCells } from "../selection/selection";
import type { GridClipboardContent, GridRange } from "../types";
import { toHtmlTable } from "./html";
import { toTsv, withoutFormula } from "./tsv";

/** More cells than this are not copied without a host that serialises them. */
const MOST_CELLS = 200_000;

/** Ranges over the same columns stand below each other; otherwise only the last one counts. */
export function copiedRanges(ranges: readonly GridRange[]): readonly GridRange[] {
  const last = ranges.at(-1);
  if (!last) return [];
  const aligned = ranges.every((range) => range.left === last.left && range.right === last.right);
  return aligned ? [...ranges].sort((a, b) => a.top - b.top) : [last];
}

export const countCells = (ranges: readonly GridRange[]) => ranges.reduce((sum, range) => sum + rangeCells(range), 0);

/** The displayed text of loaded cells; `null` when something is not loaded or it is too much. */
export function displayedContent(sheet: Sheet, ranges: readonly GridRange[]): GridClipboardContent | null {
  const used = copiedRanges(ranges);
  if (used.length === 0 || countCells(used) > MOST_CELLS) return null;
  const rows: string[][] = [];
  for (const range of used) {
    for (let row = range.top; row <= range.bottom; row++) {
      const kind = sheet.source.row(row)?.kind;
      if (kind === "group" || kind === "note") continue;
      const texts = sheet.columns.slice(range.left, range.right + 1).map(({ id }) => {
        const cell = sheet.source.cell(row, id);
        return cell && (cell.special ? "" : cell.text);
      });
      if (texts.some((text) => text === undefined)) return null;
      rows.push(texts as string[]);
    }
  }
  return {
    tsv: toTsv(rows.map((row) => row.map(withoutFormula))),
    html: toHtmlTable(rows.map((row) => row.map((text) => ({ text })))),
  };
}
