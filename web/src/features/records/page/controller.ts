import type { Grid, GridCommit, GridFill, GridPaste, GridRange } from "@/grid";
import { fillSource, planPaste } from "@/grid";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { CellChange } from "@/model/edits";
import type { History } from "@/model/history";
import { continueSeries } from "@/model/series";
import type { Sheet, SheetRow } from "@/model/sheet";
import { type CopiedCell, fromClipboard, pastedValue, toClipboard } from "./clipboard";
import { Refusal } from "./explain-cell";
import { readOnlyInDraft, readOnlyInRecord, type SheetSource } from "./sheet-source";

/** A value for one cell of the sheet, or why the typed text is none. */
interface Wish {
  readonly index: number;
  readonly column: SheetColumn;
  readonly value: unknown;
  readonly refused?: string | undefined;
}

/** More cells than this are not copied, pasted or filled at once. */
export const mostCells = 200_000;
/** More records than this are not deleted at once. */
export const mostRecords = 10_000;

/**
 * Carries out what a person does on the sheet: typed, cleared, pasted and filled cells, new, duplicated and deleted records;
 * each as one deed that can be undone.
 */
export class SheetController {
  grid: Grid | null = null;
  /** The visible columns in display order. */
  columns: readonly SheetColumn[] = [];

  constructor(
    readonly sheet: Sheet,
    readonly source: SheetSource,
    readonly history: History,
  ) {}

  // -------------------------------------------------------------------------------------------------------- one cell

  commit({ row, columnId, text }: GridCommit): void {
    const column = this.sheet.column(Number(columnId));
    if (column)
      void this.write([this.wish(row, column, column.type.parse(text, column.info), text)], this.editLabel(column));
  }

  /** A value picked in an editor, or NULL. */
  setValue(index: number, column: SheetColumn, value: unknown): void {
    this.write([this.wish(index, column, { ok: true, value })], this.editLabel(column));
  }

  toggle(index: number, columnId: string): void {
    const row = this.sheet.row(index);
    const column = this.sheet.column(Number(columnId));
    if (row && column) this.setValue(index, column, this.sheet.cell(row, column)?.value !== true);
  }

  commitRanges(ranges: readonly GridRange[], text: string): void {
    const wishes = this.cells(ranges).map(({ index, column }) =>
      this.wish(index, column, column.type.parse(text, column.info), text),
    );
    this.write(wishes, this.countLabel(wishes.length));
  }

  /** NULL where it is allowed, else the empty text; what must have another value is refused. */
  clear(ranges: readonly GridRange[]): void {
    const wishes = this.cells(ranges)
      .filter(({ index }) => this.sheet.row(index)?.kind !== "placeholder")
      .map(({ index, column }) => {
        const value = !column.info.nullable && column.type.id === "text" ? "" : null;
        return this.wish(index, column, { ok: true, value });
      })
      .filter(({ index, column, value }) => this.valueAt(index, column) !== value);
    if (wishes.length > 0)
      this.write(
        wishes,
        i18n._({
          id: "deed.clear",
          message: "Clear {count, plural, one {# cell} other {# cells}}",
          values: { count: wishes.length },
        }),
      );
  }

  private editLabel(column: SheetColumn): string {
    return i18n._({ id: "deed.edit", message: "Edit “{name}”", values: { name: column.name } });
  }

  private countLabel(count: number): string {
    return i18n._({
      id: "deed.edits",
      message: "Edit {count, plural, one {# cell} other {# cells}}",
      values: { count },
    });
  }

  private wish(
    index: number,
    column: SheetColumn,
    parsed: { ok: true; value: unknown } | { ok: false; reason: string },
    attempted: unknown = undefined,
  ): Wish {
    if (!parsed.ok) return { index, column, value: attempted, refused: parsed.reason };
    const isNew = this.sheet.keyAt(index) === undefined;
    if (isNew && parsed.value === null && column.hasDefault && !column.info.nullable) {
      return { index, column, value: undefined };
    }
    const missing = parsed.value === null && !column.info.nullable && !isNew;
    const refused = missing
      ? i18n._({ id: "cell.mustHave", message: "“{name}” must have a value.", values: { name: column.name } })
      : undefined;
    return { index, column, value: parsed.value, refused };
  }

  /** Writes several values of one record, all or none. Rejects with the database's reason. */
  async saveRecord(changes: readonly CellChange[]): Promise<void> {
    const [first] = changes;
    const index = first && this.sheet.indexOfKey(first.key);
    const row = index === undefined ? undefined : this.sheet.row(index);
    if (!row) return;
    const before = changes.flatMap((change) => {
      const column = this.sheet.column(change.attnum);
      return column ? [{ ...change, value: this.savedValue(row, column) }] : [];
    });
    const failed = await this.sheet.setCells(changes);
    const [lost] = failed;
    if (lost) {
      const error = this.sheet.edits.get(lost.key, lost.attnum)?.error;
      for (const change of failed) this.sheet.edits.discard(change.key, change.attnum);
      throw error;
    }
    this.history.push({
      label: i18n._({ id: "deed.record", message: "Edit a record" }),
      undo: () => this.replay(before),
      redo: () => this.replay(changes),
    });
  }

  // -------------------------------------------------------------------------------------------------------- writing

  /** Writes values into records, drafts and the placeholder. Cells that may not be edited are left out. */
  write(wishes: readonly Wish[], label: string): Promise<unknown> {
    const changes: CellChange[] = [];
    const before: CellChange[] = [];
    const drafts: { id: number; attnum: number; value: unknown }[] = [];
    const fresh = new Map<number, unknown>();
    const refusals: (() => void)[] = [];
    for (const { index, column, value, refused } of wishes) {
      const row = this.sheet.row(index);
      if (!row || this.isReadOnly(row, column)) continue;
      const key = this.sheet.keyAt(index);
      const { attnum } = column;
      if (refused !== undefined) refusals.push(() => this.refuse(row, key, attnum, value, refused));
      else if (key !== undefined) {
        before.push({ key, attnum, value: this.savedValue(row, column) });
        changes.push({ key, attnum, value });
      } else if (row.kind === "draft") drafts.push({ id: row.draft.id, attnum, value });
      else if (row.kind === "placeholder" && value !== undefined) fresh.set(attnum, value);
    }
    for (const refuse of refusals) refuse();
    const work: Promise<unknown>[] = [];
    if (changes.length > 0) work.push(this.change(changes, before, label));
    if (drafts.length > 0) work.push(this.sheet.drafts.set(drafts));
    if (fresh.size > 0) work.push(this.insert([fresh]));
    return Promise.all(work);
  }

  private refuse(row: SheetRow, key: unknown, attnum: number, value: unknown, reason: string): void {
    const error = new Refusal(reason);
    if (key !== undefined) this.sheet.edits.refuse(key, attnum, value, error);
    else if (row.kind === "draft") this.sheet.drafts.refuse(row.draft.id, attnum, value, error);
    this.grid?.announce(reason);
  }

  private change(changes: readonly CellChange[], before: readonly CellChange[], label: string): Promise<unknown> {
    this.history.push({
      label,
      undo: () => this.replay(before),
      redo: () => this.replay(changes),
    });
    return this.sheet.setCells(changes).then((failed) => {
      if (failed.length > 0) this.grid?.announce(this.failedSentence(failed.length));
    });
  }

  private async replay(changes: readonly CellChange[]): Promise<void> {
    const first = changes[0];
    const index = first && this.sheet.indexOfKey(first.key);
    if (first && index !== undefined) this.grid?.selectCell(index, String(first.attnum));
    const failed = await this.sheet.setCells(changes);
    if (failed.length > 0) this.grid?.announce(this.failedSentence(failed.length));
  }

  private failedSentence(count: number): string {
    return i18n._({
      id: "sheet.failed",
      message: "{count, plural, one {# cell was} other {# cells were}} not saved",
      values: { count },
    });
  }

  isReadOnly(row: SheetRow, column: SheetColumn): boolean {
    const unsaved = row.kind === "placeholder" || (row.kind === "draft" && !row.draft.record);
    return (unsaved ? readOnlyInDraft(column) : readOnlyInRecord(column, this.sheet)) !== null;
  }

  valueAt(index: number, column: SheetColumn): unknown {
    const row = this.sheet.row(index);
    return row && this.sheet.cell(row, column)?.value;
  }

  /** What the database holds; an attempt that failed does not count. */
  private savedValue(row: SheetRow, column: SheetColumn): unknown {
    const cell = this.sheet.cell(row, column);
    if (cell?.state !== "error") return cell?.value ?? null;
    const record = row.kind === "record" ? row.record : row.kind === "draft" ? row.draft.record : undefined;
    return record?.[column.id] ?? null;
  }

  // -------------------------------------------------------------------------------------------------------- records

  /** Adds records at once where the database allows it; others stay drafts until they are filled. */
  async insert(records: readonly ReadonlyMap<number, unknown>[]): Promise<readonly number[]> {
    let ids = await this.sheet.drafts.create(records);
    const savedKeys = () =>
      ids
        .map((id) => this.sheet.drafts.get(id)?.record)
        .flatMap((record) => (record ? [this.sheet.keyOf(record)] : []));
    this.history.push({
      label: i18n._({
        id: "deed.insert",
        message: "Add {count, plural, one {# record} other {# records}}",
        values: { count: records.length },
      }),
      undo: async () => {
        const keys = savedKeys();
        this.sheet.drafts.discard(ids.filter((id) => this.sheet.drafts.get(id)?.state !== "saved"));
        if (keys.length > 0) await this.sheet.remove(keys);
      },
      redo: async () => {
        ids = await this.sheet.drafts.create(records);
      },
    });
    return ids;
  }

  async addRecord(): Promise<void> {
    const adding = this.insert([new Map()]);
    const first = this.columns.find((column) => !column.isKey) ?? this.columns[0];
    const index = this.sheet.indexOfDraft(this.sheet.drafts.list.at(-1)?.id ?? 0);
    if (first && index !== undefined) this.grid?.selectCell(index, first.id);
    this.grid?.focus();
    await adding;
  }

  async duplicate(indexes: readonly number[]): Promise<void> {
    const records = indexes.flatMap((index) => {
      const row = this.sheet.row(index);
      if (row?.kind !== "record" && row?.kind !== "draft") return [];
      const columns = this.sheet.allColumns.filter((column) => !column.info.primary_key && column.canInsert);
      const values = columns.map((column) => [column.attnum, this.sheet.cell(row, column)?.value] as const);
      return [new Map(values.filter(([, value]) => value !== undefined))];
    });
    const [id = 0] = await this.insert(records);
    const index = this.sheet.indexOfDraft(id);
    if (index !== undefined && this.columns[0]) this.grid?.selectCell(index, this.columns[0].id);
  }

  /** Deletes records, with a deed that adds them again as they were. Drafts are dropped. @returns how many are gone */
  async remove(indexes: readonly number[]): Promise<number> {
    const rows = indexes.map((index) => this.sheet.row(index));
    const drafts = rows.flatMap((row) => (row?.kind === "draft" && !row.draft.record ? [row.draft.id] : []));
    if (drafts.length > 0) this.sheet.drafts.discard(drafts);
    const records = rows.flatMap((row) =>
      row?.kind === "record" ? [row.record] : row?.kind === "draft" && row.draft.record ? [row.draft.record] : [],
    );
    if (records.length === 0) return drafts.length;
    let keys = records.map((record) => this.sheet.keyOf(record));
    const gone = new Set((await this.sheet.remove(keys)).map(String));
    const lost = records.filter((record) => gone.has(String(this.sheet.keyOf(record))));
    const columns = this.sheet.allColumns.filter((column) => column.canInsert);
    const values = lost.map(
      (record) => new Map(columns.map((column) => [column.attnum, record[column.id] ?? null] as const)),
    );
    this.history.push({
      label: i18n._({
        id: "deed.delete",
        message: "Delete {count, plural, one {# record} other {# records}}",
        values: { count: lost.length },
      }),
      undo: async () => {
        const ids = await this.sheet.drafts.create(values);
        keys = ids.flatMap((id) => {
          const record = this.sheet.drafts.get(id)?.record;
          return record ? [this.sheet.keyOf(record)] : [];
        });
        if (this.sheet.drafts.unsaved === 0) this.sheet.refresh();
      },
      redo: async () => {
        await this.sheet.remove(keys);
      },
    });
    return gone.size + drafts.length;
  }

  // -------------------------------------------------------------------------------------------------------- clipboard

  /** Null: nothing to copy, or too much. */
  copy(ranges: readonly GridRange[]): ReturnType<typeof toClipboard> | Promise<ReturnType<typeof toClipboard>> | null {
    const last = ranges.at(-1);
    if (!last) return null;
    const columns = this.columns.slice(last.left, last.right + 1);
    const bottom = Math.min(last.bottom, this.sheet.rowCount - 1);
    if ((bottom - last.top + 1) * columns.length > mostCells) return null;
    const block = () => toClipboard(columns, this.block(last.top, bottom, columns));
    return this.sheet.holds(last.top, bottom) ? block() : this.sheet.fetch(last.top, bottom).then(block);
  }

  private block(top: number, bottom: number, columns: readonly SheetColumn[]) {
    const rows: { text: string; value: unknown }[][] = [];
    for (let index = top; index <= bottom; index++) {
      const row = this.sheet.row(index);
      if (row?.kind !== "record" && row?.kind !== "draft") continue;
      rows.push(
        columns.map((column) => {
          const value = this.sheet.cell(row, column)?.value;
          return { text: this.source.text(column, value), value };
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
    const { placeholderIndex } = this.sheet;
    const end = placeholderIndex ?? this.sheet.rowCount;
    const target = { ...paste.target, bottom: Math.min(paste.target.bottom, Math.max(paste.target.top, end - 1)) };
    const plan = planPaste(block.length, width, target, end, this.columns.length);
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
    if (!this.sheet.holds(range.top, lastExisting)) await this.sheet.fetch(range.top, lastExisting);
    const columns = this.columns.slice(range.left, range.right + 1);
    const single = block.length === 1 && block[0]?.length === 1;
    const wishes: Wish[] = [];
    const records: Map<number, unknown>[] = [];
    for (let index = range.top; index <= range.bottom; index++) {
      const line = block[(index - range.top) % block.length] ?? [];
      const record = new Map<number, unknown>();
      columns.forEach((column, position) => {
        const cell = (single ? line[0] : line[position]) ?? { text: "" };
        const parsed = pastedValue(cell, column, (text) => this.sheet.keyOfSummary(column.attnum, text));
        if (index < end) wishes.push(this.wish(index, column, parsed, cell.text));
        else if (!readOnlyInDraft(column)) fill(record, column, parsed, cell.text);
      });
      if (index >= end) records.push(record);
    }
    const label = i18n._({
      id: "deed.paste",
      message: "Paste {count, plural, one {# cell} other {# cells}}",
      values: { count: wishes.length },
    });
    await Promise.all([this.write(wishes, label), records.length > 0 ? this.insert(records) : undefined]);
    const shift = records.length > 0 && this.sheet.drafts.list.length > 0 ? 1 : 0;
    this.grid?.select({
      basis: "cells",
      active: { row: range.top, column: range.left },
      ranges: [{ ...range, bottom: range.bottom + (range.top >= end ? 0 : shift) }],
    });
  }

  // ------------------------------------------------------------------------------------------------------------- fill

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
      const texts = sources.map((at) => this.source.editText(at.row, this.columns[at.column]?.id ?? ""));
      const series = vertical ? continueSeries(texts, targets.length) : null;
      targets.forEach((target, position) => {
        const column = this.columns[target.column];
        if (!column) return;
        const next = series?.[position];
        if (next !== undefined) {
          wishes.push(this.wish(target.row, column, column.type.parse(next, column.info), next));
          return;
        }
        const from = fillSource(fill, target.row, target.column);
        const fromColumn = this.columns[from.column];
        const value = fromColumn && this.valueAt(from.row, fromColumn);
        const same = fromColumn?.type.id === column.type.id || value === null;
        const text = fromColumn ? this.source.editText(from.row, fromColumn.id) : "";
        wishes.push(
          this.wish(
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
    void this.write(wishes, label);
  }

  // -------------------------------------------------------------------------------------------------------- selection

  /** The loaded cells of the ranges, at most {@link mostCells}. */
  cells(ranges: readonly GridRange[]): { index: number; column: SheetColumn }[] {
    const found: { index: number; column: SheetColumn }[] = [];
    const seen = new Set<string>();
    for (const range of ranges) {
      const bottom = Math.min(range.bottom, this.sheet.rowCount - 1);
      for (let index = range.top; index <= bottom && found.length < mostCells; index++) {
        if (!this.sheet.row(index)) continue;
        for (const column of this.columns.slice(range.left, range.right + 1)) {
          const id = `${index}:${column.attnum}`;
          if (ranges.length > 1 && seen.has(id)) continue;
          seen.add(id);
          found.push({ index, column });
        }
      }
    }
    return found;
  }

  /** The rows of the ranges that hold records or drafts, loaded or not; at most one more than {@link mostRecords}. */
  rows(ranges: readonly GridRange[]): number[] {
    const found = new Set<number>();
    for (const range of ranges) {
      const bottom = Math.min(range.bottom, this.sheet.rowCount - 1);
      for (let index = range.top; index <= bottom && found.size <= mostRecords; index++) {
        const kind = this.sheet.row(index)?.kind;
        if (kind === undefined || kind === "record" || kind === "draft") found.add(index);
      }
    }
    return [...found];
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

export function tooMany(): string {
  return i18n._({
    id: "sheet.tooMany",
    message: "That is more than {count} cells at once. Choose a smaller part.",
    values: { count: mostCells.toLocaleString() },
  });
}
