import type { Grid, GridCommit, GridRange } from "@/grid";
import { i18n } from "@/i18n/i18n";
import { ConflictError } from "@/model/bulk";
import type { SheetColumn } from "@/model/columns";
import type { CellChange } from "@/model/edits";
import type { History } from "@/model/history";
import type { Sheet } from "@/model/sheet";
import type { SheetRow } from "@/model/sheet-rows";
import { toast } from "@/ui/toast-store";
import { mostCells, SheetBlocks, type Wish } from "./blocks";
import { Refusal } from "./explain-cell";
import { readOnlyInDraft, readOnlyInRecord, type SheetSource } from "./sheet-source";

/** More records than this are not deleted at once. */
export const mostRecords = 10_000;

/**
 * Carries out what a person does on the sheet: typed and cleared cells, new, duplicated and deleted records;
 * each as one deed that can be undone.
 */
export class SheetController {
  grid: Grid | null = null;
  /** The visible columns in display order. */
  columns: readonly SheetColumn[] = [];
  /** Copies, pastes and fills. */
  readonly blocks = new SheetBlocks(this);

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

  /** One value in a column of many records; those not loaded yet are read first. */
  async setInRows(rows: readonly number[], column: SheetColumn, value: unknown): Promise<void> {
    const first = Math.min(...rows);
    const last = Math.max(...rows);
    if (!this.sheet.holds(first, last)) await this.sheet.fetch(first, last);
    const wishes = rows.map((index) => this.wish(index, column, { ok: true, value }));
    await this.write(wishes, this.countLabel(wishes.length));
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

  wish(
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
      undo: () => this.replay(before, changes),
      redo: () => this.replay(changes, before),
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
        const saved = this.savedValue(row, column);
        before.push({ key, attnum, value: saved });
        changes.push({ key, attnum, value, expected: saved });
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

  private async change(changes: readonly CellChange[], before: readonly CellChange[], label: string): Promise<void> {
    this.history.push({
      label,
      undo: () => this.replay(before, changes),
      redo: () => this.replay(changes, before),
    });
    const failed = await this.sheet.setCells(changes);
    if (failed.length > 0) this.grid?.announce(this.failedSentence(failed.length));
  }

  /** Puts values back, but for cells that somebody else has changed since: those stay as they are. */
  private async replay(changes: readonly CellChange[], expected: readonly CellChange[]): Promise<void> {
    const first = changes[0];
    const index = first && this.sheet.indexOfKey(first.key);
    if (first && index !== undefined) this.grid?.selectCell(index, String(first.attnum));
    const failed = await this.sheet.setCells(
      changes.map((one, i) => ({ ...one, expected: expected[i]?.value ?? null })),
    );
    const theirs = failed.filter(
      ({ key, attnum }) => this.sheet.edits.get(key, attnum)?.error instanceof ConflictError,
    );
    for (const { key, attnum } of theirs) this.sheet.discard(key, attnum);
    if (theirs.length > 0) toast.error(theirsSentence(theirs.length));
    if (failed.length > theirs.length) this.grid?.announce(this.failedSentence(failed.length - theirs.length));
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
    let given = records;
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
        // What was typed into them since comes back with them.
        given = ids.map((id, at) => this.sheet.drafts.get(id)?.values ?? records[at] ?? new Map());
        this.sheet.drafts.discard(ids.filter((id) => this.sheet.drafts.get(id)?.state !== "saved"));
        if (keys.length > 0) await this.sheet.remove(keys);
      },
      redo: async () => {
        ids = await this.sheet.drafts.create(given);
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

function theirsSentence(count: number): string {
  return i18n._({
    id: "history.theirs",
    message:
      "{count, plural, one {# cell was} other {# cells were}} left alone, because somebody else has changed {count, plural, one {it} other {them}} since.",
    values: { count },
  });
}
