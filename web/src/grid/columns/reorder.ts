import type { GridColumn } from "../types";
import type { ColumnMetrics } from "./columnMetrics";

/** The gap between columns nearest to an offset: 0 is before the first, `count` behind the last. */
export function gapAt(metrics: ColumnMetrics, offset: number): number {
  const column = metrics.indexAt(Math.max(0, offset));
  if (column === -1) return metrics.count;
  return offset - metrics.offsetOf(column) > metrics.widthOf(column) / 2 ? column + 1 : column;
}

/** A move of columns `first .. last` into a gap; `undefined` when it would change nothing or something may not move. */
export function planMove(
  columns: readonly GridColumn[],
  first: number,
  last: number,
  gap: number,
): { readonly ids: readonly string[]; readonly beforeId: string | null } | undefined {
  const moving = columns.slice(first, last + 1);
  if (gap >= first && gap <= last + 1) return undefined;
  if (moving.length === 0 || moving.some((column) => column.movable === false)) return undefined;
  return { ids: moving.map((column) => column.id), beforeId: columns[gap]?.id ?? null };
}
