import { element } from "../core/elements";
import type { Sheet } from "../core/sheet";
import type { GridRange } from "../types";

/** Rectangles are cut this far outside the view: enough to hide their border, and never millions of pixels. */
const MARGIN = 8;

/** A rectangle over cells. It has one element over loose and one over frozen columns, each clipped to its part. */
export class Mark {
  readonly loose: HTMLElement;
  readonly frozen: HTMLElement;

  constructor(sheet: Sheet, className: string) {
    this.loose = element(className);
    this.frozen = element(className);
    this.loose.hidden = true;
    this.frozen.hidden = true;
    sheet.el.marks.append(this.loose);
    sheet.el.frozenMarks.append(this.frozen);
  }

  /** Puts the mark over a range, or hides it. */
  place(sheet: Sheet, range: GridRange | null): void {
    const { cols } = sheet;
    show(sheet, this.frozen, range && range.left < cols.frozen ? range : null, true);
    show(sheet, this.loose, range && range.right >= cols.frozen ? range : null, false);
  }

  remove(): void {
    this.loose.remove();
    this.frozen.remove();
  }
}

function show(sheet: Sheet, mark: HTMLElement, range: GridRange | null, frozen: boolean): void {
  mark.hidden = range === null;
  if (!range) return;
  const { cols, rows, scroll, bodyWidth, bodyHeight } = sheet;
  const shift = frozen ? 0 : scroll.x + cols.frozenWidth;
  const start = Math.max(-MARGIN, cols.offsetOf(range.left) - shift);
  const end = Math.min(bodyWidth + MARGIN, cols.offsetOf(range.right + 1) - shift);
  const top = Math.max(-MARGIN, rows.offsetOf(range.top) - scroll.y);
  const bottom = Math.min(bodyHeight + MARGIN, rows.offsetOf(range.bottom + 1) - scroll.y);
  const { style } = mark;
  style.insetInlineStart = `${start}px`;
  style.top = `${top}px`;
  style.width = `${Math.max(0, end - start)}px`;
  style.height = `${Math.max(0, bottom - top)}px`;
}

/** Fits the two clipping areas to gutter, header and frozen columns. */
export function placeMarkAreas(sheet: Sheet): void {
  const { el, gutter, cols, settings, size } = sheet;
  const areas = [
    { area: el.frozenMarks, start: gutter, width: Math.min(cols.frozenWidth, sheet.bodyWidth) },
    { area: el.marks, start: gutter + cols.frozenWidth, width: Math.max(0, size.width - gutter - cols.frozenWidth) },
  ];
  for (const { area, start, width } of areas) {
    area.style.insetInlineStart = `${start}px`;
    area.style.width = `${width}px`;
    area.style.top = `${settings.headerHeight}px`;
    area.style.height = `${sheet.bodyHeight}px`;
  }
}
