import type { GridOptions } from "./grid";

/**
 * What stands at a row index. `record` and `draft` have cells; `placeholder` has cells too, and typing into them is a wish for
 * a new record; `group` is one wide header; `note` is one wide line of help.
 */
export type GridRowKind = "record" | "draft" | "placeholder" | "group" | "note";

/** Something that happens to a row as a whole, drawn in its row header. */
export type GridRowState = "saved" | "saving" | "error" | "draft";

/** One part of a group header: "Status: Open". */
export interface GridGroupPart {
  readonly label: string;
  readonly text: string;
  /** Drawn muted, such as a NULL group. */
  readonly special?: "null" | undefined;
}

/** A group header row. */
export interface GridGroup {
  readonly parts: readonly GridGroupPart[];
  /** Records in the group; already formatted, for example "1,204 records" or "about 3M records". */
  readonly count?: string | undefined;
  /** Nesting level from 0. */
  readonly depth?: number | undefined;
  /** `undefined`: the group cannot be collapsed. */
  readonly collapsed?: boolean | undefined;
}

/** Describes the row at an index. Cheap: called for every row drawn. */
export interface GridRow {
  readonly kind: GridRowKind;
  /** Text of the row header; by default the index + 1 for records, `*` for drafts, `+` for the placeholder. */
  readonly label?: string | undefined;
  readonly state?: GridRowState | undefined;
  /** Why `state` is `error`; shown as tooltip of the row header. */
  readonly error?: string | undefined;
  readonly group?: GridGroup | undefined;
  /** Text of a `note`, or the prompt of a `placeholder` ("New record"). */
  readonly text?: string | undefined;
  /** A tint for the whole row: one of the tones of the design tokens, never the only signal. */
  readonly tone?: GridTone | undefined;
}

export type GridTone = "neutral" | "accent" | "success" | "warning" | "danger";

/** `saved` is the default. `error` keeps the attempted text and draws a corner mark. */
export type GridCellState = "saved" | "saving" | "error" | "draft";

export type GridAlign = "start" | "center" | "end";

/** A pill within a cell: an element of an array, an enum label, a linked record's summary. */
export interface GridChip {
  readonly text: string;
  readonly tone?: GridTone | undefined;
}

/** What a cell shows. A plain value; the engine compares field by field, so a fresh object for each call is fine. */
export interface GridCell {
  /** Displayed text, also what assistive technology reads and what the default copy puts on the clipboard. */
  readonly text: string;
  /** Name of the painter: built in are `text`, `number`, `boolean`, `chips`, `link`, `key`; see {@link GridOptions.painters}. */
  readonly kind?: string | undefined;
  /** Overrides the column's. */
  readonly align?: GridAlign | undefined;
  readonly state?: GridCellState | undefined;
  /** Draws a muted badge instead of the text. `required` draws an asterisk: a draft's cell that must be filled. */
  readonly special?: "null" | "default" | "required" | undefined;
  /** Shown on hover and read out. For `state: 'error'` the reason. */
  readonly tooltip?: string | undefined;
  /** `true`, or the reason in words, when this cell may not be edited though its column may. */
  readonly readOnly?: boolean | string | undefined;
  /** Pills, for the painters `chips` and `link`. */
  readonly chips?: readonly GridChip[] | undefined;
  /** `true`, `false` or `null` for the painter `boolean`. */
  readonly checked?: boolean | null | undefined;
  /** Parts of `text` to highlight (search hits): pairs of start and end in UTF-16 units. */
  readonly marks?: readonly (readonly [number, number])[] | undefined;
  /** Cell tint, for example conditional formatting. */
  readonly tone?: GridTone | undefined;
  /** Anything the host's own painter wants; compared by identity. */
  readonly detail?: unknown;
}

/** What has changed since the engine last looked. */
export type GridChange =
  /** Some rows (their cells or descriptors) at unchanged indexes. Inclusive. */
  | { readonly kind: "rows"; readonly first: number; readonly last: number }
  /** `rowCount`, `tallRows` or the meaning of indexes changed. Selection is fitted to what still exists. */
  | { readonly kind: "layout" }
  /** Another sort, filter or table: as `layout`, and the sheet scrolls to the row, if there is one. */
  | { readonly kind: "reset"; readonly row?: number | undefined }
  /** The same rows, but each index is now greater by so much; what is seen and selected stays the same. */
  | { readonly kind: "moved"; readonly by: number };

/** A row whose height differs from the normal one, such as a group header. */
export interface GridTallRow {
  readonly index: number;
  /** CSS pixels. */
  readonly height: number;
}

/**
 * The rows, read synchronously by index. What is not loaded is `undefined` and drawn as a skeleton (after 80 ms, so that fast
 * answers do not flicker). The source owns paging, caching and request ids.
 */
export interface GridDataSource {
  /** All rows including groups, drafts and the placeholder. May be an estimate; announce changes by `layout`. */
  readonly rowCount: number;
  /** `false` while `rowCount` is an estimate; the engine then does not announce it as exact (`aria-rowcount="-1"`). */
  readonly rowCountExact?: boolean | undefined;
  /** Rows of another height, ascending by index. Kept by identity: give a new array when it changes. */
  readonly tallRows?: readonly GridTallRow[] | undefined;
  /** `undefined` while unknown: drawn as a record's skeleton. */
  row(index: number): GridRow | undefined;
  /** `undefined` while not loaded. Never called for `group` and `note` rows. */
  cell(index: number, columnId: string): GridCell | undefined;
  /** What stays with a row when its index changes; undefined where nothing does. */
  identify?(index: number): string | undefined;
  /** Where a row is now. */
  locate?(identity: string): number | undefined;
  /** The text an editor starts with (unformatted, full length); by default the cell's `text`, and empty for NULL. */
  editText?(index: number, columnId: string): string;
  /**
   * The rows now in view and those just before and after (inclusive, within `0 .. rowCount-1`). Called at most once per frame
   * and only when the range changed: load what is missing, drop requests that fell out of view.
   */
  ensureRange(first: number, last: number): void;
  /** @returns a function that ends the subscription. */
  subscribe(listener: (change: GridChange) => void): () => void;
}
