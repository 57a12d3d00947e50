import type { RecordRow, Summaries } from "@/api/generated";
import { ConflictError } from "./bulk";
import type { SheetColumn } from "./columns";
import { Drafts } from "./drafts";
import { type CellChange, type CellEdit, CellEdits } from "./edits";
import type { Aggregates, RecordPage, RecordQuery, RecordsGateway } from "./gateway";
import { GroupLayout } from "./groups";
import { draftCell, type SheetCell, type SheetChange, type SheetRow, trailingRow } from "./sheet-rows";
import { LinkedSummaries } from "./summaries";
import { type Place, RecordWindows } from "./windows";

export interface SheetOptions {
  readonly gateway: RecordsGateway;
  readonly columns: readonly SheetColumn[];
  readonly query: RecordQuery;
  /** What to show first. */
  readonly place?: Place | undefined;
  /** Ends with a row in which a new record can be typed. */
  readonly placeholder: boolean;
  /** Values that new records begin with, by attnum. */
  readonly given?: ReadonlyMap<number, unknown> | undefined;
  readonly worthRetrying: (error: unknown) => boolean;
  /** Called when counts, loading or unsaved work changed, for the parts of the page around the sheet. */
  readonly onStatus: () => void;
}

/**
 * The client's copy of a table's records: those in view, with unsaved values laid over them, group headers between them, and
 * new records after them. Rows are addressed by index; nothing here is drawn.
 */
export class Sheet {
  readonly windows: RecordWindows;
  readonly edits: CellEdits;
  readonly drafts: Drafts;
  readonly groups = new GroupLayout();
  /** Keys of records being deleted. */
  private readonly leaving = new Set<string>();
  private readonly rowErrors = new Map<string, unknown>();
  readonly summaries = new LinkedSummaries();
  /** Keys of records that were changed many at once and are read again when in view. */
  private readonly unread = new Set<unknown>();
  private readonly places = new Map<string, number>();
  private readonly listeners = new Set<(change: SheetChange) => void>();
  private columns: readonly SheetColumn[];
  private grouped: boolean;
  private query: RecordQuery;
  /** Takes effect with the first answer to the query asked last. */
  private nextGrouped: boolean | undefined;
  /** Where to scroll with the first answer to another query. */
  private askedPlace: number | undefined;
  private replaced = false;

  constructor(private readonly options: SheetOptions) {
    this.columns = options.columns;
    this.grouped = options.query.grouping !== undefined;
    this.query = options.query;
    this.askedPlace = options.place?.row;
    this.windows = new RecordWindows(
      options.gateway,
      options.query,
      {
        loaded: (page, start) => this.onLoaded(page, start),
        counted: () => this.onCounted(),
        replaced: () => this.onReplaced(),
        moved: (by) => this.onMoved(by),
        status: () => options.onStatus(),
      },
      options.worthRetrying,
      options.place,
    );
    this.edits = new CellEdits(
      (changes) => options.gateway.patch(changes),
      {
        touched: (keys) => this.onTouched(keys),
        saved: (key, record, values, summaries) => this.onSaved(key, record, values, summaries),
      },
      options.worthRetrying,
    );
    this.drafts = new Drafts(
      (records) => options.gateway.add(records),
      () => this.columns,
      {
        changed: (ids) => this.onDrafts(ids),
        rearranged: () => this.announce({ kind: "layout" }),
        saved: (_record, summaries) => this.summaries.learn(summaries),
      },
      options.worthRetrying,
      options.given,
    );
  }

  get keyColumn(): SheetColumn | undefined {
    return this.columns.find((column) => column.isKey);
  }

  get allColumns(): readonly SheetColumn[] {
    return this.columns;
  }

  /** The same rows shall be drawn another way. */
  redraw(): void {
    this.announce({ kind: "layout" });
  }

  setColumns(columns: readonly SheetColumn[]): void {
    this.columns = columns;
    this.announce({ kind: "layout" });
  }

  column(attnum: number): SheetColumn | undefined {
    return this.columns.find((column) => column.attnum === attnum);
  }

  subscribe(listener: (change: SheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Rows of records and group headers; what follows are drafts. */
  get recordRows(): number {
    return this.grouped ? this.groups.length : this.windows.count;
  }

  get rowCount(): number {
    return (
      this.recordRows +
      (this.drafts.list.length > 0 ? 1 + this.drafts.list.length : 0) +
      (this.options.placeholder ? 1 : 0)
    );
  }

  row(index: number): SheetRow | undefined {
    const after = index - this.recordRows;
    if (after >= 0) return trailingRow(this.drafts.list, this.options.placeholder, after);
    if (!this.grouped) return this.recordAt(index);
    const at = this.groups.at(index);
    if (at.kind === "group") return { kind: "group", run: at.run, folded: this.groups.isFolded(at.run.id) };
    return at.kind === "record" ? this.recordAt(at.offset) : undefined;
  }

  private recordAt(offset: number): SheetRow | undefined {
    const record = this.windows.row(offset);
    return record && { kind: "record", offset, record, key: this.keyOf(record) };
  }

  keyOf(record: RecordRow): unknown {
    const column = this.keyColumn;
    return column ? record[column.id] : undefined;
  }

  /** The key of the record at a row: a loaded one, or a new one that is saved already. */
  keyAt(index: number): unknown {
    const row = this.row(index);
    if (row?.kind === "record") return row.key;
    return row?.kind === "draft" && row.draft.record ? this.keyOf(row.draft.record) : undefined;
  }

  /** The index of a record's row, by offset. */
  indexOfOffset(offset: number): number {
    return this.grouped ? this.groups.indexOf(offset) : offset;
  }

  indexOfKey(key: unknown): number | undefined {
    const offset = this.places.get(String(key));
    if (offset !== undefined && String(this.keyOf(this.windows.row(offset) ?? {})) === String(key)) {
      return this.indexOfOffset(offset);
    }
    const draft = this.drafts.list.findIndex((one) => one.record && String(this.keyOf(one.record)) === String(key));
    return draft < 0 ? undefined : this.recordRows + 1 + draft;
  }

  indexOfDraft(id: number): number | undefined {
    const at = this.drafts.list.findIndex((draft) => draft.id === id);
    return at < 0 ? undefined : this.recordRows + 1 + at;
  }

  get placeholderIndex(): number | undefined {
    return this.options.placeholder ? this.rowCount - 1 : undefined;
  }

  ensure(first: number, last: number): void {
    const end = Math.max(0, this.windows.count - 1);
    const offset = (index: number, step: 1 | -1) =>
      (this.grouped ? this.groups.nearestRecord(index, step) : Math.min(index, end)) ?? end;
    this.windows.ensure(offset(first, 1), offset(last, -1));
  }

  /** All records of the rows are loaded. */
  holds(first: number, last: number): boolean {
    for (let index = first; index <= Math.min(last, this.rowCount - 1); index++) if (!this.row(index)) return false;
    return true;
  }

  /** Loads the records of rows that need not be in view, and keeps them until others are needed more. */
  async fetch(first: number, last: number): Promise<void> {
    const offsets: number[] = [];
    for (let index = first; index <= Math.min(last, this.recordRows - 1); index++) {
      const at = this.grouped ? this.groups.at(index) : ({ kind: "record", offset: index } as const);
      if (at.kind === "record") offsets.push(at.offset);
    }
    const [from] = offsets;
    if (from !== undefined) await this.windows.hold(from, offsets.at(-1) ?? from);
  }

  isLeaving(key: unknown): boolean {
    return this.leaving.has(String(key));
  }

  rowError(key: unknown): unknown {
    return this.rowErrors.get(String(key));
  }

  forgetError(key: unknown): void {
    this.rowErrors.delete(String(key));
    this.onTouched([key]);
  }

  cell(row: SheetRow, column: SheetColumn): SheetCell | undefined {
    if (row.kind === "record") return this.recordCell(row.record, row.key, column);
    if (row.kind === "draft") {
      const { record } = row.draft;
      return record ? this.recordCell(record, this.keyOf(record), column) : draftCell(row.draft, column);
    }
    return row.kind === "placeholder" ? { value: null, state: "saved" } : undefined;
  }

  private recordCell(record: RecordRow, key: unknown, column: SheetColumn): SheetCell {
    const edit: CellEdit | undefined = key === undefined ? undefined : this.edits.get(key, column.attnum);
    if (edit) return edit;
    return { value: record[column.id] ?? null, state: "saved" };
  }

  /** Shows another order, filter or grouping; the old rows stay until the new ones are there. */
  ask(query: RecordQuery, place?: Place): void {
    this.drafts.dropSaved();
    this.nextGrouped = query.grouping !== undefined;
    this.query = query;
    this.askedPlace = place?.row ?? 0;
    this.windows.ask(query, place);
    this.options.onStatus();
  }

  refresh(): void {
    this.drafts.dropSaved();
    this.rowErrors.clear();
    this.windows.reload();
    void this.edits.retry();
    void this.drafts.retry();
    this.options.onStatus();
  }

  /** Work that leaving the page would lose. */
  get unsaved(): number {
    return this.edits.count() + this.drafts.unsaved;
  }

  /** Gives up a value that was not saved. If somebody else's stands there, it is fetched. */
  discard(key: unknown, attnum: number): void {
    const conflict = this.edits.get(key, attnum)?.error instanceof ConflictError;
    this.edits.discard(key, attnum);
    if (conflict) this.readAgain(key);
  }

  /** What columns come to over all records shown, loaded or not; null if that takes too long. */
  aggregate(
    attnums: readonly number[],
    signal: AbortSignal,
    distinct: readonly number[] = [],
  ): Promise<Aggregates | null> {
    return this.options.gateway.aggregate(this.query, attnums, signal, distinct);
  }

  setCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    return this.edits.set(changes);
  }

  /** Deletes records; those that stay are marked with the reason. @returns the keys that are gone. */
  async remove(keys: readonly unknown[]): Promise<readonly unknown[]> {
    for (const key of keys) this.leaving.add(String(key));
    this.onTouched(keys);
    try {
      const gone = await this.options.gateway.remove(keys);
      const goneTexts = new Set(gone.map(String));
      for (const key of gone) this.edits.discard(key);
      const drafts = this.drafts.list.filter((one) => one.record && goneTexts.has(String(this.keyOf(one.record))));
      if (drafts.length > 0) this.drafts.discard(drafts.map((one) => one.id));
      if (gone.length > 0) {
        this.drafts.dropSaved();
        this.windows.reload();
      }
      return gone;
    } catch (error) {
      for (const key of keys) this.rowErrors.set(String(key), error);
      throw error;
    } finally {
      for (const key of keys) this.leaving.delete(String(key));
      this.onTouched(keys);
    }
  }

  toggleGroup(id: number): void {
    this.groups.toggle(id);
    this.announce({ kind: "layout" });
  }

  foldAllGroups(fold: boolean): void {
    this.groups.foldAll(fold);
    this.announce({ kind: "layout" });
  }

  close(): void {
    this.windows.close();
    this.edits.close();
    this.drafts.close();
    this.listeners.clear();
  }

  private announce(change: SheetChange): void {
    for (const listener of this.listeners) listener(change);
    if (change.kind !== "rows") this.options.onStatus();
  }

  private onReplaced(): void {
    if (this.nextGrouped !== undefined) this.grouped = this.nextGrouped;
    this.nextGrouped = undefined;
    this.groups.clear();
    this.places.clear();
    this.replaced = true;
  }

  private onLoaded(page: RecordPage, start: number): void {
    this.summaries.learn(page.summaries);
    this.remember(page.rows, start);
    if (this.grouped) {
      this.groups.learn(page.grouping, start);
      this.groups.setTotal(this.windows.count);
    }
    if (this.replaced) {
      const place = this.askedPlace;
      this.replaced = false;
      this.askedPlace = undefined;
      this.announce({ kind: "reset", row: place });
    } else if (this.grouped) {
      this.announce({ kind: "layout" });
    } else if (page.rows.length > 0) {
      this.announce({ kind: "rows", first: start, last: start + page.rows.length - 1 });
    }
  }

  private onMoved(by: number): void {
    this.places.clear();
    for (const { start, rows } of this.windows.loaded()) this.remember(rows, start);
    this.announce({ kind: "moved", by });
  }

  private remember(rows: readonly RecordRow[], start: number): void {
    for (const [index, record] of rows.entries()) this.places.set(String(this.keyOf(record)), start + index);
  }

  private onCounted(): void {
    this.groups.setTotal(this.windows.count);
    this.announce({ kind: "layout" });
  }

  private onTouched(keys: readonly unknown[]): void {
    const indexes = keys.map((key) => this.indexOfKey(key)).filter((index) => index !== undefined);
    if (indexes.length > 0) {
      this.announce({ kind: "rows", first: Math.min(...indexes), last: Math.max(...indexes) });
    }
    this.options.onStatus();
  }

  private onSaved(
    key: unknown,
    record: RecordRow | undefined,
    values: RecordRow,
    summaries: Readonly<Record<string, Summaries>>,
  ): void {
    this.summaries.learn(summaries);
    const offset = this.places.get(String(key));
    const old = offset === undefined ? undefined : this.windows.row(offset);
    if (offset !== undefined && old && String(this.keyOf(old)) === String(key)) {
      this.windows.put(offset, record ?? { ...old, ...values });
      if (!record && this.windows.inView(offset)) this.readAgain(key);
    }
    const draft = this.drafts.list.find((one) => one.record && String(this.keyOf(one.record)) === String(key));
    if (draft) this.drafts.put(draft.id, record ?? { ...draft.record, ...values });
  }

  /** What the database itself made of a change, such as generated columns, for records in view. */
  private readAgain(key: unknown): void {
    if (this.unread.size === 0)
      queueMicrotask(() => void this.reread([...this.unread]).catch(() => this.options.onStatus()));
    this.unread.add(key);
  }

  /** Reads records anew, as they are now. */
  async reread(keys: readonly unknown[]): Promise<void> {
    this.unread.clear();
    const { rows, summaries } = await this.options.gateway.read(keys);
    for (const row of rows) this.onSaved(this.keyOf(row), row, {}, summaries);
    this.onTouched(keys);
  }

  private onDrafts(ids: readonly number[]): void {
    const indexes = ids.map((id) => this.indexOfDraft(id)).filter((index) => index !== undefined);
    if (indexes.length > 0) {
      this.announce({ kind: "rows", first: Math.min(...indexes), last: Math.max(...indexes) });
    }
    this.options.onStatus();
  }
}
