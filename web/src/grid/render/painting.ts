import type { Sheet } from "../core/sheet";
import { fitSelection, followColumns, moveRows, NOTHING } from "../selection/selection";
import type { GridChange, GridColumn, GridDataSource, GridMessages, GridSettings } from "../types";
import { Body } from "./body";
import { Header } from "./header";
import { placeMarkAreas } from "./marks";

/** One drawing per frame, and only of what has changed. */
export class Painting {
  private readonly body: Body;
  private readonly header: Header;
  private frame = 0;
  private unsubscribe: () => void = () => {};
  private drawnSelection: unknown = null;

  constructor(private readonly sheet: Sheet) {
    this.body = new Body(sheet);
    this.header = new Header(sheet);
    sheet.invalidate = () => {
      if (!this.frame) this.frame = requestAnimationFrame(() => this.draw());
    };
    sheet.drawNow = () => this.draw();
  }

  start(): void {
    this.describe();
    this.subscribe();
    this.measure();
    this.draw();
  }

  private describe(): void {
    const { el, messages, settings } = this.sheet;
    el.textarea.setAttribute("aria-label", messages.label);
    el.view.setAttribute("aria-label", messages.label);
    if (el.corner.firstChild) el.corner.firstChild.textContent = messages.corner;
    el.root.style.setProperty("--mg-header", `${settings.headerHeight}px`);
    el.root.style.setProperty("--mg-footer", `${settings.footerHeight}px`);
    el.root.dir = settings.rtl ? "rtl" : "ltr";
    el.root.classList.toggle("mg-wrap", settings.wrap);
    el.view.setAttribute("aria-readonly", String(settings.readOnly));
  }

  private subscribe(): void {
    this.unsubscribe = this.sheet.source.subscribe((change) => this.changed(change));
  }

  private changed(change: GridChange): void {
    const { sheet } = this;
    if (change.kind === "rows") {
      sheet.staleRows.push(change);
      sheet.invalidate();
      return;
    }
    this.body.forget();
    sheet.stale = true;
    sheet.layoutChanged();
    if (change.kind === "reset" && change.row !== undefined) {
      this.measure();
      sheet.scrollTo(sheet.scroll.x, sheet.rows.offsetOf(change.row));
    }
    if (change.kind === "moved") this.moved(change.by);
    sheet.select(fitSelection(sheet.selection, sheet.bounds));
  }

  private moved(by: number): void {
    const { sheet } = this;
    this.measure();
    const within = sheet.scroll.y - sheet.rows.offsetOf(sheet.rows.indexAt(sheet.scroll.y));
    const top = Math.max(0, sheet.rows.indexAt(sheet.scroll.y) + by);
    sheet.scrollTo(sheet.scroll.x, sheet.rows.offsetOf(top) + within);
    sheet.select(moveRows(sheet.selection, by));
  }

  setSource(source: GridDataSource): void {
    const { sheet } = this;
    if (source === sheet.source) return;
    this.unsubscribe();
    sheet.closeEditor(false, "none");
    sheet.source = source;
    this.subscribe();
    sheet.select(NOTHING);
    this.changed({ kind: "reset", row: 0 });
  }

  setColumns(columns: readonly GridColumn[]): void {
    const { sheet } = this;
    if (columns === sheet.columns) return;
    const before = sheet.columns.map((column) => column.id);
    sheet.columns = columns;
    sheet.widths.clear();
    const after = columns.map((column) => column.id);
    if (before.join("\n") !== after.join("\n")) {
      for (const feature of sheet.features) feature.columnsChanged?.(before);
      sheet.select(followColumns(sheet.selection, before, after, sheet.bounds.rows));
    }
    sheet.stale = true;
    sheet.layoutChanged();
  }

  setSettings(settings: GridSettings): void {
    const { sheet } = this;
    const top = sheet.rows.indexAt(sheet.scroll.y);
    sheet.updateSettings(settings);
    this.describe();
    sheet.stale = true;
    sheet.layoutChanged();
    this.measure();
    sheet.scrollTo(sheet.scroll.x, sheet.rows.offsetOf(top));
  }

  setMessages(messages: Partial<GridMessages>): void {
    const { sheet } = this;
    sheet.messages = { ...sheet.messages, ...messages };
    this.describe();
    sheet.stale = true;
    sheet.invalidate();
  }

  /** Brings measures up to date with columns, rows and the container. */
  measure(): void {
    const { sheet } = this;
    if (!sheet.needsMeasure) return;
    sheet.needsMeasure = false;
    sheet.measureRows();
    sheet.measureColumns();
    this.body.columnsChanged();
    sheet.measureScroll();
    placeMarkAreas(sheet);
    const { view } = sheet.el;
    view.setAttribute("aria-rowcount", String(sheet.source.rowCountExact === false ? -1 : sheet.rows.count + 1));
    view.setAttribute("aria-colcount", String(sheet.columns.length + (sheet.callbacks.onAddColumn ? 2 : 1)));
    sheet.el.root.style.setProperty("--mg-gutter", `${sheet.gutter}px`);
    sheet.el.root.style.setProperty("--mg-frozen-edge", `${sheet.gutter + sheet.cols.frozenWidth}px`);
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { sheet } = this;
    const whole = sheet.stale || sheet.needsMeasure;
    this.measure();
    const selectionChanged = this.noteSelection();
    sheet.el.view.dataset.scrolled = String(sheet.scroll.x > 0);
    this.header.draw();
    this.body.draw(whole, selectionChanged || whole);
    if (selectionChanged || whole) this.header.select();
    sheet.stale = false;
    sheet.staleRows.length = 0;
    for (const feature of sheet.features) feature.drawn?.();
    this.nameActiveCell();
  }

  /** The rows that had and have the active cell are painted again: painters may show more there. */
  private noteSelection(): boolean {
    const { sheet } = this;
    const { selection } = sheet;
    if (selection === this.drawnSelection) return false;
    for (const row of [this.drawnActive, selection.active?.row ?? -1]) {
      if (row !== -1) sheet.staleRows.push({ first: row, last: row });
    }
    this.drawnActive = selection.active?.row ?? -1;
    this.drawnSelection = selection;
    return true;
  }

  private drawnActive = -1;

  private nameActiveCell(): void {
    const { el, selection, editing } = this.sheet;
    const cell = selection.active && this.body.rowAt(selection.active.row)?.cellAt(selection.active.column);
    const id = editing ? "" : (cell?.id ?? "");
    if ((el.textarea.getAttribute("aria-activedescendant") ?? "") === id) return;
    if (id) el.textarea.setAttribute("aria-activedescendant", id);
    else el.textarea.removeAttribute("aria-activedescendant");
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.frame = -1;
    this.unsubscribe();
    for (const feature of this.sheet.features) feature.destroy?.();
    this.sheet.el.root.remove();
  }
}
