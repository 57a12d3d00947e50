import { element } from "../core/elements";
import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { nearestCell } from "../pointer/hit";
import { Mark } from "../render/marks";
import { NOTHING, selectLines } from "../selection/selection";
import type { GridFill, GridRange } from "../types";
import { fillDown, fillRight, fillTo, fillUnion } from "./fill";

/** The fill handle at the corner of the last range, and Ctrl+D, Ctrl+R. */
export const installFill: Install = (sheet) => {
  const preview = new Mark(sheet, "mg-fill-preview");
  const handle = element("mg-fill-handle");
  handle.dataset.part = "fill";
  let pending: GridFill | null = null;

  const show = (fill: GridFill | null) => {
    pending = fill;
    sheet.invalidate();
  };
  const run = (fill: GridFill | null) => {
    if (!fill || sheet.settings.readOnly) return;
    sheet.callbacks.onFill?.(fill);
    const union = fillUnion(fill);
    const from = { row: union.top, column: union.left };
    sheet.select(selectLines(from, { row: union.bottom, column: union.right }, "cells", sheet.bounds));
  };

  return {
    keys: {
      "Mod+D": () => run(fillDown(lastRange(sheet))),
      "Mod+R": () => run(fillRight(lastRange(sheet))),
    },
    press(hit) {
      if (hit.part !== "fill") return undefined;
      const source = lastRange(sheet);
      return {
        scrolls: "both",
        move: (to) => show(fillTo(source, nearestCell(sheet, to))),
        end: () => {
          const fill = pending;
          show(null);
          run(fill);
        },
        cancel: () => show(null),
      };
    },
    drawn() {
      preview.place(sheet, pending?.target ?? null);
      placeHandle(sheet, handle);
    },
  };
};

const lastRange = (sheet: Sheet): GridRange =>
  (sheet.selection.ranges.at(-1) ?? NOTHING.ranges[0]) || { top: 0, bottom: -1, left: 0, right: -1 };

/** At the end corner of the last range, if that corner is in view and filling is offered. */
function placeHandle(sheet: Sheet, handle: HTMLElement): void {
  const { selection, callbacks, settings, cols, scroll } = sheet;
  const range = selection.ranges.at(-1);
  const offered = callbacks.onFill && !settings.readOnly && !sheet.editing && selection.basis === "cells";
  if (!range || !offered || selection.ranges.length > 1) {
    handle.hidden = true;
    return;
  }
  const frozen = range.right < cols.frozen;
  const parent = frozen ? sheet.el.frozenMarks : sheet.el.marks;
  const x = cols.offsetOf(range.right + 1) - (frozen ? 0 : scroll.x + cols.frozenWidth);
  const y = sheet.rows.offsetOf(range.bottom + 1) - scroll.y;
  handle.hidden = x < 0 || y < 0 || y > sheet.bodyHeight + 8 || x > sheet.bodyWidth + 8;
  if (handle.hidden) return;
  if (handle.parentNode !== parent) parent.append(handle);
  handle.style.insetInlineStart = `${x - 5}px`;
  handle.style.top = `${y - 5}px`;
}
