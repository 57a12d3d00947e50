import type { GridPosition } from "../types";

/** What moving around needs to know of the sheet. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  /** Rows moved by PageUp and PageDown. */
  readonly page: number;
  /** The last row Ctrl+End and Ctrl+Down go to: the last one that is not a placeholder. */
  readonly lastRow: number;
  /** Whether a cell shows something; `undefined` when it is not loaded. */
  filled(row: number, column: number): boolean | undefined;
}

export type Motion =
  | "up"
  | "down"
  | "left"
  | "right"
  | "edgeUp"
  | "edgeDown"
  | "edgeLeft"
  | "edgeRight"
  | "pageUp"
  | "pageDown"
  | "rowStart"
  | "rowEnd"
  | "sheetStart"
  | "sheetEnd";

type Step = (from: GridPosition, ground: Ground) => GridPosition;

const MOTIONS: Readonly<Record<Motion, Step>> = {
  up: (p) => ({ ...p, row: p.row - 1 }),
  down: (p) => ({ ...p, row: p.row + 1 }),
  left: (p) => ({ ...p, column: p.column - 1 }),
  right: (p) => ({ ...p, column: p.column + 1 }),
  edgeUp: (p, g) => ({ ...p, row: dataEdge(p.row, -1, 0, (row) => g.filled(row, p.column)) }),
  edgeDown: (p, g) => ({ ...p, row: dataEdge(p.row, 1, Math.max(p.row, g.lastRow), (row) => g.filled(row, p.column)) }),
  edgeLeft: (p, g) => ({ ...p, column: dataEdge(p.column, -1, 0, (column) => g.filled(p.row, column)) }),
  edgeRight: (p, g) => ({ ...p, column: dataEdge(p.column, 1, g.columns - 1, (column) => g.filled(p.row, column)) }),
  pageUp: (p, g) => ({ ...p, row: p.row - g.page }),
  pageDown: (p, g) => ({ ...p, row: p.row + g.page }),
  rowStart: (p) => ({ ...p, column: 0 }),
  rowEnd: (p, g) => ({ ...p, column: g.columns - 1 }),
  sheetStart: () => ({ row: 0, column: 0 }),
  sheetEnd: (_, g) => ({ row: g.lastRow, column: g.columns - 1 }),
};

/** Where a motion leads; always an existing cell. */
export function moved(from: GridPosition, motion: Motion, ground: Ground): GridPosition {
  const to = MOTIONS[motion](from, ground);
  return {
    row: Math.max(0, Math.min(to.row, ground.rows - 1)),
    column: Math.max(0, Math.min(to.column, ground.columns - 1)),
  };
}

/** Tab order: right, then the start of the next row. `null` past the last or before the first cell. */
export function tabbed(from: GridPosition, step: 1 | -1, ground: Ground): GridPosition | null {
  const column = from.column + step;
  if (column >= 0 && column < ground.columns) return { row: from.row, column };
  const row = from.row + step;
  if (row < 0 || row >= ground.rows) return null;
  return { row, column: step === 1 ? 0 : ground.columns - 1 };
}

/**
 * A spreadsheet's Ctrl+arrow: to the end of the filled run, or over blanks to the next filled cell. Cells that are not loaded
 * end the search at the limit, so that the jump never waits.
 */
export function dataEdge(
  from: number,
  step: 1 | -1,
  limit: number,
  filled: (index: number) => boolean | undefined,
): number {
  if (from === limit) return limit;
  const alongFilled = filled(from) === true && filled(from + step) === true;
  for (let i = from + step; i !== limit; i += step) {
    const here = alongFilled ? filled(i + step) : filled(i);
    if (here === undefined) return limit;
    if (alongFilled ? !here : here) return i;
  }
  return limit;
}
