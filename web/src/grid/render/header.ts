import { element } from "../core/elements";
import type { Sheet } from "../core/sheet";
import type { GridColumn } from "../types";
import { glyph } from "./glyphs";
import { span } from "./text";

/** Draws the column headers in view. Elements are kept per column while it is in view. */
export class Header {
  private readonly shown = new Map<string, { element: HTMLElement; column: GridColumn; place: string }>();
  private readonly add = element("mg-add", { role: "columnheader" });
  private readonly addLabel = span("mg-hidden");

  constructor(private readonly sheet: Sheet) {
    this.add.dataset.part = "add";
    this.add.append(glyph("plus"), this.addLabel);
    sheet.el.headLayer.append(this.add);
  }

  draw(): void {
    const { sheet } = this;
    const { el, cols, settings, gutter, scroll } = sheet;
    const { first, last } = sheet.visibleColumns();
    const wanted = new Set<string>();
    for (let i = 0; i < cols.count; i++) {
      const column = sheet.columns[i];
      if (!column || (i >= cols.frozen && (i < first || i > last))) continue;
      wanted.add(column.id);
      this.drawColumn(column, i);
    }
    for (const [id, { element: gone }] of this.shown) {
      if (wanted.has(id)) continue;
      gone.remove();
      this.shown.delete(id);
    }
    el.headFrozen.style.width = `${gutter + cols.frozenWidth}px`;
    el.corner.style.width = `${gutter}px`;
    el.headLayer.style.transform = `translateX(${settings.rtl ? scroll.x : -scroll.x}px)`;
    this.add.hidden = sheet.callbacks.onAddColumn === undefined;
    this.addLabel.textContent = sheet.messages.addColumn;
    this.add.setAttribute("aria-colindex", String(cols.count + 2));
    this.add.style.insetInlineStart = `${gutter + cols.total}px`;
  }

  private drawColumn(column: GridColumn, index: number): void {
    const { sheet } = this;
    let entry = this.shown.get(column.id);
    if (entry?.column !== column) {
      entry?.element.remove();
      entry = { element: headerCell(sheet, column), column, place: "" };
      this.shown.set(column.id, entry);
    }
    const frozen = index < sheet.cols.frozen;
    const start = sheet.gutter + sheet.cols.offsetOf(index);
    const place = `${start}:${sheet.cols.widthOf(index)}:${frozen}:${index}`;
    if (place === entry.place) return;
    entry.place = place;
    const { element: cell } = entry;
    cell.style.insetInlineStart = `${start}px`;
    cell.style.width = `${sheet.cols.widthOf(index)}px`;
    cell.dataset.narrow = String(sheet.cols.widthOf(index) < 72);
    cell.setAttribute("aria-colindex", String(index + 2));
    const parent = frozen ? sheet.el.headFrozen : sheet.el.headLayer;
    if (cell.parentNode !== parent) parent.append(cell);
  }

  /** Tints the headers of selected columns. */
  select(): void {
    const { selection } = this.sheet;
    this.sheet.columns.forEach((column, i) => {
      const entry = this.shown.get(column.id);
      if (!entry) return;
      const touched = selection.ranges.some((range) => i >= range.left && i <= range.right);
      const whole = touched && (selection.basis === "columns" || selection.basis === "all");
      entry.element.dataset.selected = whole ? "whole" : touched ? "part" : "none";
    });
  }

  cellOf(columnId: string): HTMLElement | undefined {
    return this.shown.get(columnId)?.element;
  }
}

function headerCell(sheet: Sheet, column: GridColumn): HTMLElement {
  const cell = element("mg-th", { role: "columnheader", id: `${sheet.id}-h-${column.id}` });
  cell.dataset.column = column.id;
  if (column.tooltip) cell.title = column.tooltip;
  const icon = span("mg-th-icon");
  const drawn = column.icon ? sheet.icon(column.icon) : null;
  if (drawn) icon.append(drawn);
  const { indicators = {} } = column;
  if (indicators.key) icon.replaceChildren(glyph(indicators.key));
  if (icon.firstChild) cell.append(icon);
  cell.append(span("mg-th-title", column.title), ...marks(indicators));
  if (indicators.sort) {
    cell.setAttribute("aria-sort", indicators.sort.direction === "asc" ? "ascending" : "descending");
  }
  if (sheet.callbacks.onHeaderMenu) cell.append(menuButton(sheet, column));
  if (column.resizable !== false) {
    const handle = span("mg-resize");
    handle.dataset.part = "resize";
    cell.append(handle);
  }
  return cell;
}

function menuButton(sheet: Sheet, column: GridColumn): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = "mg-th-menu";
  button.dataset.part = "menu";
  button.setAttribute("aria-label", sheet.messages.columnMenu(column.title));
  button.setAttribute("aria-haspopup", "menu");
  button.append(glyph("chevronDown"));
  return button;
}

function marks({ sort, filters, grouped, joined }: NonNullable<GridColumn["indicators"]>): HTMLElement[] {
  const made: HTMLElement[] = [];
  const add = (name: Parameters<typeof glyph>[0], text = "") => {
    const mark = span("mg-th-mark", text);
    mark.prepend(glyph(name));
    made.push(mark);
  };
  if (joined) add("joined");
  if (grouped) add("group");
  if (filters) add("filter", filters > 1 ? String(filters) : "");
  if (sort) add(sort.direction === "asc" ? "sortAsc" : "sortDesc", sort.priority ? String(sort.priority) : "");
  return made;
}
