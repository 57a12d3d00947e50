import type { Sheet, Span } from "../core/sheet";
import { type RowFrame, RowView } from "./rowView";

/** Rows drawn beyond either edge. */
const OVERSCAN = 3;
/** Farther than this from its base the layer is put in place anew, so that its coordinates stay small. */
const REACH = 50_000;

/** Draws the rows in view with recycled elements: row `i` always lives in pool place `i modulo pool size`. */
export class Body {
  private pool: RowView[] = [];
  private base = 0;
  private shownColumns: Span = { first: 0, last: -1 };
  private slots = 1;
  private geometry = 0;
  private asked: Span = { first: 0, last: -1 };
  private reported: Span = { first: 0, last: -1 };

  constructor(private readonly sheet: Sheet) {}

  /** Columns were given anew or changed their width. */
  columnsChanged(): void {
    this.geometry++;
  }

  /** @param whole all cells must be compared with the source again */
  draw(whole: boolean, selectionChanged: boolean): void {
    const { sheet } = this;
    const seen = sheet.visibleRows();
    const rows = {
      first: Math.max(0, seen.first - OVERSCAN),
      last: Math.min(sheet.rows.count - 1, seen.last + OVERSCAN),
    };
    const columns = sheet.visibleColumns();
    this.request(rows, seen);
    this.fitPool();
    const slots = Math.max(this.slots, columns.last - columns.first + 1);
    const columnsMoved = !sameSpan(columns, this.shownColumns) || slots !== this.slots;
    this.slots = slots;
    this.shownColumns = columns;
    this.moveLayer();
    const frame: RowFrame = { columns, slots, geometry: this.geometry, base: this.base };
    for (const view of this.pool) if (view.index < rows.first || view.index > rows.last) view.hide();
    for (let index = rows.first; index <= rows.last; index++) {
      this.drawRow(index, frame, whole || columnsMoved, selectionChanged);
    }
  }

  private drawRow(index: number, frame: RowFrame, whole: boolean, selectionChanged: boolean): void {
    const { sheet } = this;
    const view = this.pool[index % this.pool.length];
    if (!view) return;
    const fresh = view.index !== index;
    if (fresh || whole) view.bind(sheet, index);
    view.place(sheet, frame);
    view.holdFrozen(sheet.scroll.x * (sheet.settings.rtl ? -1 : 1));
    const stale = sheet.staleRows.some((span) => index >= span.first && index <= span.last);
    if (fresh || whole || stale) view.paint(sheet, frame);
    if (fresh || whole || selectionChanged) view.select(sheet);
  }

  private moveLayer(): void {
    const { scroll, settings, el } = this.sheet;
    if (Math.abs(scroll.y - this.base) > REACH) this.base = Math.floor(scroll.y);
    const x = settings.rtl ? scroll.x : -scroll.x;
    el.layer.style.transform = `translate3d(${x}px,${this.base - scroll.y}px,0)`;
  }

  private fitPool(): void {
    const { sheet } = this;
    const needed = Math.ceil(sheet.bodyHeight / Math.max(8, sheet.rows.smallest)) + 2 * OVERSCAN + 2;
    if (needed <= this.pool.length) return;
    const opens = sheet.callbacks.onRowOpen !== undefined;
    for (const view of this.pool) view.hide();
    for (let i = this.pool.length; i < needed; i++) {
      const view = new RowView(`${sheet.id}-r${i}`, opens);
      view.element.hidden = true;
      this.pool.push(view);
      sheet.el.layer.append(view.element);
    }
  }

  /** Tells the source what is needed, and the host what is seen. */
  private request(rows: Span, seen: Span): void {
    if (rows.last >= rows.first && !sameSpan(rows, this.asked)) {
      this.asked = rows;
      this.sheet.source.ensureRange(rows.first, rows.last);
    }
    if (sameSpan(seen, this.reported)) return;
    this.reported = seen;
    this.sheet.callbacks.onVisibleRows?.(seen.first, seen.last);
  }

  /** After a new source or a change of layout: ask again even for the same indexes. */
  forget(): void {
    this.asked = { first: 0, last: -1 };
  }

  rowAt(index: number): RowView | undefined {
    const view = this.pool[index % Math.max(1, this.pool.length)];
    return view?.index === index ? view : undefined;
  }
}

const sameSpan = (a: Span, b: Span) => a.first === b.first && a.last === b.last;
