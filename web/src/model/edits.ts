import type { RecordRow, Summaries } from "@/api/generated";
import { ConflictError } from "./bulk";
import type { Outcome, RecordChange } from "./gateway";

/** How far a changed value has come. `waiting`: it could not be sent yet and is tried again. */
export type EditState = "saving" | "waiting" | "error";

/** A value that is not, or not yet, what the database holds. */
export interface CellEdit {
  readonly value: unknown;
  readonly state: EditState;
  readonly error?: unknown;
}

export interface CellChange {
  /** The record's key as a wire value. */
  readonly key: unknown;
  readonly attnum: number;
  readonly value: unknown;
  /** What the person saw before; if the database holds something else by now, it is not overwritten. Absent: no check. */
  readonly expected?: unknown;
}

interface RowEdits {
  readonly key: unknown;
  readonly cells: Map<number, CellEdit>;
  /** By attnum, what the database is believed to hold. */
  readonly base: Map<number, unknown>;
  /** Attnums in the request under way; a row has at most one, so answers cannot overtake each other. */
  sent: Set<number> | null;
}

export interface EditsListener {
  /** The cells of the record changed their value or state. */
  touched(keys: readonly unknown[]): void;
  /** The database's own version of a record, after a change. */
  saved(
    key: unknown,
    record: RecordRow | undefined,
    values: RecordRow,
    summaries: Readonly<Record<string, Summaries>>,
  ): void;
}

type Patch = (changes: readonly RecordChange[]) => Promise<readonly Outcome[]>;

const chunk = 10_000;

/**
 * Values on their way to the database, per record and column. The newest value of a cell always wins: it is shown at once,
 * sent as soon as no older one of its record is under way, and kept when it fails.
 */
export class CellEdits {
  private readonly rows = new Map<string, RowEdits>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly patch: Patch,
    private readonly listener: EditsListener,
    private readonly worthRetrying: (error: unknown) => boolean,
  ) {}

  get(key: unknown, attnum: number): CellEdit | undefined {
    return this.rows.get(String(key))?.cells.get(attnum);
  }

  ofRow(key: unknown): ReadonlyMap<number, CellEdit> | undefined {
    return this.rows.get(String(key))?.cells;
  }

  /** Cells that the database does not hold yet. */
  count(state?: EditState): number {
    let count = 0;
    for (const row of this.rows.values()) {
      for (const cell of row.cells.values()) if (state === undefined || cell.state === state) count++;
    }
    return count;
  }

  /** Shows the values at once and sends them. Resolves when all of them have been answered, with the failed ones. */
  async set(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    for (const change of changes) {
      const { key, attnum, value } = change;
      const row = this.rowOf(key);
      const conflict = row.cells.get(attnum)?.error instanceof ConflictError;
      // Whoever has seen the conflict and insists overwrites.
      if (conflict) row.base.delete(attnum);
      else if (!row.cells.has(attnum) && "expected" in change) row.base.set(attnum, change.expected);
      row.cells.set(attnum, { value, state: "saving" });
      row.sent?.delete(attnum);
    }
    this.listener.touched([...new Set(changes.map((change) => change.key))]);
    await this.send();
    const open = () => changes.some(({ key, attnum, value }) => isSaving(this.get(key, attnum), value));
    // An older value of the same record may still be under way; this one goes after it.
    while (this.running.size > 0 && open()) await Promise.race(this.running);
    return changes.filter(({ key, attnum, value }) => {
      const edit = this.get(key, attnum);
      return edit?.state === "error" && edit.value === value;
    });
  }

  /** Marks a value that cannot be sent at all, with the reason. */
  refuse(key: unknown, attnum: number, value: unknown, error: unknown): void {
    this.rowOf(key).cells.set(attnum, { value, state: "error", error });
    this.listener.touched([key]);
  }

  /** Forgets a failed value: the database's comes back. */
  discard(key: unknown, attnum?: number): void {
    const row = this.rows.get(String(key));
    if (!row) return;
    for (const one of attnum === undefined ? [...row.cells.keys()] : [attnum]) {
      row.cells.delete(one);
      row.base.delete(one);
    }
    this.tidy(row);
    this.listener.touched([key]);
  }

  /** Sends once more what failed or waits. */
  async retry(): Promise<void> {
    clearTimeout(this.timer);
    for (const row of this.rows.values()) {
      for (const [attnum, cell] of row.cells) {
        if (cell.state === "waiting") row.cells.set(attnum, { value: cell.value, state: "saving" });
      }
    }
    await this.send();
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private rowOf(key: unknown): RowEdits {
    const text = String(key);
    let row = this.rows.get(text);
    if (!row) {
      row = { key, cells: new Map(), base: new Map(), sent: null };
      this.rows.set(text, row);
    }
    return row;
  }

  private tidy(row: RowEdits): void {
    if (row.cells.size === 0 && !row.sent) this.rows.delete(String(row.key));
  }

  private send(): Promise<void> {
    const run = this.sendReady().finally(() => this.running.delete(run));
    this.running.add(run);
    return run;
  }

  private async sendReady(): Promise<void> {
    const ready = [...this.rows.values()].filter((row) => !row.sent && hasSaving(row));
    for (const row of ready) row.sent = new Set(savingCells(row));
    for (let from = 0; from < ready.length; from += chunk) await this.sendRows(ready.slice(from, from + chunk));
    if ([...this.rows.values()].some((row) => !row.sent && hasSaving(row))) await this.sendReady();
  }

  private async sendRows(rows: readonly RowEdits[]): Promise<void> {
    const changes = rows.map((row) => ({ key: row.key, values: valuesOf(row), expected: expectedOf(row) }));
    try {
      const outcomes = await this.patch(changes);
      rows.forEach((row, index) => {
        const outcome = outcomes[index];
        if (outcome) this.settle(row, outcome, changes[index]?.values ?? {});
      });
      this.failures = 0;
    } catch (error) {
      for (const row of rows) this.settle(row, { ok: false, error }, {});
    }
    this.listener.touched(rows.map((row) => row.key));
  }

  private settle(row: RowEdits, outcome: Outcome, values: RecordRow): void {
    const sent = row.sent ?? new Set();
    row.sent = null;
    if (outcome.ok) this.rebase(row, sent, values);
    for (const attnum of sent) {
      const cell = row.cells.get(attnum);
      if (!cell) continue;
      if (outcome.ok) row.cells.delete(attnum);
      else row.cells.set(attnum, { value: cell.value, ...this.failureOf(outcome.error) });
    }
    if (outcome.ok) this.listener.saved(row.key, outcome.record, values, outcome.summaries);
    this.tidy(row);
  }

  /** Cells edited again while they were being saved start from what was saved. */
  private rebase(row: RowEdits, sent: ReadonlySet<number>, values: RecordRow): void {
    for (const attnum of [...row.base.keys()]) {
      if (sent.has(attnum)) row.base.delete(attnum);
      else if (String(attnum) in values) row.base.set(attnum, values[String(attnum)]);
    }
  }

  private failureOf(error: unknown): Pick<CellEdit, "state" | "error"> {
    if (!this.worthRetrying(error)) return { state: "error", error };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.retry(), Math.min(15_000, 1000 * 2 ** Math.min(this.failures++, 6)));
    return { state: "waiting", error };
  }
}

const isSaving = (edit: CellEdit | undefined, value: unknown) => edit?.state === "saving" && edit.value === value;

function hasSaving(row: RowEdits): boolean {
  for (const cell of row.cells.values()) if (cell.state === "saving") return true;
  return false;
}

function savingCells(row: RowEdits): number[] {
  return [...row.cells].filter(([, cell]) => cell.state === "saving").map(([attnum]) => attnum);
}

function valuesOf(row: RowEdits): RecordRow {
  return Object.fromEntries(savingCells(row).map((attnum) => [String(attnum), row.cells.get(attnum)?.value]));
}

function expectedOf(row: RowEdits): RecordRow {
  return Object.fromEntries(
    savingCells(row)
      .filter((attnum) => row.base.has(attnum))
      .map((attnum) => [String(attnum), row.base.get(attnum)]),
  );
}
