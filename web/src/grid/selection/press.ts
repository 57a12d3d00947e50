import type { Drag, Hit, Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { nearestCell } from "../pointer/hit";
import type { GridPosition, GridSelectionBasis } from "../types";
import { addRange, extendTo, selectAll, selectLines } from "./selection";

const BASES: Readonly<Partial<Record<Hit["zone"], GridSelectionBasis>>> = {
  cell: "cells",
  gutter: "rows",
  header: "columns",
};

/**
 * Selecting with the pointer: cells, rows by their headers, columns by theirs, everything by the corner. Shift extends, Ctrl
 * adds a range, dragging spans. A click on the cell that is already active acts on it (see `Sheet.act`).
 */
export const installPress: Install = (sheet) => ({
  press(hit, event) {
    if (hit.zone === "corner") {
      sheet.select(selectAll(sheet.selection, sheet.bounds));
      return true;
    }
    const basis = BASES[hit.zone];
    if (!basis || sheet.bounds.rows === 0) return undefined;
    const at = placeOf(sheet, hit, basis);
    const before = sheet.selection.active;
    const again = basis === "cells" && before?.row === at.row && before.column === at.column;
    begin(sheet, at, basis, event);
    return drag(sheet, basis, at, again && !event.shiftKey && !mod(event));
  },
});

const mod = (event: PointerEvent) => event.ctrlKey || event.metaKey;

function begin(sheet: Sheet, at: GridPosition, basis: GridSelectionBasis, event: PointerEvent): void {
  const { selection, bounds } = sheet;
  if (sheet.tapExtends || (event.shiftKey && selection.active)) {
    sheet.tapExtends = false;
    sheet.select(extendTo({ ...selection, basis }, at, bounds));
  } else if (mod(event)) sheet.select(addRange(selection, at, basis, bounds));
  else sheet.select(selectLines(at, at, basis, bounds));
  if (basis === "columns") sheet.callbacks.onHeaderClick?.(sheet.columns[at.column]?.id ?? "");
}

/** Rows keep the first column in view as their active cell's, columns the first row in view. */
function placeOf(sheet: Sheet, hit: Hit, basis: GridSelectionBasis): GridPosition {
  const cell = nearestCell(sheet, hit);
  if (basis === "rows") return { row: cell.row, column: sheet.cols.frozen > 0 ? 0 : sheet.visibleColumns().first };
  if (basis === "columns") return { row: sheet.visibleRows().first, column: cell.column };
  return cell;
}

function drag(sheet: Sheet, basis: GridSelectionBasis, from: GridPosition, again: boolean): Drag {
  let last = from;
  return {
    scrolls: basis === "rows" ? "y" : basis === "columns" ? "x" : "both",
    move(hit) {
      const cell = nearestCell(sheet, hit);
      const to = {
        row: basis === "columns" ? from.row : cell.row,
        column: basis === "rows" ? from.column : cell.column,
      };
      if (to.row === last.row && to.column === last.column) return;
      last = to;
      sheet.select(extendTo(sheet.selection, to, sheet.bounds));
    },
    end(hit) {
      if (last !== from) return;
      if (hit.part === "action") sheet.act(from, "action");
      else if (again || hit.part === "edit") sheet.act(from, "click");
    },
  };
}
