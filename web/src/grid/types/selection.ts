/** A cell by row index and column position (index into the columns as displayed). */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle, inclusive at both ends. A range over 10 million rows is still this one small object. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What a selection means: `rows` are whole rows whatever the columns, `columns` are whole columns whatever the rows (both
 * survive changes of the other), `all` both, `cells` a rectangle or several.
 */
export type GridSelectionBasis = "none" | "cells" | "rows" | "columns" | "all";

export interface GridSelection {
  readonly basis: GridSelectionBasis;
  /** The cell that has the focus ring; the place where typing goes. */
  readonly active: GridPosition | null;
  /** In the order made; the last one is the one extended by Shift. Empty only when `basis` is `none`. */
  readonly ranges: readonly GridRange[];
}
