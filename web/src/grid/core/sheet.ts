import { type ColumnMetrics, columnMetrics, visibleColumns } from "../columns/columnMetrics";
import { type RowMetrics, rowMetrics } from "../scroll/rowMetrics";
import { type Bounds, NOTHING, type SelectionState } from "../selection/selection";
import type {
  GridCallbacks,
  GridColumn,
  GridDataSource,
  GridEditReason,
  GridMessages,
  GridMove,
  GridOptions,
  GridPainter,
  GridPosition,
  GridSettings,
} from "../types";
import { buildElements, type SheetElements } from "./elements";
import type { Feature } from "./feature";
import { ENGLISH } from "./messages";

/** Rows and columns to draw, inclusive; `last < first` when there are none. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface ResolvedSettings {
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly footerHeight: number;
  readonly enterMoves: "down" | "right" | "none";
  readonly readOnly: boolean;
  readonly wrap: boolean;
  readonly rtl: boolean;
}

let sheets = 0;

/**
 * The state every feature shares: what the host gave, where things stand, what is selected. Changing it asks for a frame;
 * drawing happens once per frame in `render/`.
 */
export class Sheet {
  readonly id = `mg${++sheets}`;
  readonly el: SheetElements;
  source: GridDataSource;
  columns: readonly GridColumn[];
  callbacks: GridCallbacks;
  settings: ResolvedSettings;
  messages: GridMessages = ENGLISH;
  painters: Readonly<Record<string, GridPainter>>;
  readonly icon: (name: string) => Element | null;
  features: readonly Feature[] = [];

  rows: RowMetrics;
  cols: ColumnMetrics;
  /** Widths being dragged, by column id; they win over the host's until it gives columns anew. */
  readonly widths = new Map<string, number>();
  /** Width of the row headers. */
  gutter = 48;
  /** Size of the visible part, with header and row headers, without scroll bars. */
  size = { width: 0, height: 0 };
  /** How far the content is scrolled, in CSS pixels, from the start edge. */
  readonly scroll = { x: 0, y: 0 };
  selection: SelectionState = NOTHING;
  /** The textarea is open as an editor at the active cell. */
  editing = false;
  /** Everything must be compared with the source again. */
  stale = true;
  /** Rows that must be compared again. */
  readonly staleRows: Span[] = [];

  /** Set by `createGrid`: asks for a frame; draws now. */
  invalidate: () => void = () => {};
  drawNow: () => void = () => {};
  /** Set by `scroll/`: fits the scroll range to content and container. */
  measureScroll: () => void = () => {};
  /** Sizes of rows, columns or the container changed: measure before the next frame. */
  needsMeasure = true;
  /** Set by `scroll/`; scrolls the content to a position. */
  scrollTo: (x: number, y: number) => void = () => {};
  announce: (text: string) => void = () => {};
  /** Set by `clipboard/`: through the asynchronous clipboard. */
  copy: () => Promise<void> = async () => {};
  paste: () => Promise<void> = async () => {};
  /** Set by `editing/`: a click on the active cell, or on the icon or pill within a cell. */
  act: (at: GridPosition, what: "click" | "action") => void = () => {};
  /** Set by `editing/`: ends an open edit, saving it. */
  commit: () => void = () => {};
  openEditor: (why: GridEditReason) => void = () => {};
  closeEditor: (save: boolean, move: GridMove) => void = () => {};
  /** Escape was pressed: the next Tab leaves the sheet. */
  leaving = false;
  /** The next tap gives the opposite corner of the range: how touch screens select ranges. */
  tapExtends = false;

  constructor(host: HTMLElement, options: GridOptions, painters: Readonly<Record<string, GridPainter>>) {
    this.el = buildElements(host, this.id);
    this.source = options.source;
    this.columns = options.columns;
    this.callbacks = options.callbacks ?? {};
    this.settings = resolve(options.settings ?? {}, host);
    this.messages = { ...ENGLISH, ...options.messages };
    this.painters = { ...painters, ...options.painters };
    this.icon = options.icon ?? (() => null);
    this.rows = rowMetrics(0, this.settings.rowHeight);
    this.cols = columnMetrics(this.columns);
    this.measureRows();
  }

  get bounds(): Bounds {
    return { rows: this.source.rowCount, columns: this.columns.length };
  }

  /** Height of the part in which rows are seen. */
  get bodyHeight(): number {
    return Math.max(0, this.size.height - this.settings.headerHeight - this.settings.footerHeight);
  }

  /** Room for columns, frozen and loose. */
  get bodyWidth(): number {
    return Math.max(0, this.size.width - this.gutter);
  }

  measureRows(): void {
    const { rowCount, tallRows } = this.source;
    this.rows = rowMetrics(rowCount, this.settings.rowHeight, tallRows);
    const digits = String(Math.max(rowCount, 99)).length;
    this.gutter = Math.max(48, digits * 8 + 26);
  }

  measureColumns(): void {
    this.cols = columnMetrics(this.columns, this.widths);
  }

  /** Rows at least partly in view. */
  visibleRows(): Span {
    if (this.rows.count === 0) return { first: 0, last: -1 };
    const { y } = this.scroll;
    return { first: this.rows.indexAt(y), last: this.rows.indexAt(Math.max(y, y + this.bodyHeight - 1)) };
  }

  /** Loose columns at least partly in view. */
  visibleColumns(): Span {
    return visibleColumns(this.cols, this.scroll.x, this.bodyWidth);
  }

  /** A cell's box in coordinates of the view, from the start edge. */
  boxOf(row: number, column: number): { x: number; y: number; width: number; height: number } {
    const scrolled = column < this.cols.frozen ? 0 : this.scroll.x;
    return {
      x: this.gutter + this.cols.offsetOf(column) - scrolled,
      y: this.settings.headerHeight + this.rows.offsetOf(row) - this.scroll.y,
      width: this.cols.widthOf(column),
      height: this.rows.heightOf(row),
    };
  }

  /** A box of the view in coordinates of the browser's viewport. */
  toScreen(box: { x: number; y: number; width: number; height: number }): DOMRect {
    const frame = this.el.root.getBoundingClientRect();
    const left = this.settings.rtl ? frame.right - box.x - box.width : frame.left + box.x;
    return new DOMRect(left, frame.top + box.y, box.width, box.height);
  }

  layoutChanged(): void {
    this.needsMeasure = true;
    this.invalidate();
  }

  select(next: SelectionState): void {
    if (next === this.selection) return;
    this.selection = next;
    for (const feature of this.features) feature.selected?.();
    this.callbacks.onSelectionChange?.(next);
    this.invalidate();
  }

  /** The active cell's column, if there is an active cell. */
  activeColumn(): GridColumn | undefined {
    return this.selection.active ? this.columns[this.selection.active.column] : undefined;
  }

  updateSettings(settings: GridSettings): void {
    this.settings = resolve(settings, this.el.root);
    this.measureRows();
  }
}

function resolve(settings: GridSettings, host: HTMLElement): ResolvedSettings {
  return {
    rowHeight: settings.rowHeight ?? 32,
    headerHeight: settings.headerHeight ?? 34,
    footerHeight: settings.footerHeight ?? 0,
    enterMoves: settings.enterMoves ?? "down",
    readOnly: settings.readOnly ?? false,
    wrap: settings.wrap ?? false,
    rtl: (settings.direction ?? getComputedStyle(host).direction) === "rtl",
  };
}
