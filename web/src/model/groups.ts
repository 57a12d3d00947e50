import type { GroupingResult } from "@/api/generated";

/** A group of records that follow each other: known from any page that shows where it begins or ends. */
export interface GroupRun {
  /** Rank of the group among all groups, from 1. */
  readonly id: number;
  /** Offset of its first record. */
  readonly start: number;
  readonly count: number;
  /** Per column the grouped value. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What stands at an index of a grouped sheet. */
export type GroupedRow =
  | { readonly kind: "group"; readonly run: GroupRun }
  | { readonly kind: "record"; readonly offset: number }
  | { readonly kind: "unknown" };

interface Segment {
  readonly index: number;
  readonly length: number;
  readonly kind: "header" | "records" | "unknown";
  readonly offset: number;
  readonly run?: GroupRun;
}

/**
 * Where group headers stand between records of which only some pages are known.
 *
 * Group sizes are exact, so the end of a group tells its beginning; group ranks tell how many headers an unknown stretch
 * holds. So rows already on the screen do not move when the stretch before them becomes known.
 */
export class GroupLayout {
  private readonly runs = new Map<number, GroupRun>();
  private segments: Segment[] = [];
  private readonly folded = new Set<number>();
  private total = 0;
  private dirty = true;

  /** Learns the groups of a page that begins at `offset` and holds `length` records. */
  learn(result: GroupingResult | null, offset: number): void {
    const groups = (result?.groups ?? []).toSorted((a, b) => (a.result_indices[0] ?? 0) - (b.result_indices[0] ?? 0));
    groups.forEach((group, position) => {
      const first = group.result_indices[0] ?? 0;
      const following = groups[position + 1]?.result_indices[0];
      if (first === 0 && offset > 0 && following === undefined && !this.runs.has(group.id)) return;
      const start = first > 0 || offset === 0 ? offset + first : offset + (following ?? 0) - group.count;
      const known = this.runs.get(group.id);
      if (known && following === undefined && first === 0) return;
      this.runs.set(group.id, {
        id: group.id,
        start: Math.max(0, start),
        count: group.count,
        values: group.results_eq,
      });
    });
    this.dirty = true;
  }

  clear(): void {
    this.runs.clear();
    this.folded.clear();
    this.dirty = true;
  }

  setTotal(records: number): void {
    if (records !== this.total) this.dirty = true;
    this.total = records;
  }

  isFolded(id: number): boolean {
    return this.folded.has(id);
  }

  toggle(id: number): void {
    if (!this.folded.delete(id)) this.folded.add(id);
    this.dirty = true;
  }

  /** Folds or unfolds every group known so far. */
  foldAll(fold: boolean): void {
    this.folded.clear();
    if (fold) for (const id of this.runs.keys()) this.folded.add(id);
    this.dirty = true;
  }

  /** Rows including headers. */
  get length(): number {
    const last = this.laidOut().at(-1);
    return last ? last.index + last.length : 0;
  }

  /** Indexes of the known headers, ascending. */
  headers(): number[] {
    return this.laidOut().flatMap((segment) => (segment.kind === "header" ? [segment.index] : []));
  }

  at(index: number): GroupedRow {
    const segments = this.laidOut();
    const segment = segments[lastAtMost(segments, index, (one) => one.index)];
    if (!segment || index >= segment.index + segment.length) return { kind: "unknown" };
    if (segment.run) return { kind: "group", run: segment.run };
    if (segment.kind === "unknown") return { kind: "unknown" };
    return { kind: "record", offset: segment.offset + index - segment.index };
  }

  /** The number of the record at an index, or of the next one in a direction; undefined where nothing is known. */
  nearestRecord(index: number, step: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.length; at += step) {
      const row = this.at(at);
      if (row.kind === "record") return row.offset;
      if (row.kind === "group") return row.run.start;
    }
    return undefined;
  }

  /** The index of a record; of its group's header while that is folded. */
  indexOf(offset: number): number {
    let found = 0;
    for (const segment of this.laidOut()) {
      if (segment.offset > offset) break;
      found =
        segment.kind === "records"
          ? segment.index + Math.min(offset - segment.offset, segment.length - 1)
          : segment.index;
    }
    return found;
  }

  private laidOut(): readonly Segment[] {
    if (this.dirty) this.segments = this.build();
    this.dirty = false;
    return this.segments;
  }

  private build(): Segment[] {
    const runs = [...this.runs.values()].sort((a, b) => a.start - b.start);
    const segments: Segment[] = [];
    let index = 0;
    const add = (kind: Segment["kind"], length: number, offset: number, run?: GroupRun) => {
      if (length > 0) segments.push({ kind, index, length, offset, ...(run ? { run } : {}) });
      index += Math.max(0, length);
    };
    const ascending = (runs.at(-1)?.id ?? 0) >= (runs[0]?.id ?? 0);
    let end = 0;
    let before = ascending ? 0 : (runs[0]?.id ?? 0) + 1;
    for (const run of runs) {
      if (run.start < end) continue;
      if (run.start > end) {
        add("unknown", Math.max(0, (ascending ? run.id - before : before - run.id) - 1), end);
        add("records", run.start - end, end);
      }
      add("header", 1, run.start, run);
      if (!this.folded.has(run.id)) add("records", run.count, run.start);
      end = run.start + run.count;
      before = run.id;
    }
    add("records", this.total - end, end);
    return segments;
  }
}

/** The last position whose key is at most `wanted`; -1 if none is. */
function lastAtMost<T>(list: readonly T[], wanted: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && key(item) <= wanted) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
