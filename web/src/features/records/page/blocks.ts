import type { Grid, GridFill, GridPaste, GridRange } from "@/grid";
import { fillSource, planPaste } from "@/grid";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { continueSeries } from "@/model/series";
import type { Sheet } from "@/model/sheet";
import { type CopiedCell, fromClipboard, pastedValue, toClipboard } from "./clipboard";
import { readOnlyInDraft, type SheetSource } from "./sheet-source";

/** A value for one cell of the sheet, or why the typed text is none. */
export interface Wish {
  readonly index: number;
  readonly column: SheetColumn;
  readonly value: unknown;
  readonly refused?: string | undefined;
}

/** More cells than this are not copied, pasted or filled at once. */
export const mostCells = 200_000;

/** What blocks of cells are read from and written through. */
interface Host {
  readonly sheet: Sheet;
  readonly source: SheetSource;
  readonly columns: readonly SheetColumn[];
  readonly grid: Grid | null;
  wish(
    index: number,
    column: SheetColumn,
    parsed: { ok: true; value: unknown } | { ok: false; reason: string },
    attempted?: unknown,
  ): Wish;
  write(wishes: readonly Wish[], label: string): Promise<unknown>;
  insert(records: readonly ReadonlyMap<number, unknown>[]): Promise<readonly number[]>;
  valueAt(index: number, column: SheetColumn): unknown;
}

/** Copies, pastes and fills rectangles of cells. */
export class SheetBlocks {
  constructor(private readonly host: Host) {}

  /** Null: nothing to copy, or too much. */
  copy(ranges: readonly GridRange[]): ReturnType<typeof toClipboard> | Promise<ReturnType<typeof toClipboard>> | null {
    const last = ranges.at(-1);
    if (!last) return null;
    const columns = this.host.columns.slice(last.left, last.right + 1);
    const bottom = Math.min(last.bottom, this.host.sheet.rowCount - 1);
    if ((bottom - last.top + 1) * columns.length > mostCells) return null;
    const block = () => toClipboard(columns, this.block(last.top, bottom, columns));
    return this.host.sheet.holds(last.top, bottom) ? block() : this.host.sheet.fetch(last.top, bottom).then(block);
  }

  private block(top: number, bottom: number, columns: readonly SheetColumn[]) {
    const rows: { text: string; value: unknown }[][] = [];
    for (let index = top; index <= bottom; index++) {
      const row = this.host.sheet.row(index);
      if (row?.kind !== "record" && row?.kind !== "draft") continue;
      rows.push(
        columns.map((column) => {
          const value = this.host.sheet.cell(row, column)?.value;
          return { text: this.host.source.text(column, value), value };
        }),
      );
    }
    return rows;
  }

  /** Why a paste is impossible, or how many cells it changes. */
  planPaste(paste: GridPaste): { problem: string } | { cells: number; run: () => Promise<void> } {
    const block = fromClipboard(paste);
    const width = Math.max(0, ...block.map((row) => row.length));
    if (width === 0)
      return { problem: i18n._({ id: "paste.empty", message: "The clipboard holds nothing to paste." }) };
    const { placeholderIndex } = this.host.sheet;
    const end = placeholderIndex ?? this.host.sheet.rowCount;
    const target = { ...paste.target, bottom: Math.min(paste.target.bottom, Math.max(paste.target.top, end - 1)) };
    const plan = planPaste(block.length, width, target, end, this.host.columns.length);
    if (plan.surplusColumns > 0) {
      return {
        problem: i18n._({
          id: "paste.columns",
          message: "The copied block is {count, plural, one {# column} other {# columns}} too wide to fit here.",
          values: { count: plan.surplusColumns },
        }),
      };
    }
    const height = plan.range.bottom - plan.range.top + 1;
    const cells = height * (plan.range.right - plan.range.left + 1);
    if (cells > mostCells) return { problem: tooMany() };
    if (plan.overflowRows > 0 && placeholderIndex === undefined) {
      return {
        problem: i18n._({
          id: "paste.noInsert",
          message: "The block reaches below the last record, and records cannot be added here.",
        }),
      };
    }
    return { cells, run: () => this.runPaste(block, plan.range, end) };
  }

  private async runPaste(block: readonly (readonly CopiedCell[])[], range: GridRange, end: number): Promise<void> {
    const lastExisting = Math.min(range.bottom, end - 1);
    if (!this.host.sheet.holds(range.top, lastExisting)) await this.host.sheet.fetch(range.top, lastExisting);
    const columns = this.host.columns.slice(range.left, range.right + 1);
    const single = block.length === 1 && block[0]?.length === 1;
    const wishes: Wish[] = [];
    const records: Map<number, unknown>[] = [];
    for (let index = range.top; index <= range.bottom; index++) {
      const line = block[(index - range.top) % block.length] ?? [];
      const record = new Map<number, unknown>();
      columns.forEach((column, position) => {
        const cell = (single ? line[0] : line[position]) ?? { text: "" };
        const parsed = pastedValue(cell, column, (text) => this.host.sheet.summaries.keyOf(column.attnum, text));
        if (index < end) wishes.push(this.host.wish(index, column, parsed, cell.text));
        else if (!readOnlyInDraft(column)) fill(record, column, parsed, cell.text);
      });
      if (index >= end) records.push(record);
    }
    const label = i18n._({
      id: "deed.paste",
      message: "Paste {count, plural, one {# cell} other {# cells}}",
      values: { count: wishes.length },
    });
    await Promise.all([this.host.write(wishes, label), records.length > 0 ? this.host.insert(records) : undefined]);
    const shift = records.length > 0 && this.host.sheet.drafts.list.length > 0 ? 1 : 0;
    this.host.grid?.select({
      basis: "cells",
      active: { row: range.top, column: range.left },
      ranges: [{ ...range, bottom: range.bottom + (range.top >= end ? 0 : shift) }],
    });
  }

  fill(fill: GridFill): void {
    const vertical = fill.direction === "down" || fill.direction === "up";
    const backwards = fill.direction === "up" || fill.direction === "left";
    const wishes: Wish[] = [];
    const lines = vertical ? span(fill.source.left, fill.source.right) : span(fill.source.top, fill.source.bottom);
    for (const line of lines) {
      const along = (range: GridRange) => (vertical ? span(range.top, range.bottom) : span(range.left, range.right));
      const place = (at: number) => (vertical ? { row: at, column: line } : { row: line, column: at });
      const sources = along(fill.source).map(place);
      const targets = along(fill.target).map(place);
      if (backwards) {
        sources.reverse();
        targets.reverse();
      }
      const texts = sources.map((at) => this.host.source.editText(at.row, this.host.columns[at.column]?.id ?? ""));
      const series = vertical ? continueSeries(texts, targets.length) : null;
      targets.forEach((target, position) => {
        const column = this.host.columns[target.column];
        if (!column) return;
        const next = series?.[position];
        if (next !== undefined) {
          wishes.push(this.host.wish(target.row, column, column.type.parse(next, column.info), next));
          return;
        }
        const from = fillSource(fill, target.row, target.column);
        const fromColumn = this.host.columns[from.column];
        const value = fromColumn && this.host.valueAt(from.row, fromColumn);
        const same = fromColumn?.type.id === column.type.id || value === null;
        const text = fromColumn ? this.host.source.editText(from.row, fromColumn.id) : "";
        wishes.push(
          this.host.wish(
            target.row,
            column,
            same ? { ok: true, value: value ?? null } : column.type.parse(text, column.info),
            text,
          ),
        );
      });
    }
    const label = i18n._({
      id: "deed.fill",
      message: "Fill {count, plural, one {# cell} other {# cells}}",
      values: { count: wishes.length },
    });
    void this.host.write(wishes, label);
  }
}

function fill(
  record: Map<number, unknown>,
  column: SheetColumn,
  parsed: { ok: boolean; value?: unknown },
  text: string,
): void {
  const value = parsed.ok ? parsed.value : text;
  if (value === null && column.hasDefault) return;
  record.set(column.attnum, value);
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function tooMany(): string {
  return i18n._({
    id: "sheet.tooMany",
    message: "That is more than {count} cells at once. Choose a smaller part.",
    values: { count: mostCells.toLocaleString(i18n.locale) },
  });
}
