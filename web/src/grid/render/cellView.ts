import { element } from "../core/elements";
import type { Sheet } from "../core/sheet";
import type { GridCell, GridColumn, GridMessages } from "../types";
import { span } from "./text";

/** One recycled cell element. Touches the DOM only where what it shows has changed. */
export class CellView {
  readonly element: HTMLElement;
  /** Column position, -1 while unused. */
  column = -1;
  private shown: GridCell | undefined;
  private shownColumn: GridColumn | undefined;
  private painted = "";
  private className = "mg-cell";
  private active = false;
  private selected = false;
  private geometry = -1;

  constructor(id: string) {
    this.element = element(this.className, { role: "gridcell", id, "aria-selected": "false" });
  }

  /** Puts the element at a column. @param geometry a number that changes when any column's place changes */
  placeAt(sheet: Sheet, column: number, geometry: number, origin: number): void {
    if (this.column === column && this.geometry === geometry) return;
    if (this.column === -1) this.element.hidden = false;
    if (this.column !== column) this.element.setAttribute("aria-colindex", String(column + 2));
    this.column = column;
    this.geometry = geometry;
    const { style } = this.element;
    style.insetInlineStart = `${origin + sheet.cols.offsetOf(column)}px`;
    style.width = `${sheet.cols.widthOf(column)}px`;
  }

  hide(): void {
    if (this.column === -1) return;
    this.column = -1;
    this.element.hidden = true;
  }

  paint(sheet: Sheet, row: number, column: GridColumn, cell: GridCell | undefined, active: boolean): void {
    if (this.shownColumn === column && this.active === active && sameCell(this.shown, cell)) return;
    this.applyClass(column, cell, sheet.settings.readOnly);
    this.applyState(this.shown, cell);
    this.shown = cell;
    this.shownColumn = column;
    this.active = active;
    this.paintContent(sheet, row, column, cell, active);
  }

  private paintContent(
    sheet: Sheet,
    row: number,
    column: GridColumn,
    cell: GridCell | undefined,
    active: boolean,
  ): void {
    const how = cell === undefined ? "" : cell.special ? "special" : (cell.kind ?? "text");
    if (how !== this.painted) this.element.textContent = "";
    this.painted = how;
    if (cell === undefined) return;
    if (cell.special) this.element.replaceChildren(badge(cell.special, sheet.messages));
    else (sheet.painters[how] ?? sheet.painters.text)?.paint(this.element, cell, { row, columnId: column.id, active });
  }

  select(selected: boolean): void {
    if (this.selected === selected) return;
    this.selected = selected;
    this.element.setAttribute("aria-selected", String(selected));
  }

  private applyClass(column: GridColumn, cell: GridCell | undefined, readOnly: boolean): void {
    let name = "mg-cell";
    if (cell === undefined) name += " mg-waiting";
    else {
      name += ` mg-k-${cell.kind ?? "text"}`;
      const align = cell.align ?? column.align;
      if (align && align !== "start") name += ` mg-a-${align}`;
      if (cell.state && cell.state !== "saved") name += ` mg-s-${cell.state}`;
      if (cell.tone) name += ` mg-t-${cell.tone}`;
      if (!readOnly && (cell.readOnly || column.readOnly)) name += " mg-ro";
    }
    if (name === this.className) return;
    this.className = name;
    this.element.className = name;
  }

  private applyState(before: GridCell | undefined, after: GridCell | undefined): void {
    const invalid = after?.state === "error";
    if ((before?.state === "error") === invalid) return;
    if (invalid) this.element.setAttribute("aria-invalid", "true");
    else this.element.removeAttribute("aria-invalid");
  }
}

function badge(special: "null" | "default" | "required", messages: GridMessages): Element {
  if (special === "required") {
    const star = span("mg-required", "*");
    star.title = messages.required;
    return star;
  }
  return span("mg-badge", special === "null" ? messages.nullValue : messages.defaultValue);
}

function sameCell(a: GridCell | undefined, b: GridCell | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.state === b.state &&
    a.special === b.special &&
    a.align === b.align &&
    a.readOnly === b.readOnly &&
    a.checked === b.checked &&
    a.tone === b.tone &&
    a.detail === b.detail &&
    sameList(a.marks, b.marks) &&
    sameChips(a.chips, b.chips)
  );
}

const sameList = (a: GridCell["marks"], b: GridCell["marks"]) =>
  a === b || (a?.length === b?.length && !!a?.every((mark, i) => mark[0] === b?.[i]?.[0] && mark[1] === b?.[i]?.[1]));

const sameChips = (a: GridCell["chips"], b: GridCell["chips"]) =>
  a === b || (a?.length === b?.length && !!a?.every((c, i) => c.text === b?.[i]?.text && c.tone === b?.[i]?.tone));
