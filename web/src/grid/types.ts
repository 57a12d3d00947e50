/**
 * The public interface of the sheet engine.
 *
 * The engine draws, moves, selects and edits; it knows no database and no RPC. A host gives it three things:
 *
 *   1. a {@link GridDataSource}: rows addressed by index `0 .. rowCount-1`, read synchronously, loaded lazily;
 *   2. a list of {@link GridColumn}s in display order (frozen ones first);
 *   3. {@link GridCallbacks}: what the person did. The engine never changes data or columns itself: it reports the wish, the
 *      host applies it and tells the engine what changed (`subscribe`, `setColumns`).
 *
 * In plain TypeScript: `createGrid(element, { source, columns, callbacks })`. In React: `<DataGrid source columns callbacks />`
 * from `grid/react`.
 */

// ---------------------------------------------------------------------------------------------------------------- rows, cells

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

// ---------------------------------------------------------------------------------------------------------------- data source

/** What has changed since the engine last looked. */
export type GridChange =
  /** Some rows (their cells or descriptors) at unchanged indexes. Inclusive. */
  | { readonly kind: "rows"; readonly first: number; readonly last: number }
  /** `rowCount`, `tallRows` or the meaning of indexes changed. Selection is fitted to what still exists. */
  | { readonly kind: "layout" }
  /** Another sort, filter or table: as `layout`, and the sheet scrolls back to the top unless `keepScroll`. */
  | { readonly kind: "reset"; readonly keepScroll?: boolean | undefined };

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

// ---------------------------------------------------------------------------------------------------------------- columns

/**
 * How a column's cells are edited: `text` in one line; `multiline` text that grows; `toggle` (Space, Enter or a click on the
 * active cell calls `onToggle`); `overlay` (the host renders an editor in {@link GridEditRequest.rect}); `none`.
 */
export type GridEditorKind = "text" | "multiline" | "toggle" | "overlay" | "none";

export interface GridColumn {
  /** Stable and unique, for example the attnum. */
  readonly id: string;
  readonly title: string;
  /** Name of an icon the host resolves ({@link GridOptions.icon}). */
  readonly icon?: string | undefined;
  /** CSS pixels; default 160, within 20 .. 1000. */
  readonly width?: number | undefined;
  readonly align?: GridAlign | undefined;
  /** Frozen columns stay at the left. All frozen columns must come first. */
  readonly frozen?: boolean | undefined;
  readonly editor?: GridEditorKind | undefined;
  /** Why the column cannot be edited, in words; its cells are tinted and typing announces the reason. */
  readonly readOnly?: boolean | string | undefined;
  /** At most this many characters can be typed. */
  readonly maxLength?: number | undefined;
  readonly indicators?: GridColumnIndicators | undefined;
  /** Description, shown on hover of the header. */
  readonly tooltip?: string | undefined;
  /** `false` forbids dragging this column to another place. */
  readonly movable?: boolean | undefined;
  readonly resizable?: boolean | undefined;
}

/** Small marks in a column header. */
export interface GridColumnIndicators {
  readonly sort?: { readonly direction: "asc" | "desc"; readonly priority?: number | undefined } | undefined;
  /** Number of filter conditions on the column. */
  readonly filters?: number | undefined;
  readonly grouped?: boolean | undefined;
  readonly key?: "primary" | "foreign" | undefined;
  /** Comes from a joined table. */
  readonly joined?: boolean | undefined;
}

// ---------------------------------------------------------------------------------------------------------------- selection

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

// ---------------------------------------------------------------------------------------------------------------- editing

/** What began an edit. `type`: the typed text replaces the value; `open`: Enter, F2 or a double click keep it. */
export type GridEditReason = "type" | "open" | "click";

/** Where the active cell goes after a commit. */
export type GridMove = "none" | "down" | "up" | "left" | "right";

/** A wish for an editor drawn by the host. The host ends it by exactly one of `close` calls. */
export interface GridEditRequest {
  readonly row: number;
  readonly columnId: string;
  readonly reason: GridEditReason;
  /** The character typed, when `reason` is `type`. */
  readonly typed: string;
  /** The cell in viewport coordinates, for placing the editor; ask {@link Grid.cellRect} again after scrolling. */
  readonly rect: DOMRect;
  /** Gives focus back to the sheet and moves on. The host has saved the value (or not) before it calls this. */
  readonly close: (move?: GridMove) => void;
}

/** A text edit the person finished. Not sent when the text is unchanged. */
export interface GridCommit {
  readonly row: number;
  readonly columnId: string;
  readonly text: string;
}

// ---------------------------------------------------------------------------------------------------------------- clipboard

/** Both flavours of a copied block. */
export interface GridClipboardContent {
  readonly tsv: string;
  readonly html: string;
}

/** What a paste found on the clipboard, already parsed. */
export interface GridPaste {
  /** Cells of the text flavour (Excel's TSV with quoted line breaks), or of the HTML table when there is no text. */
  readonly cells: readonly (readonly string[])[];
  /** The text flavour as it is; empty if missing. */
  readonly tsv: string;
  /** The HTML flavour as it is; empty if missing. What `onCopy` put there comes back unchanged. */
  readonly html: string;
  /** The target: the last selected range. Its top left cell is where the block goes. */
  readonly target: GridRange;
}

/** A fill: `source` is repeated into `target`, which does not contain it and lies below, above, right or left of it. */
export interface GridFill {
  readonly source: GridRange;
  readonly target: GridRange;
  readonly direction: "down" | "up" | "right" | "left";
}

// ---------------------------------------------------------------------------------------------------------------- callbacks

/** Where a context menu was asked for. The selection has already been moved there unless it contained the place. */
export type GridMenuTarget =
  | { readonly kind: "cell"; readonly row: number; readonly columnId: string }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly columnId: string }
  | { readonly kind: "corner" };

/** A place on the screen, in viewport coordinates. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** Everything a person can wish for. All optional: what is missing is not offered. */
export interface GridCallbacks {
  onSelectionChange?(selection: GridSelection): void;

  /** A finished text edit. */
  onCommit?(commit: GridCommit): void;
  /** Several cells committed at once: Ctrl+Enter fills the edited text into the whole selection. */
  onCommitRanges?(ranges: readonly GridRange[], text: string): void;
  /** An overlay editor is wanted (column editor `overlay`). */
  onEdit?(request: GridEditRequest): void;
  /** Space, Enter or a click on the active cell of a `toggle` column. */
  onToggle?(row: number, columnId: string): void;
  /** An edit was tried where none is allowed. The engine announces the reason as well. */
  onEditRefused?(row: number, columnId: string, reason: string): void;
  /** Delete or Backspace. */
  onClear?(ranges: readonly GridRange[]): void;

  /**
   * Ctrl+C. Return the content, or a promise when rows must be fetched first (the engine then writes it through the
   * asynchronous clipboard). `null`: nothing to copy. Without this callback loaded cells are copied as displayed.
   */
  onCopy?(ranges: readonly GridRange[]): GridClipboardContent | Promise<GridClipboardContent> | null;
  /** Told after the clipboard was written: the number of cells, for a toast. A failure is a sentence. */
  onCopied?(cells: number, failure?: string): void;
  /** Ctrl+X: after the copy succeeded. By default the engine calls `onClear`. */
  onCut?(ranges: readonly GridRange[]): void;
  onPaste?(paste: GridPaste): void;
  /** Fill handle, Ctrl+D, Ctrl+R. */
  onFill?(fill: GridFill): void;
  onUndo?(): void;
  onRedo?(): void;

  /** While dragging `final` is false. Several ids when the dragged column is part of a column selection. */
  onColumnResize?(columnIds: readonly string[], width: number, final: boolean): void;
  /** Double click on the resize handle: back to the default (or fitting) width. */
  onColumnResetWidth?(columnIds: readonly string[]): void;
  /** Dropped before the column `beforeId`; `null`: at the end. */
  onColumnMove?(columnIds: readonly string[], beforeId: string | null): void;
  /** The column header's own menu button, or Alt+Down with a column selected. */
  onHeaderMenu?(columnId: string, anchor: DOMRect): void;
  onHeaderClick?(columnId: string): void;
  onHeaderDoubleClick?(columnId: string): void;
  /** The "+" behind the last column. Shown only when this callback is there. */
  onAddColumn?(anchor: DOMRect): void;

  onContextMenu?(target: GridMenuTarget, point: GridPoint): void;
  /** Click on the chevron or Enter on a group header. */
  onGroupToggle?(row: number): void;
  /** Space on the row header, Ctrl+Shift+Enter on a cell, or a double click on the row header: open the record. */
  onRowOpen?(row: number): void;
  /** A click on the icon or pill of a `key` or `link` cell, or Ctrl+click on a `link`. */
  onCellAction?(row: number, columnId: string): void;

  /** Rows in view, after scrolling settled on a frame; inclusive. */
  onVisibleRows?(first: number, last: number): void;
  /** A key the engine did not use, before the browser gets it. Return true if used. */
  onKey?(event: KeyboardEvent, selection: GridSelection): boolean;
}

// ---------------------------------------------------------------------------------------------------------------- options

/** What a painter may use besides the cell. */
export interface GridPaintContext {
  readonly row: number;
  readonly columnId: string;
  readonly active: boolean;
}

/**
 * Draws one kind of cell into a recycled element. `paint` is called only if the cell changed; it must leave the element as if
 * only the last call had happened. When an element passes to another kind it is emptied first.
 */
export interface GridPainter {
  paint(element: HTMLElement, cell: GridCell, context: GridPaintContext): void;
}

export interface GridSettings {
  /** CSS pixels of a normal row; default 32. */
  readonly rowHeight?: number | undefined;
  /** CSS pixels; default 34. */
  readonly headerHeight?: number | undefined;
  /** Where Enter goes after committing an edit; default `down` (Shift+Enter the other way). */
  readonly enterMoves?: "down" | "right" | "none" | undefined;
  /** Nothing can be edited, pasted, cleared or filled. */
  readonly readOnly?: boolean | undefined;
  /** Cell text wraps over the row height instead of being cut after one line. */
  readonly wrap?: boolean | undefined;
  /** Right to left. By default taken from the element's computed direction. */
  readonly direction?: "ltr" | "rtl" | undefined;
}

/** Every sentence the engine says. English by default; hosts give translations. `{0}`-free: functions take the values. */
export interface GridMessages {
  readonly label: string;
  readonly rowHeader: (label: string) => string;
  readonly corner: string;
  readonly addColumn: string;
  readonly columnMenu: (title: string) => string;
  readonly nullValue: string;
  readonly defaultValue: string;
  readonly required: string;
  readonly loading: string;
  readonly readOnly: string;
  readonly copied: (cells: number) => string;
  readonly copyFailed: string;
  readonly selected: (rows: number, columns: number) => string;
  readonly columnWidth: (title: string, width: number) => string;
  readonly columnMoved: (title: string, position: number) => string;
  readonly expandGroup: string;
  readonly collapseGroup: string;
  readonly editing: string;
}

export interface GridOptions {
  readonly source: GridDataSource;
  readonly columns: readonly GridColumn[];
  readonly callbacks?: GridCallbacks | undefined;
  readonly settings?: GridSettings | undefined;
  readonly messages?: Partial<GridMessages> | undefined;
  /** The host's own cell kinds by name, added to the built-in ones. */
  readonly painters?: Readonly<Record<string, GridPainter>> | undefined;
  /** Draws the icon of a column type; called with the column's `icon`. Returns a fresh element or null. */
  readonly icon?: ((name: string) => Element | null) | undefined;
}

/** Where to put a row when scrolling to it. `nearest` moves only if it is out of view. */
export type GridScrollAlign = "nearest" | "start" | "center";

/** A living sheet. */
export interface Grid {
  setSource(source: GridDataSource): void;
  /** New order, widths or indicators. The selection follows its columns by id. */
  setColumns(columns: readonly GridColumn[]): void;
  setCallbacks(callbacks: GridCallbacks): void;
  setSettings(settings: GridSettings): void;
  setMessages(messages: Partial<GridMessages>): void;

  readonly selection: GridSelection;
  select(selection: GridSelection): void;
  /** Makes the cell active, selects it alone and scrolls it into view. */
  selectCell(row: number, columnId: string): void;
  /** Ids of the columns within a range, in display order. */
  columnIds(range: GridRange): readonly string[];

  scrollToRow(row: number, align?: GridScrollAlign): void;
  scrollToColumn(columnId: string): void;
  /** First and last row in view. */
  visibleRows(): { readonly first: number; readonly last: number };
  /** The cell in viewport coordinates, `null` when it is not drawn. */
  cellRect(row: number, columnId: string): DOMRect | null;

  focus(): void;
  readonly editing: boolean;
  startEdit(reason?: GridEditReason): void;
  commitEdit(move?: GridMove): void;
  cancelEdit(): void;
  /** Copies through the asynchronous clipboard, for a menu entry. */
  copy(): Promise<void>;
  /** Pastes through the asynchronous clipboard, for a menu entry. Rejects when the browser refuses. */
  paste(): Promise<void>;
  /** The next tap or click selects the opposite corner of the range: how touch screens select ranges. */
  selectRangeByTap(): void;
  /** Says something through the polite live region. */
  announce(text: string): void;
  destroy(): void;
}
