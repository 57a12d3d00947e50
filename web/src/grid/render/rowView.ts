import { element } from "../core/elements";
import type { Sheet, Span } from "../core/sheet";
import { selectionContains } from "../selection/selection";
import type { GridRow } from "../types";
import { CellView } from "./cellView";
import { glyph } from "./glyphs";
import { paintWide } from "./groupHeader";
import { setText, span } from "./text";

/** What all rows of a frame have in common. */
export interface RowFrame {
  readonly columns: Span;
  /** Number of recycled cells per row for loose columns. */
  readonly slots: number;
  /** Changes when any column's place changes. */
  readonly geometry: number;
  /** Content offset that the layer's zero stands for. */
  readonly base: number;
}

/** One recycled row element: row header, frozen cells, and as many loose cells as are in view. */
export class RowView {
  readonly element = element("mg-row", { role: "row" });
  readonly header: HTMLElement;
  private readonly frozenPart = element("mg-frozen", { role: "presentation" });
  private readonly wide: HTMLElement;
  private readonly label = span("mg-label");
  private frozenCells: CellView[] = [];
  private cells: CellView[] = [];
  /** Row index, -1 while unused. */
  index = -1;
  private offset = Number.NaN;
  private height = 0;
  private frozenX = Number.NaN;
  private described = "";
  private waiting = false;

  constructor(
    private readonly id: string,
    opens: boolean,
  ) {
    this.header = element("mg-rowhead", { role: "rowheader", id: `${id}-h`, "aria-colindex": "1" });
    this.header.append(this.label);
    if (opens) {
      const open = span("mg-row-open");
      open.dataset.part = "open";
      open.append(glyph("open"));
      this.header.append(open);
    }
    this.wide = element("mg-wide", { role: "gridcell", id: `${id}-w`, "aria-colindex": "2" });
    this.wide.hidden = true;
    this.frozenPart.append(this.header, this.wide);
    this.element.append(this.frozenPart);
  }

  hide(): void {
    if (this.index === -1) return;
    this.index = -1;
    this.element.hidden = true;
  }

  /** Takes over a row; its content is drawn by `paint`. */
  bind(sheet: Sheet, index: number): void {
    if (this.index === -1) this.element.hidden = false;
    this.index = index;
    this.element.setAttribute("aria-rowindex", String(index + 2));
    const height = sheet.rows.heightOf(index);
    if (height === this.height) return;
    this.height = height;
    this.element.style.height = `${height}px`;
    this.element.style.lineHeight = `${height - 1}px`;
  }

  place(sheet: Sheet, frame: RowFrame): void {
    const offset = sheet.rows.offsetOf(this.index) - frame.base;
    if (offset === this.offset) return;
    this.offset = offset;
    this.element.style.transform = `translateY(${offset}px)`;
  }

  /** Holds row header and frozen cells at the start edge. */
  holdFrozen(x: number): void {
    if (x === this.frozenX) return;
    this.frozenX = x;
    this.frozenPart.style.transform = x === 0 ? "" : `translateX(${x}px)`;
  }

  /** Draws all cells in view. */
  paint(sheet: Sheet, frame: RowFrame): void {
    const row = sheet.source.row(this.index);
    this.describe(sheet, row);
    this.wait(row === undefined);
    if (!row) return;
    const wide = row?.kind === "group" || row?.kind === "note";
    this.fitCells(sheet, frame);
    this.frozenCells.forEach((cell, column) => {
      cell.placeAt(sheet, column, frame.geometry, sheet.gutter);
      this.paintCell(sheet, cell, wide);
    });
    for (let column = frame.columns.first; column <= frame.columns.last; column++) {
      const cell = this.cells[column % frame.slots];
      if (!cell) continue;
      cell.placeAt(sheet, column, frame.geometry, sheet.gutter);
      this.paintCell(sheet, cell, wide);
    }
    for (const cell of this.cells) {
      if (cell.column < frame.columns.first || cell.column > frame.columns.last) cell.hide();
    }
  }

  /**
   * A row that is not loaded hides its cells and leaves what they last showed in them: dragging the scroll bar passes over
   * many such rows in each frame, and touching their cells would cost more than drawing them.
   */
  private wait(waiting: boolean): void {
    if (waiting === this.waiting) return;
    this.waiting = waiting;
    if (waiting) this.element.dataset.waiting = "";
    else delete this.element.dataset.waiting;
  }

  private paintCell(sheet: Sheet, view: CellView, wide: boolean): void {
    const column = sheet.columns[view.column];
    if (!column || wide) return;
    const { active } = sheet.selection;
    const isActive = active !== null && active.row === this.index && active.column === view.column;
    view.paint(sheet, this.index, column, sheet.source.cell(this.index, column.id), isActive);
  }

  /** Tells assistive technology what is selected. */
  select(sheet: Sheet): void {
    const { selection } = sheet;
    for (const cells of [this.frozenCells, this.cells]) {
      for (const cell of cells) {
        if (cell.column !== -1) cell.select(selectionContains(selection, this.index, cell.column));
      }
    }
    const touched = selection.ranges.some((range) => this.index >= range.top && this.index <= range.bottom);
    const whole = touched && (selection.basis === "rows" || selection.basis === "all");
    this.mark(whole ? "whole" : touched ? "part" : "");
  }

  private mark(selected: string): void {
    if ((this.header.dataset.selected ?? "") === selected) return;
    if (selected) this.header.dataset.selected = selected;
    else delete this.header.dataset.selected;
  }

  cellAt(column: number): HTMLElement | undefined {
    if (this.element.dataset.kind === "group" || this.element.dataset.kind === "note") return this.wide;
    const all = [...this.frozenCells, ...this.cells];
    return all.find((cell) => cell.column === column)?.element;
  }

  /** Row header and kind. Compared as one string, so that an unchanged row costs nothing. */
  private describe(sheet: Sheet, row: GridRow | undefined): void {
    const kind = row?.kind ?? "record";
    const label = row?.label ?? defaultLabel(kind, this.index);
    const key = JSON.stringify([kind, label, row?.state, row?.error, row?.tone, row?.text, row?.group]);
    if (key === this.described) return;
    this.described = key;
    setText(this.label, label);
    this.header.setAttribute("role", label ? "rowheader" : "gridcell");
    this.header.setAttribute("aria-label", label && sheet.messages.rowHeader(label));
    this.header.title = row?.error ?? "";
    const { dataset } = this.element;
    dataset.kind = kind;
    assign(dataset, "state", row?.state === "saved" ? undefined : row?.state);
    assign(dataset, "tone", row?.tone);
    this.wide.hidden = kind === "record" || kind === "draft" || (kind === "placeholder" && !row?.text);
    if (row && !this.wide.hidden) {
      this.wide.setAttribute("aria-colspan", String(Math.max(1, sheet.columns.length)));
      paintWide(this.wide, row, sheet);
    }
  }

  /** Makes as many cell elements as this frame needs. */
  private fitCells(sheet: Sheet, frame: RowFrame): void {
    if (this.frozenCells.length !== sheet.cols.frozen) {
      for (const cell of this.frozenCells) cell.element.remove();
      this.frozenCells = Array.from({ length: sheet.cols.frozen }, (_, i) => new CellView(`${this.id}-f${i}`));
      this.frozenPart.append(...this.frozenCells.map((cell) => cell.element));
    }
    if (this.cells.length === frame.slots) return;
    for (const cell of this.cells) cell.element.remove();
    this.cells = Array.from({ length: frame.slots }, (_, i) => new CellView(`${this.id}-c${i}`));
    this.element.append(...this.cells.map((cell) => cell.element));
  }
}

function defaultLabel(kind: GridRow["kind"], index: number): string {
  if (kind === "draft") return "*";
  if (kind === "placeholder") return "+";
  return kind === "record" ? String(index + 1) : "";
}

function assign(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}
