import type { GridFill, GridPosition, GridRange } from "../types";

/** What dragging the fill handle of `source` to a cell asks for; `null` while the cell lies within the source. */
export function fillTo(source: GridRange, to: GridPosition): GridFill | null {
  const below = to.row - source.bottom;
  const above = source.top - to.row;
  const right = to.column - source.right;
  const left = source.left - to.column;
  const farthest = Math.max(below, above, right, left);
  if (farthest <= 0) return null;
  if (farthest === below) return filled(source, "down", { top: source.bottom + 1, bottom: to.row });
  if (farthest === above) return filled(source, "up", { top: to.row, bottom: source.top - 1 });
  if (farthest === right) return filled(source, "right", { left: source.right + 1, right: to.column });
  return filled(source, "left", { left: to.column, right: source.left - 1 });
}

function filled(source: GridRange, direction: GridFill["direction"], part: Partial<GridRange>): GridFill {
  return { source, direction, target: { ...source, ...part } };
}

/** Ctrl+D: the first row of the range goes into the others; a single row takes the one above. `null`: nothing to take. */
export function fillDown(range: GridRange): GridFill | null {
  const top = range.top === range.bottom ? range.top - 1 : range.top;
  if (top < 0) return null;
  return filled({ ...range, top, bottom: top }, "down", { top: top + 1, bottom: range.bottom });
}

/** Ctrl+R: the first column of the range goes into the others; a single column takes the one at its left. */
export function fillRight(range: GridRange): GridFill | null {
  const left = range.left === range.right ? range.left - 1 : range.left;
  if (left < 0) return null;
  return filled({ ...range, left, right: left }, "right", { left: left + 1, right: range.right });
}

/** The source cell that a target cell repeats. */
export function fillSource(fill: GridFill, row: number, column: number): GridPosition {
  const { source } = fill;
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const wrap = (distance: number, length: number) => ((distance % length) + length) % length;
  return { row: source.top + wrap(row - source.top, height), column: source.left + wrap(column - source.left, width) };
}

/** Source and target together: what is selected after a fill. */
export function fillUnion(fill: GridFill): GridRange {
  const { source, target } = fill;
  return {
    top: Math.min(source.top, target.top),
    bottom: Math.max(source.bottom, target.bottom),
    left: Math.min(source.left, target.left),
    right: Math.max(source.right, target.right),
  };
}
