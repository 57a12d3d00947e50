import type { GridPosition, GridRange, GridSelection, GridSelectionBasis } from "../types";

/** A selection and the moving corner of its last range: what Shift extends from `active` to `head`. */
export interface SelectionState extends GridSelection {
  readonly head: GridPosition | null;
}

/** How many rows and columns there are. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export const NOTHING: SelectionState = { basis: "none", active: null, head: null, ranges: [] };

export function rangeBetween(a: GridPosition, b: GridPosition): GridRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const rangeContains = (r: GridRange, row: number, column: number) =>
  row >= r.top && row <= r.bottom && column >= r.left && column <= r.right;

export const rangeCells = (r: GridRange) => (r.bottom - r.top + 1) * (r.right - r.left + 1);

export const selectionContains = (s: GridSelection, row: number, column: number) =>
  s.ranges.some((range) => rangeContains(range, row, column));

export function selectCell(at: GridPosition): SelectionState {
  return { basis: "cells", active: at, head: at, ranges: [rangeBetween(at, at)] };
}

/** Shift+click, Shift+arrow, drag: the last range now reaches from the active cell to `to`. */
export function extendTo(s: SelectionState, to: GridPosition, bounds: Bounds): SelectionState {
  if (!s.active) return selectCell(to);
  const last = spread(rangeBetween(s.active, to), s.basis, bounds);
  return { ...s, basis: s.basis === "all" ? "cells" : s.basis, head: to, ranges: [...s.ranges.slice(0, -1), last] };
}

/** Ctrl+click: one more range, beginning at `at`. Mixing bases makes it a selection of cells. */
export function addRange(
  s: SelectionState,
  at: GridPosition,
  basis: GridSelectionBasis,
  bounds: Bounds,
): SelectionState {
  if (s.basis === "none") return selectLines(at, at, basis, bounds);
  const range = spread(rangeBetween(at, at), basis, bounds);
  return { basis: s.basis === basis ? basis : "cells", active: at, head: at, ranges: [...s.ranges, range] };
}

/** Whole rows or columns from `active` to `head`; with `cells` a plain rectangle. */
export function selectLines(
  active: GridPosition,
  head: GridPosition,
  basis: GridSelectionBasis,
  bounds: Bounds,
): SelectionState {
  return { basis, active, head, ranges: [spread(rangeBetween(active, head), basis, bounds)] };
}

export function selectAll(s: SelectionState, bounds: Bounds): SelectionState {
  if (bounds.rows === 0 || bounds.columns === 0) return NOTHING;
  const active = s.active ?? { row: 0, column: 0 };
  return { basis: "all", active, head: active, ranges: [spread(rangeBetween(active, active), "all", bounds)] };
}

/** Only what still exists; whole rows and columns reach over the new bounds. */
export function fitSelection(s: SelectionState, bounds: Bounds): SelectionState {
  if (s.basis === "none" || bounds.rows === 0 || bounds.columns === 0) return s.basis === "none" ? s : NOTHING;
  const ranges = s.ranges
    .filter((r) => r.top < bounds.rows && r.left < bounds.columns)
    .map((r) => spread(clipRange(r, bounds), s.basis, bounds));
  const clamp = (p: GridPosition | null) =>
    p && { row: Math.min(p.row, bounds.rows - 1), column: Math.min(p.column, bounds.columns - 1) };
  const active = clamp(s.active);
  if (ranges.length === 0) return active ? selectCell(active) : NOTHING;
  return { basis: s.basis, active, head: clamp(s.head), ranges };
}

/** The same cells after every row got another index. */
export function moveRows(s: SelectionState, by: number): SelectionState {
  const move = (p: GridPosition | null) => p && { ...p, row: Math.max(0, p.row + by) };
  if (s.basis === "columns" || s.basis === "all") return s;
  const ranges = s.ranges.map((r) => ({ ...r, top: Math.max(0, r.top + by), bottom: Math.max(0, r.bottom + by) }));
  return { ...s, active: move(s.active), head: move(s.head), ranges };
}

/** After columns were moved or removed: the ranges that are still in one piece, by the columns' ids. */
export function followColumns(
  s: SelectionState,
  before: readonly string[],
  after: readonly string[],
  rows: number,
): SelectionState {
  const bounds = { rows, columns: after.length };
  if (s.basis !== "cells" && s.basis !== "columns") return fitSelection(s, bounds);
  const place = new Map(after.map((id, i) => [id, i]));
  const move = (p: GridPosition | null) => {
    const column = p === null ? undefined : place.get(before[p.column] ?? "");
    return p === null || column === undefined ? null : { row: p.row, column };
  };
  const active = move(s.active);
  const ranges = s.ranges.flatMap((r) => movedRange(r, before, place));
  if (!active || ranges.length === 0) return s.active ? fitSelection({ ...selectCell(s.active) }, bounds) : NOTHING;
  return fitSelection({ basis: s.basis, active, head: move(s.head) ?? active, ranges }, bounds);
}

function movedRange(r: GridRange, before: readonly string[], place: ReadonlyMap<string, number>): GridRange[] {
  const columns = before.slice(r.left, r.right + 1).flatMap((id) => place.get(id) ?? []);
  if (columns.length === 0) return [];
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  return right - left + 1 === columns.length ? [{ ...r, left, right }] : [];
}

function clipRange(r: GridRange, bounds: Bounds): GridRange {
  return { ...r, bottom: Math.min(r.bottom, bounds.rows - 1), right: Math.min(r.right, bounds.columns - 1) };
}

function spread(r: GridRange, basis: GridSelectionBasis, bounds: Bounds): GridRange {
  const wide = basis === "rows" || basis === "all" ? { left: 0, right: bounds.columns - 1 } : {};
  const high = basis === "columns" || basis === "all" ? { top: 0, bottom: bounds.rows - 1 } : {};
  return { ...r, ...wide, ...high };
}
