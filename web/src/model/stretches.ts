import type { RecordRow } from "@/api/generated";

/** Consecutive loaded records. */
export interface Stretch {
  /** Number of the first row. */
  readonly start: number;
  readonly rows: readonly RecordRow[];
  /** Positions before the first and after the last row; null: nothing is there, undefined: not known. */
  readonly before: string | null | undefined;
  readonly after: string | null | undefined;
}

const endOf = (one: Stretch) => one.start + one.rows.length;

/** The loaded parts of a long list of records: sorted, never overlapping. */
export class Stretches {
  private list: Stretch[] = [];
  private last: Stretch | undefined;

  get size(): number {
    return this.list.reduce((sum, one) => sum + one.rows.length, 0);
  }

  get all(): readonly Stretch[] {
    return this.list;
  }

  /** The stretch that holds a row. */
  at(row: number): Stretch | undefined {
    if (this.last && row >= this.last.start && row < endOf(this.last)) return this.last;
    let low = 0;
    let high = this.list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const one = this.list[middle];
      if (!one) return undefined;
      if (row < one.start) high = middle - 1;
      else if (row >= endOf(one)) low = middle + 1;
      else {
        this.last = one;
        return one;
      }
    }
    return undefined;
  }

  row(row: number): RecordRow | undefined {
    const one = this.at(row);
    return one?.rows[row - one.start];
  }

  put(row: number, record: RecordRow): void {
    const one = this.at(row);
    if (one) this.replace(one, { ...one, rows: one.rows.with(row - one.start, record) });
  }

  /** The first rows of a range, inclusive, that are not loaded. */
  gap(first: number, last: number): { from: number; to: number } | undefined {
    let from = first;
    for (let one = this.at(from); one && from <= last; one = this.at(from)) from = endOf(one);
    if (from > last) return undefined;
    const next = this.list.find((one) => one.start > from);
    return { from, to: Math.min(last, (next?.start ?? Number.POSITIVE_INFINITY) - 1) };
  }

  /** Takes new rows; what was known of the same rows goes. */
  add(fresh: Stretch): void {
    if (fresh.rows.length === 0) return;
    const end = endOf(fresh);
    const parts = this.list.flatMap((old): Stretch[] => {
      if (endOf(old) <= fresh.start || old.start >= end) return [old];
      const above = { ...old, rows: old.rows.slice(0, Math.max(0, fresh.start - old.start)), after: undefined };
      const below = { ...old, start: end, rows: old.rows.slice(end - old.start), before: undefined };
      return [above, below].filter((part) => part.rows.length > 0);
    });
    this.last = undefined;
    this.list = [...parts, fresh].sort((a, b) => a.start - b.start);
  }

  /** Forgets the stretches farthest from what is needed until few enough rows are left. */
  trim(most: number, needed: readonly { first: number; last: number }[]): void {
    const distance = (one: Stretch) =>
      Math.min(...needed.map(({ first, last }) => Math.max(first - endOf(one), one.start - last)));
    const far = this.list.filter((one) => distance(one) > 0).sort((a, b) => distance(b) - distance(a));
    let size = this.size;
    const gone = new Set<Stretch>();
    for (const one of far) {
      if (size <= most) break;
      size -= one.rows.length;
      gone.add(one);
    }
    if (gone.size === 0) return;
    this.last = undefined;
    this.list = this.list.filter((one) => !gone.has(one));
  }

  /** All rows have another number. */
  shift(by: number): void {
    this.last = undefined;
    this.list = this.list.map((one) => ({ ...one, start: one.start + by }));
  }

  clear(): void {
    this.list = [];
    this.last = undefined;
  }

  private replace(old: Stretch, fresh: Stretch): void {
    this.last = undefined;
    this.list = this.list.map((one) => (one === old ? fresh : one));
  }
}
