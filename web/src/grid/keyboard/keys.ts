import type { Install, KeyAction } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { reveal } from "../scroll/scroller";
import { extendTo, selectAll, selectCell, selectLines } from "../selection/selection";
import type { GridPosition } from "../types";
import { chordOf } from "./chord";
import { type Ground, type Motion, moved, tabbed } from "./navigate";

/** Which key makes which motion; with Shift it extends the selection. */
const MOTION_KEYS: Readonly<Record<string, Motion>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  "Mod+ArrowUp": "edgeUp",
  "Mod+ArrowDown": "edgeDown",
  "Mod+ArrowLeft": "edgeLeft",
  "Mod+ArrowRight": "edgeRight",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Home: "rowStart",
  End: "rowEnd",
  "Mod+Home": "sheetStart",
  "Mod+End": "sheetEnd",
};

const MIRRORED: Readonly<Partial<Record<Motion, Motion>>> = {
  left: "right",
  right: "left",
  edgeLeft: "edgeRight",
  edgeRight: "edgeLeft",
};

/** Moving, extending and selecting with the keyboard. */
export const installKeys: Install = (sheet) => {
  const keys: Record<string, KeyAction> = {};
  for (const [chord, motion] of Object.entries(MOTION_KEYS)) {
    keys[chord] = () => go(sheet, motion, false);
    keys[withShift(chord)] = () => go(sheet, motion, true);
  }
  return {
    keys: {
      ...keys,
      Tab: () => tab(sheet, 1),
      "Shift+Tab": () => tab(sheet, -1),
      "Mod+A": () => sheet.select(selectAll(sheet.selection, sheet.bounds)),
      "Mod+Space": () => lines(sheet, "columns"),
      "Shift+Space": () => lines(sheet, "rows"),
      Escape: () => {
        const { active } = sheet.selection;
        if (active) sheet.select(selectCell(active));
        sheet.leaving = true;
      },
    },
  };
};

const withShift = (chord: string) => (chord.startsWith("Mod+") ? `Mod+Shift+${chord.slice(4)}` : `Shift+${chord}`);

/** Gives a key press to the features. @returns whether one took it */
export function dispatchKey(sheet: Sheet, event: KeyboardEvent): boolean {
  const chord = chordOf(event);
  const leaving = sheet.leaving;
  sheet.leaving = leaving && chord === "Shift";
  if (leaving && (chord === "Tab" || chord === "Shift+Tab")) return false;
  for (const feature of sheet.features) {
    const action = feature.keys?.[chord];
    if (action && action(event) !== false) return true;
  }
  return sheet.callbacks.onKey?.(event, sheet.selection) ?? false;
}

/** What moving around needs to know of the sheet as it is now. */
export function ground(sheet: Sheet): Ground {
  const { rows, columns } = sheet.bounds;
  return {
    rows,
    columns,
    page: Math.max(1, Math.floor(sheet.bodyHeight / sheet.settings.rowHeight) - 1),
    lastRow: lastRecord(sheet),
    filled(row, column) {
      const cell = sheet.source.cell(row, sheet.columns[column]?.id ?? "");
      return cell && cell.special !== "null" && cell.text !== "";
    },
  };
}

function lastRecord(sheet: Sheet): number {
  let row = sheet.source.rowCount - 1;
  while (row > 0 && sheet.source.row(row)?.kind === "placeholder") row--;
  return Math.max(0, row);
}

function go(sheet: Sheet, motion: Motion, extend: boolean): boolean {
  const { selection, bounds } = sheet;
  if (bounds.rows === 0 || bounds.columns === 0) return false;
  const start = extend ? (selection.head ?? selection.active) : selection.active;
  if (!start) return jump(sheet, { row: sheet.visibleRows().first, column: 0 });
  const to = moved(start, sheet.settings.rtl ? (MIRRORED[motion] ?? motion) : motion, ground(sheet));
  if (!extend) {
    jump(sheet, to);
    // A frozen first column is always in view; going to the start means the loose ones too.
    if (to.column === 0 && to.column !== start.column) sheet.scrollTo(0, sheet.scroll.y);
    return true;
  }
  sheet.select(extendTo(selection, to, bounds));
  reveal(sheet, to.row, to.column);
  return true;
}

/** Makes a cell active and shows it. */
export function jump(sheet: Sheet, to: GridPosition): true {
  sheet.select(selectCell(to));
  reveal(sheet, to.row, to.column);
  return true;
}

function tab(sheet: Sheet, step: 1 | -1): boolean {
  const { active } = sheet.selection;
  const to = active && tabbed(active, step, ground(sheet));
  return to ? jump(sheet, to) : false;
}

function lines(sheet: Sheet, basis: "rows" | "columns"): void {
  const { active, head } = sheet.selection;
  if (active) sheet.select(selectLines(active, head ?? active, basis, sheet.bounds));
}
