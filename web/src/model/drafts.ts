import type { RecordRow, Summaries } from "@/api/generated";
import type { SheetColumn } from "./columns";
import type { Outcome } from "./gateway";

/** A new record: local until the database takes it, then shown apart until the next refresh puts it in its place. */
export interface Draft {
  readonly id: number;
  /** Values given by attnum; a column that is missing takes its default. */
  readonly values: ReadonlyMap<number, unknown>;
  readonly state: "draft" | "saving" | "waiting" | "error" | "saved";
  readonly error?: unknown;
  /** The record as saved. */
  readonly record?: RecordRow;
  readonly refused?: ReadonlyMap<number, unknown>;
}

export interface DraftsListener {
  changed(ids: readonly number[]): void;
  /** Drafts came, went or were saved. */
  rearranged(): void;
  saved(record: RecordRow, summaries: Readonly<Record<string, Summaries>>): void;
}

type Add = (records: readonly RecordRow[]) => Promise<readonly Outcome[]>;

const chunk = 10_000;

/** New records, in the order of their making. Each edit of a draft tries again to save it. */
export class Drafts {
  list: readonly Draft[] = [];
  private lastId = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly add: Add,
    private readonly columns: () => readonly SheetColumn[],
    private readonly listener: DraftsListener,
    private readonly worthRetrying: (error: unknown) => boolean,
    /** Values that every new record begins with, by attnum. */
    private readonly given: ReadonlyMap<number, unknown> = new Map(),
  ) {}

  get(id: number): Draft | undefined {
    return this.list.find((draft) => draft.id === id);
  }

  get unsaved(): number {
    return this.list.filter((draft) => draft.state !== "saved").length;
  }

  /** Columns that must be filled before the draft can be saved. */
  missing(draft: Draft): readonly SheetColumn[] {
    return this.columns().filter((column) => column.required && (draft.values.get(column.attnum) ?? null) === null);
  }

  /** Adds records and saves those that can be. Resolves when all have been answered, with their ids. */
  async create(records: readonly ReadonlyMap<number, unknown>[]): Promise<readonly number[]> {
    const added = records.map(
      (values): Draft => ({ id: ++this.lastId, values: new Map([...this.given, ...values]), state: "draft" }),
    );
    this.list = [...this.list, ...added];
    this.listener.rearranged();
    await this.save(added.map((draft) => draft.id));
    return added.map((draft) => draft.id);
  }

  /** Gives values to drafts not yet saved, then tries to save them. `undefined` means the column's default. */
  async set(changes: readonly { id: number; attnum: number; value: unknown }[]): Promise<void> {
    const touched = new Map<number, Map<number, unknown>>();
    for (const { id, attnum, value } of changes) {
      const values = touched.get(id) ?? new Map(this.get(id)?.values);
      if (value === undefined) values.delete(attnum);
      else values.set(attnum, value);
      touched.set(id, values);
    }
    for (const [id, values] of touched) this.update(id, { values, refused: undefined });
    this.listener.changed([...touched.keys()]);
    await this.save([...touched.keys()]);
  }

  /** Keeps a value that cannot be sent at all, with the reason. */
  refuse(id: number, attnum: number, value: unknown, error: unknown): void {
    const draft = this.get(id);
    if (!draft) return;
    const refused = new Map(draft.refused).set(attnum, error);
    this.update(id, { values: new Map(draft.values).set(attnum, value), refused, state: "error" });
    this.listener.changed([id]);
  }

  discard(ids: readonly number[]): void {
    this.list = this.list.filter((draft) => !ids.includes(draft.id));
    this.listener.rearranged();
  }

  /** Leaves saved records to their proper places; what is unsaved stays. */
  dropSaved(): void {
    if (!this.list.some((draft) => draft.state === "saved")) return;
    this.list = this.list.filter((draft) => draft.state !== "saved");
    this.listener.rearranged();
  }

  /** A saved record changed. */
  put(id: number, record: RecordRow): void {
    this.update(id, { record });
    this.listener.changed([id]);
  }

  async retry(): Promise<void> {
    clearTimeout(this.timer);
    await this.save(this.list.filter((draft) => draft.state === "waiting").map((draft) => draft.id));
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private update(id: number, change: Partial<Draft>): void {
    this.list = this.list.map((draft) => (draft.id === id ? { ...draft, ...change } : draft));
  }

  private async save(ids: readonly number[]): Promise<void> {
    const ready = ids.filter((id) => {
      const draft = this.get(id);
      return (
        draft &&
        draft.state !== "saving" &&
        draft.state !== "saved" &&
        !draft.refused &&
        this.missing(draft).length === 0
      );
    });
    for (let from = 0; from < ready.length; from += chunk) await this.saveSome(ready.slice(from, from + chunk));
  }

  private async saveSome(ids: readonly number[]): Promise<void> {
    const sent = new Map(ids.map((id) => [id, this.get(id)?.values ?? new Map<number, unknown>()]));
    for (const id of ids) this.update(id, { state: "saving", error: undefined });
    this.listener.changed(ids);
    const outcomes = await this.tryAdd([...sent.values()]);
    const late: { id: number; attnum: number; value: unknown }[] = [];
    ids.forEach((id, index) => {
      const outcome = outcomes[index];
      if (outcome) this.settle(id, outcome);
      const now = this.get(id);
      if (now?.state !== "saved" && now?.values !== sent.get(id)) late.push({ id, attnum: 0, value: undefined });
    });
    this.listener.rearranged();
    if (late.length > 0) await this.save(late.map((one) => one.id));
  }

  private async tryAdd(records: readonly ReadonlyMap<number, unknown>[]): Promise<readonly Outcome[]> {
    try {
      const wire = records.map((values) => Object.fromEntries([...values].map(([attnum, value]) => [attnum, value])));
      const outcomes = await this.add(wire);
      this.failures = 0;
      return outcomes;
    } catch (error) {
      return records.map(() => ({ ok: false, error }));
    }
  }

  private settle(id: number, outcome: Outcome): void {
    if (outcome.ok) {
      const record = outcome.record ?? Object.fromEntries(this.get(id)?.values ?? []);
      this.update(id, { state: "saved", record, error: undefined });
      this.listener.saved(record, outcome.summaries);
      return;
    }
    if (!this.worthRetrying(outcome.error)) {
      this.update(id, { state: "error", error: outcome.error });
      return;
    }
    this.update(id, { state: "waiting", error: outcome.error });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.retry(), Math.min(15_000, 1000 * 2 ** Math.min(this.failures++, 6)));
  }
}
