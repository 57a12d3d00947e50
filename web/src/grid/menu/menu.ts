import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { nearestCell } from "../pointer/hit";
import { hitOf } from "../pointer/pointer";
import { rangeContains, selectAll, selectLines } from "../selection/selection";
import type { GridMenuTarget, GridPosition, GridSelectionBasis } from "../types";

/** Context menus, by the right button and by the menu key. A click inside the selection keeps it, outside moves it. */
export const installMenu: Install = (sheet) => {
  const { view, textarea } = sheet.el;
  const onPointer = (event: MouseEvent) => {
    // Links keep the browser's own menu.
    if (!sheet.callbacks.onContextMenu || (event.target as Element).closest("a[href]")) return;
    const hit = hitOf(sheet, event);
    const at = nearestCell(sheet, hit);
    const target = targetOf(sheet, hit.zone, at);
    if (!target) return;
    event.preventDefault();
    sheet.commit();
    selectFor(sheet, target.kind, at);
    sheet.callbacks.onContextMenu(target, { x: event.clientX, y: event.clientY });
  };
  const onKey = (event: MouseEvent) => {
    const { active, basis } = sheet.selection;
    if (sheet.editing || !active || !sheet.callbacks.onContextMenu) return;
    const target = targetOf(sheet, basis === "rows" ? "gutter" : basis === "columns" ? "header" : "cell", active);
    if (!target) return;
    event.preventDefault();
    const box = sheet.toScreen(sheet.boxOf(active.row, active.column));
    sheet.callbacks.onContextMenu(target, { x: box.left + 8, y: box.bottom });
  };
  view.addEventListener("contextmenu", onPointer);
  textarea.addEventListener("contextmenu", onKey);
  return {
    keys: {
      "Alt+ArrowDown": () => {
        const { active } = sheet.selection;
        const id = sheet.activeColumn()?.id;
        if (!active || !id || !sheet.callbacks.onHeaderMenu) return false;
        const { x, width } = sheet.boxOf(active.row, active.column);
        const box = { x, y: 0, width, height: sheet.settings.headerHeight };
        sheet.callbacks.onHeaderMenu(id, sheet.toScreen(box));
        return true;
      },
    },
  };
};

function targetOf(sheet: Sheet, zone: string, { row, column }: GridPosition): GridMenuTarget | null {
  const columnId = sheet.columns[column]?.id ?? "";
  if (zone === "cell") return { kind: "cell", row, columnId };
  if (zone === "gutter") return { kind: "row", row };
  if (zone === "header") return { kind: "column", columnId };
  return zone === "corner" ? { kind: "corner" } : null;
}

const BASES: Readonly<Record<"cell" | "row" | "column", GridSelectionBasis>> = {
  cell: "cells",
  row: "rows",
  column: "columns",
};

function selectFor(sheet: Sheet, kind: GridMenuTarget["kind"], at: GridPosition): void {
  const { selection, bounds } = sheet;
  if (kind === "corner") {
    sheet.select(selectAll(selection, bounds));
    return;
  }
  const basis = BASES[kind];
  const inside = selection.ranges.some((range) => {
    if (kind === "cell") return rangeContains(range, at.row, at.column);
    const within =
      kind === "row"
        ? at.row >= range.top && at.row <= range.bottom
        : at.column >= range.left && at.column <= range.right;
    return within && (selection.basis === basis || selection.basis === "all");
  });
  if (!inside) sheet.select(selectLines(at, at, basis, bounds));
}
