import type { Grid } from "./grid";
import type { GridRange, GridSelection } from "./selection";

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
