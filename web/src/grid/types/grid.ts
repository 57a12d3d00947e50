import type { GridCallbacks, GridEditReason, GridMove } from "./actions";
import type { GridColumn } from "./columns";
import type { GridCell, GridDataSource } from "./rows";
import type { GridRange, GridSelection } from "./selection";

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
  /** CSS pixels of the row that stays below all others; default 0, no such row. */
  readonly footerHeight?: number | undefined;
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
