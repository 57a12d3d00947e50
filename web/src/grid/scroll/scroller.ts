import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import type { GridScrollAlign } from "../types";
import { type BarState, barMoved, barStuck, properBar, resized, scrolledTo, spacerHeight } from "./barMapping";

/** Room behind the last row and column, so that they do not stick to the edge. */
const END_ROOM = 48;
/** Milliseconds without scrolling after which the bar is put back in proportion. */
const REST = 160;

/** Ties the native scroll container to the sheet's own idea of where the content is. */
export const installScroller: Install = (sheet) => {
  const { scroller, spacer, view, root } = sheet.el;
  let state: BarState = { content: 0, viewport: 1, bar: 0, top: 0 };
  let rest = 0;
  const sign = () => (sheet.settings.rtl ? -1 : 1);

  const setBar = (bar: number) => {
    if (Math.abs(scroller.scrollTop - bar) >= 1) scroller.scrollTop = bar;
    state = { ...state, bar: scroller.scrollTop };
  };
  const settle = () => setBar(properBar(state));

  const onScroll = () => {
    state = barMoved(state, scroller.scrollTop);
    sheet.scroll.y = state.top;
    sheet.scroll.x = Math.max(0, scroller.scrollLeft * sign());
    if (barStuck(state)) settle();
    window.clearTimeout(rest);
    rest = window.setTimeout(settle, REST);
    sheet.invalidate();
  };

  sheet.scrollTo = (x, y) => {
    state = scrolledTo(state, y);
    scroller.scrollLeft = x * sign();
    setBar(state.bar);
    sheet.scroll.y = state.top;
    sheet.scroll.x = Math.max(0, scroller.scrollLeft * sign());
    sheet.invalidate();
  };

  /** Fits spacer and view to the content and the container. */
  const measure = () => {
    const { headerHeight, footerHeight } = sheet.settings;
    const width = scroller.clientWidth;
    const height = scroller.clientHeight;
    const content = sheet.rows.total + headerHeight + footerHeight + END_ROOM;
    if (width !== sheet.size.width || height !== sheet.size.height) {
      sheet.size = { width, height };
      view.style.width = `${width}px`;
      view.style.height = `${height}px`;
    }
    const range = `${spacerHeight(content)}px`;
    if (spacer.style.height !== range) spacer.style.height = range;
    const wide = `${sheet.gutter + sheet.cols.total + END_ROOM}px`;
    if (spacer.style.width !== wide) spacer.style.width = wide;
    if (content === state.content && height === state.viewport) return;
    state = resized(state, content, height);
    setBar(state.bar);
    sheet.scroll.y = state.top;
    sheet.scroll.x = Math.max(0, scroller.scrollLeft * sign());
  };

  const observer = new ResizeObserver(() => {
    sheet.layoutChanged();
    // Draw in the same frame as the resize, so that nothing flashes.
    sheet.drawNow();
  });
  observer.observe(root);
  scroller.addEventListener("scroll", onScroll, { passive: true });
  sheet.measureScroll = measure;
  return {
    destroy() {
      observer.disconnect();
      window.clearTimeout(rest);
    },
  };
};

/** Scrolls as little as needed to show a cell beside headers and frozen columns. */
export function reveal(sheet: Sheet, row: number, column: number, align: GridScrollAlign = "nearest"): void {
  const { x, y } = sheet.scroll;
  const top = sheet.rows.offsetOf(row);
  const nextY = aligned(y, top, sheet.rows.heightOf(row), sheet.bodyHeight, align);
  const loose = column >= sheet.cols.frozen && column < sheet.cols.count;
  const start = sheet.cols.offsetOf(column) - sheet.cols.frozenWidth;
  const room = sheet.bodyWidth - sheet.cols.frozenWidth;
  const nextX = loose ? aligned(x, start, sheet.cols.widthOf(column), room, "nearest") : x;
  if (nextX !== x || nextY !== y) sheet.scrollTo(nextX, nextY);
}

/** The scroll position that shows `start .. start + length` in a window of `room`. */
export function aligned(at: number, start: number, length: number, room: number, align: GridScrollAlign): number {
  if (align === "start") return start;
  const inside = start >= at && start + length <= at + room;
  if (align === "center") return inside ? at : start - Math.max(0, (room - length) / 2);
  if (start < at || length > room) return start;
  return inside ? at : start + length - room;
}
