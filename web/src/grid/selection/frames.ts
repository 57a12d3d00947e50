import type { Install } from "../core/feature";
import { Mark } from "../render/marks";
import type { GridRange } from "../types";

/** Draws the selected ranges and the ring of the active cell. */
export const installSelectionFrames: Install = (sheet) => {
  const ring = new Mark(sheet, "mg-ring");
  const frames: Mark[] = [];
  return {
    drawn() {
      const { ranges, active } = sheet.selection;
      const shown = ranges.filter(severalCells);
      while (frames.length < shown.length) frames.push(new Mark(sheet, "mg-range"));
      frames.forEach((frame, i) => {
        frame.place(sheet, shown[i] ?? null);
      });
      ring.place(sheet, active && !sheet.editing ? wholeRow(active.row, active.column) : null);
    },
  };

  /** A group header is one wide cell. */
  function wholeRow(row: number, column: number): GridRange {
    const kind = sheet.source.row(row)?.kind;
    const wide = kind === "group" || kind === "note";
    return { top: row, bottom: row, left: wide ? 0 : column, right: wide ? sheet.columns.length - 1 : column };
  }
};

const severalCells = (r: GridRange) => r.top !== r.bottom || r.left !== r.right;
