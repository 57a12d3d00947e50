import type { RecordRow } from "@/api/generated";
import type { PageAt, RecordPage, RecordQuery, RecordsGateway } from "./gateway";
import { type Stretch, Stretches } from "./stretches";

export interface WindowsListener {
  /** Records from this number on are new. */
  loaded(page: RecordPage, start: number): void;
  /** The number of records became another, or became exact. */
  counted(): void;
  /** The first answer to another query has come: nothing on screen is from before. */
  replaced(): void;
  /** The records are the same, but each has another number, for where they stand is known better now. */
  moved(by: number): void;
  /** Begun or ended loading, or failed. */
  status(): void;
}

/** Whether trying again may help: the server was out of reach. */
export type WorthRetrying = (error: unknown) => boolean;

/** A place to come back to: a number and, where numbers are estimates, the position it stands for. */
export interface Place {
  readonly row: number;
  readonly anchor?: { readonly row: number; readonly token: string } | undefined;
}

interface Wanted {
  readonly first: number;
  readonly last: number;
}

interface Request {
  readonly at: PageAt;
  /** Rows it is for. */
  readonly gap: { readonly from: number; readonly to: number };
  readonly limit: number;
  readonly abort: AbortController;
}

const pageSize = 200;
const largePage = 1000;
const rowsKept = 12_000;
/** Rows loaded beyond those in view. */
const ahead = 80;
/** Milliseconds that a far jump must rest before it is loaded, so that dragging the bar loads only where it stops. */
const rest = 60;
/** The server counts rows off up to here, so their numbers are always exact. */
const countedOff = 4000;
/** How far an estimate is mended when it proves too small. */
const leap = 2000;

/**
 * The records of a query, loaded where they come into view: neighbours of what is loaded by position, far jumps by number, the
 * last ones from the end. After a far jump into a large table the numbers are estimates; then all loaded records hang together,
 * and are numbered anew when scrolling reaches the beginning or the end. Answers that are out of date are ignored.
 */
export class RecordWindows {
  count = 0;
  countExact = false;
  /** The numbers of the loaded records come from a sample of the table. */
  estimated = false;
  /** Why the last load failed; null once one succeeds. */
  failure: unknown = null;

  private readonly stretches = new Stretches();
  private request: Request | undefined;
  /** Everything on screen is from before the last question. */
  private outdated = true;
  private answered = false;
  private wanted: Wanted = { first: 0, last: 0 };
  private held: Wanted | undefined;
  private start: PageAt | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private lastJump = 0;
  private counting: AbortController | undefined;
  private closed = false;

  constructor(
    private readonly gateway: Pick<RecordsGateway, "list" | "count">,
    private query: RecordQuery,
    private readonly listener: WindowsListener,
    private readonly worthRetrying: WorthRetrying,
    place: Place = { row: 0 },
  ) {
    this.aim(place);
    this.estimated = place.anchor !== undefined;
  }

  get loading(): boolean {
    return this.request !== undefined;
  }

  /** Nothing has been answered yet. */
  get fresh(): boolean {
    return !this.answered;
  }

  row(offset: number): RecordRow | undefined {
    return this.stretches.row(offset);
  }

  /** Puts a changed record in place of the old one. */
  put(offset: number, row: RecordRow): void {
    this.stretches.put(offset, row);
  }

  /** All loaded records with their numbers. */
  loaded(): readonly Stretch[] {
    return this.stretches.all;
  }

  inView(offset: number): boolean {
    return offset >= this.wanted.first && offset <= this.wanted.last;
  }

  /** How to come back to a row: by position where its number is an estimate. */
  placeOf(row: number): Place {
    const one = this.stretches.at(row);
    return this.estimated && one?.before ? { row, anchor: { row: one.start, token: one.before } } : { row };
  }

  ensure(first: number, last: number): void {
    if (first > last) return;
    if (this.outdated && this.start) {
      this.wanted = { first: this.wanted.first, last: this.wanted.first + last - first };
      this.load();
      return;
    }
    const jumped = first > this.wanted.last + ahead || last < this.wanted.first - ahead;
    this.wanted = { first: Math.max(0, first), last };
    const now = performance.now();
    const hurried = jumped && now - this.lastJump < rest * 2;
    if (jumped) this.lastJump = now;
    if (this.request && !this.outdated && !this.isNear(this.request)) this.drop();
    if (hurried) this.later(rest);
    else if (this.retries === 0) this.load();
  }

  /** Another query: the rows on screen stay until its first answer. */
  ask(query: RecordQuery, place: Place = { row: 0 }): void {
    this.query = query;
    this.countExact = false;
    this.estimated = place.anchor !== undefined;
    this.aim(place);
    this.again();
  }

  /** The same query again, at the records in view. */
  reload(): void {
    const one = this.stretches.at(this.wanted.first) ?? this.stretches.all.find((s) => s.start > this.wanted.first);
    const byPosition = one?.before && (this.estimated || one.start > countedOff);
    if (one && byPosition) this.aim({ row: this.wanted.first, anchor: { row: one.start, token: one.before } });
    else this.start = undefined;
    this.again();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.counting?.abort();
    this.drop();
  }

  /** Loads records that need not be in view, such as those of a large selection. */
  async hold(first: number, last: number): Promise<void> {
    this.held = { first, last };
    const signal = new AbortController().signal;
    while (!this.closed) {
      const next = this.nextFor(this.held, largePage);
      if (!next) return;
      const page = await this.gateway.list(this.query, next.at, next.limit, "none", signal);
      if (page.rows.length === 0) return;
      this.take(next, page);
    }
  }

  // ---------------------------------------------------------------------------------------------------------- asking

  private aim({ row, anchor }: Place): void {
    const span = this.wanted.last - this.wanted.first;
    this.wanted = { first: row, last: row + span };
    this.start = anchor ? { after: anchor.token } : { row: Math.max(0, row - ahead) };
    this.startRow = anchor ? anchor.row + 1 : Math.max(0, row - ahead);
  }

  private startRow = 0;

  private again(): void {
    this.outdated = true;
    this.retries = 0;
    this.counting?.abort();
    this.drop();
    this.load();
  }

  private drop(): void {
    this.request?.abort.abort();
    this.request = undefined;
  }

  private isNear({ gap, limit }: Request): boolean {
    return gap.from - limit <= this.wanted.last && gap.to + limit >= this.wanted.first;
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), milliseconds);
  }

  private load(): void {
    clearTimeout(this.timer);
    if (this.closed || this.request) return;
    const next = this.outdated ? this.first() : this.next();
    if (next) void this.send({ ...next, abort: new AbortController() });
  }

  private first(): Omit<Request, "abort"> {
    const row = Math.max(0, this.wanted.first - ahead);
    const at = this.start ?? { row };
    return { at, gap: { from: this.start ? this.startRow : row, to: this.wanted.last }, limit: pageSize };
  }

  private next(): Omit<Request, "abort"> | undefined {
    const { first, last } = this.wanted;
    return this.nextFor(this.wanted, pageSize) ?? this.nextFor({ first: first - ahead, last: last + ahead }, pageSize);
  }

  /** What to ask for first of a range; undefined when all of it is there. */
  private nextFor(range: Wanted, limit: number): Omit<Request, "abort"> | undefined {
    const gap = this.stretches.gap(Math.max(0, range.first), Math.min(range.last, this.count - 1));
    if (!gap) return undefined;
    const above = this.stretches.at(gap.from - 1);
    if (above?.after) return { at: { after: above.after }, gap, limit };
    const below = this.stretches.at(gap.to + 1);
    if (below?.before) return { at: { before: below.before }, gap, limit };
    const seekable = !this.query.grouping && this.count > countedOff + limit;
    if (seekable && gap.to >= this.count - limit / 2) return { at: { end: true }, gap, limit };
    const row = below && !above ? Math.max(0, gap.to + 1 - limit) : above ? gap.from : gap.from - ahead;
    return { at: { row: Math.max(0, row), of: this.count }, gap, limit };
  }

  private async send(request: Request): Promise<void> {
    this.request = request;
    this.listener.status();
    try {
      const counting = this.outdated ? "estimated" : "none";
      const { at, limit, abort } = request;
      const page = await this.gateway.list(this.query, at, limit, counting, abort.signal);
      if (this.request !== request) return;
      this.request = undefined;
      this.accept(request, page);
    } catch (error) {
      if (this.request !== request) return;
      this.request = undefined;
      this.failed(error);
    }
    this.listener.status();
    this.load();
  }

  private failed(error: unknown): void {
    if (!this.worthRetrying(error) && this.outdated && this.start && "after" in this.start) {
      // The position is no longer one of this order; the number is the next best.
      this.start = undefined;
      return;
    }
    this.failure = error;
    if (!this.worthRetrying(error)) {
      this.retries = 1;
      return;
    }
    this.retries++;
    this.later(Math.min(15_000, 500 * 2 ** this.retries));
  }

  // -------------------------------------------------------------------------------------------------------- answers

  private accept(request: Request, page: RecordPage): void {
    this.failure = null;
    this.retries = 0;
    const replaced = this.outdated;
    const before = this.count;
    if (replaced) {
      this.outdated = false;
      this.answered = true;
      this.held = undefined;
      this.stretches.clear();
      this.count = page.count ?? 0;
      this.countExact = page.countExact;
      this.listener.replaced();
    }
    this.take(request, page);
    this.start = undefined;
    if (replaced || before !== this.count) this.listener.counted();
    if (replaced && !this.countExact) void this.countExactly();
  }

  /** Puts an answer in its place and learns from it how many records there are. */
  private take({ at, gap, limit }: Omit<Request, "abort">, page: RecordPage): void {
    const start = this.startOf(at, gap, page);
    this.jumpedTo(at, page);
    const upwards = "before" in at;
    const few = page.rows.length < limit || (upwards ? page.previous : page.next) === null;
    const ended = "end" in at || (!upwards && few);
    const begun = upwards && few;
    const end = start + page.rows.length;
    if (!ended && !this.countExact) this.count = Math.max(this.count, page.next ? end + 1 : end);
    const before = begun || (start === 0 && !this.estimated) ? null : page.previous;
    this.stretches.add({ start, rows: page.rows, before, after: ended ? null : page.next });
    this.stretches.trim(rowsKept, this.held ? [this.wanted, this.held] : [this.wanted]);
    this.listener.loaded(page, start);
    if (begun) this.beginsAt(start);
    else if (ended) this.endsAt(end);
    else this.goesOn(start, end, upwards);
  }

  /** Records numbered by estimates need not hang together with any others. */
  private jumpedTo(at: PageAt, page: RecordPage): void {
    if ("after" in at || "before" in at) return;
    const exact = "end" in at ? this.countExact : page.positionExact;
    if (!exact || this.estimated) this.stretches.clear();
    this.estimated = !exact;
  }

  private startOf(at: PageAt, gap: { from: number; to: number }, page: RecordPage): number {
    if ("row" in at) return page.position ?? at.row;
    if ("end" in at) return Math.max(0, this.count - page.rows.length);
    return "before" in at ? gap.to + 1 - page.rows.length : gap.from;
  }

  /** The very first record has been loaded and stands at a number. */
  private beginsAt(row: number): void {
    this.estimated = false;
    if (row !== 0) this.renumber(-row);
  }

  /** The very last record has been loaded: the next number would be this one. */
  private endsAt(end: number): void {
    if (end === this.count) return;
    if (this.estimated && this.countExact) {
      this.renumber(this.count - end);
      this.estimated = false;
      return;
    }
    this.count = end;
    if (!this.estimated) this.countExact = true;
    this.listener.counted();
  }

  /** There are more records beyond those loaded: numbers that leave no room for them are mended. */
  private goesOn(start: number, end: number, upwards: boolean): void {
    if (upwards && (this.estimated ? start <= 0 : start < 0)) {
      this.estimated = true;
      this.renumber(leap - start);
    }
    const full = this.estimated || !this.countExact ? end >= this.count : end > this.count;
    if (upwards || !full) return;
    if (this.estimated && this.countExact && this.count > 2 * leap) this.renumber(-leap);
    else {
      this.count = end + 1;
      this.countExact = false;
      this.listener.counted();
    }
  }

  private renumber(by: number): void {
    this.stretches.shift(by);
    const { first, last } = this.wanted;
    this.wanted = { first: Math.max(0, first + by), last: Math.max(0, last + by) };
    this.listener.moved(by);
  }

  private async countExactly(): Promise<void> {
    const counting = new AbortController();
    this.counting = counting;
    try {
      const { count, exact } = await this.gateway.count(this.query, counting.signal);
      if (counting.signal.aborted) return;
      this.takeCount(count, exact);
    } catch {
      // The estimate stays and stays labelled as one.
    }
  }

  private takeCount(count: number, exact: boolean): void {
    if (!exact) return;
    const last = this.stretches.all.at(-1);
    const by = count - this.count;
    this.count = count;
    this.countExact = true;
    if (last?.after === null && this.estimated) {
      if (by !== 0) this.renumber(by);
      this.estimated = false;
    }
    this.listener.counted();
  }
}
