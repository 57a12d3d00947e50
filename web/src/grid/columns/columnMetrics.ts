import type { GridColumn } from "../types";

export const DEFAULT_WIDTH = 160;
export const MIN_WIDTH = 20;
export const MAX_WIDTH = 1000;

/** Where columns stand, in CSS pixels from the start edge behind the row headers. */
export interface ColumnMetrics {
  readonly count: number;
  /** Number of frozen columns; they are the first ones. */
  readonly frozen: number;
  readonly frozenWidth: number;
  /** Width of all columns. */
  readonly total: number;
  widthOf(column: number): number;
  /** Start edge; `count` gives the end of the last. */
  offsetOf(column: number): number;
  /** The column at an offset of the unscrolled content, -1 when beyond the last. */
  indexAt(offset: number): number;
}

export const clampWidth = (width: number) => Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)));

/** @param widths widths that override the columns' own, by id, such as during a drag */
export function columnMetrics(columns: readonly GridColumn[], widths?: ReadonlyMap<string, number>): ColumnMetrics {
  const offsets = new Float64Array(columns.length + 1);
  columns.forEach((column, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + clampWidth(widths?.get(column.id) ?? column.width ?? DEFAULT_WIDTH);
  });
  const firstLoose = columns.findIndex((column) => !column.frozen);
  const frozen = firstLoose === -1 ? columns.length : firstLoose;
  const offsetOf = (column: number) => offsets[column] ?? 0;
  return {
    count: columns.length,
    frozen,
    frozenWidth: offsetOf(frozen),
    total: offsetOf(columns.length),
    widthOf: (column) => offsetOf(column + 1) - offsetOf(column),
    offsetOf,
    indexAt: (offset) => indexAt(offsets, offset),
  };
}

function indexAt(offsets: Float64Array, offset: number): number {
  const count = offsets.length - 1;
  if (count === 0 || offset >= (offsets[count] ?? 0)) return -1;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last loose column seen when scrolled by `x`; `last < first` when none. */
export function visibleColumns(metrics: ColumnMetrics, x: number, width: number): { first: number; last: number } {
  const room = width - metrics.frozenWidth;
  if (metrics.frozen >= metrics.count || room <= 0) return { first: metrics.frozen, last: metrics.frozen - 1 };
  const start = metrics.indexAt(x + metrics.frozenWidth);
  const end = metrics.indexAt(x + width);
  const last = end === -1 ? metrics.count - 1 : end;
  return { first: Math.max(metrics.frozen, start === -1 ? last : start), last };
}
