import { element } from "../core/elements";
import type { Hit, Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import type { GridRange } from "../types";
import { gapAt, planMove } from "./reorder";

/** A drag shorter than this is a click. */
const SLOP = 5;

/** Moving columns: by dragging a selected header, and by Alt+Shift+PageUp and PageDown. */
export const installMove: Install = (sheet) => {
  const line = element("mg-drop");
  line.hidden = true;
  sheet.el.view.append(line);

  const byKey = (step: -1 | 1) => () => {
    const range = selectedColumns(sheet) ?? activeRange(sheet);
    if (!range) return;
    const gap = step === -1 ? range.left - 1 : range.right + 2;
    if (gap >= 0 && gap <= sheet.columns.length) move(sheet, range, gap);
  };
  return {
    keys: { "Alt+Shift+PageUp": byKey(-1), "Alt+Shift+PageDown": byKey(1) },
    press(hit, event) {
      const range = selectedColumns(sheet);
      const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && hit.part === undefined;
      if (hit.zone !== "header" || !plain || !range || !sheet.callbacks.onColumnMove) return undefined;
      if (hit.column < range.left || hit.column > range.right) return undefined;
      const start = event.clientX;
      let gap: number | null = null;
      const stop = () => {
        line.hidden = true;
        sheet.el.root.classList.remove("mg-moving");
      };
      return {
        scrolls: "x",
        move(_, now) {
          if (gap === null && Math.abs(now.clientX - start) < SLOP) return;
          sheet.el.root.classList.add("mg-moving");
          gap = gapUnder(sheet, now.clientX);
          showLine(sheet, line, gap);
        },
        end() {
          stop();
          if (gap !== null) move(sheet, range, gap);
          else clickAgain(sheet, hit);
        },
        cancel: stop,
      };
    },
  };
};

/** The one run of selected columns. */
function selectedColumns(sheet: Sheet): GridRange | null {
  const { basis, ranges } = sheet.selection;
  return basis === "columns" && ranges.length === 1 ? (ranges[0] ?? null) : null;
}

function activeRange(sheet: Sheet): GridRange | null {
  const { active } = sheet.selection;
  return active && { top: active.row, bottom: active.row, left: active.column, right: active.column };
}

/** A click on a header that was already selected selects just that column. */
function clickAgain(sheet: Sheet, hit: Hit): void {
  const row = sheet.selection.active?.row ?? 0;
  const at = { row, column: hit.column };
  const whole = { top: 0, bottom: sheet.bounds.rows - 1, left: hit.column, right: hit.column };
  sheet.select({ basis: "columns", active: at, head: at, ranges: [whole] });
  sheet.callbacks.onHeaderClick?.(sheet.columns[hit.column]?.id ?? "");
}

function gapUnder(sheet: Sheet, clientX: number): number {
  const { cols, gutter, scroll, settings } = sheet;
  const frame = sheet.el.view.getBoundingClientRect();
  const x = (settings.rtl ? frame.right - clientX : clientX - frame.left) - gutter;
  return gapAt(cols, x < cols.frozenWidth ? x : x + scroll.x);
}

function showLine(sheet: Sheet, line: HTMLElement, gap: number): void {
  const { cols, gutter, scroll } = sheet;
  const scrolled = gap < cols.frozen ? 0 : scroll.x;
  line.hidden = false;
  line.style.insetInlineStart = `${gutter + cols.offsetOf(gap) - scrolled - 1}px`;
}

function move(sheet: Sheet, range: GridRange, gap: number): void {
  const plan = planMove(sheet.columns, range.left, range.right, gap);
  if (!plan) return;
  const first = sheet.columns[range.left];
  const position = gap > range.left ? gap - (range.right - range.left) : gap + 1;
  if (first) sheet.announce(sheet.messages.columnMoved(first.title, position));
  sheet.callbacks.onColumnMove?.(plan.ids, plan.beforeId);
}
