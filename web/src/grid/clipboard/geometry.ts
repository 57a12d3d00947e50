import type { GridRange } from "../types";

/** Where a pasted block goes. */
export interface PastePlan {
  /** The rows and columns written, clipped to existing columns but not to existing rows. */
  readonly range: GridRange;
  /** Rows that fall below the last existing row and become new records. */
  readonly overflowRows: number;
  /** Columns of the block that find no column; 0 when all fit. */
  readonly surplusColumns: number;
}

/**
 * A block of `height` by `width` cells pasted at the top left of `target`. When more rows are selected than copied the block
 * repeats downwards, otherwise it extends over the selection's end. Columns never repeat, except that one single cell fills the
 * whole target.
 */
export function planPaste(height: number, width: number, target: GridRange, rows: number, columns: number): PastePlan {
  const single = height === 1 && width === 1;
  const tall = Math.max(height, target.bottom - target.top + 1);
  const wide = single ? target.right - target.left + 1 : width;
  const right = Math.min(target.left + wide, columns) - 1;
  const bottom = target.top + tall - 1;
  return {
    range: { top: target.top, bottom, left: target.left, right },
    overflowRows: Math.max(0, bottom + 1 - Math.max(rows, target.top)),
    surplusColumns: Math.max(0, target.left + wide - columns),
  };
}

/** The copied text for a cell of a planned range: rows go round, columns too for a single cell. */
export function pastedCell(
  cells: readonly (readonly string[])[],
  plan: PastePlan,
  row: number,
  column: number,
): string {
  const source = cells[(row - plan.range.top) % cells.length] ?? [];
  const x = column - plan.range.left;
  return (cells.length === 1 && source.length === 1 ? source[0] : source[x]) ?? "";
}
