import type { Sheet } from "../core/sheet";
import type { GridPosition } from "../types";

/** A multi-line editor is at least this wide, if there is room. */
const COMFORTABLE = 280;

/** Puts the textarea over a cell; kept within the view while it only waits for input. */
export function placeTextarea(sheet: Sheet, at: GridPosition): void {
  const { el, gutter, cols, settings, size } = sheet;
  const box = sheet.boxOf(at.row, at.column);
  const start = gutter + (at.column < cols.frozen ? 0 : cols.frozenWidth);
  const top = settings.headerHeight;
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)));
  const x = sheet.editing ? box.x : within(box.x, start, size.width - 40);
  const y = sheet.editing ? box.y : within(box.y, top, size.height - box.height);
  const area = el.editorArea.style;
  area.insetInlineStart = `${start}px`;
  area.top = `${top}px`;
  area.width = `${Math.max(0, size.width - start)}px`;
  area.height = `${sheet.bodyHeight}px`;
  const { style } = el.textarea;
  style.insetInlineStart = `${x - start}px`;
  style.top = `${y - top}px`;
  if (sheet.editing) return;
  style.width = `${box.width}px`;
  style.height = `${box.height}px`;
}

/** Lets the open editor grow with its text: to the right for one line, downwards for several. */
export function growTextarea(sheet: Sheet, at: GridPosition, multiline: boolean): void {
  const { textarea } = sheet.el;
  const box = sheet.boxOf(at.row, at.column);
  const room = Math.max(box.width, sheet.size.width - Math.max(box.x, sheet.gutter) - 2);
  const { style } = textarea;
  style.width = `${Math.min(room, multiline ? Math.max(box.width, COMFORTABLE) : box.width)}px`;
  style.height = `${box.height}px`;
  if (!multiline && textarea.scrollWidth > textarea.clientWidth) {
    style.width = `${Math.min(room, textarea.scrollWidth + 12)}px`;
  }
  if (multiline && textarea.scrollHeight > textarea.clientHeight) {
    style.height = `${Math.min(sheet.bodyHeight * 0.6, textarea.scrollHeight + 4)}px`;
  }
}
