import type { RecordRow } from "@/api/generated";
import type { RecordPage, RecordQuery, RecordsGateway } from "./gateway";

interface Page {
  readonly rows: readonly RecordRow[];
  /** Answers to an earlier generation stay on screen until the new ones arrive. */
  readonly generation: number;
}

interface Request {
  readonly abort: AbortController;
  readonly generation: number;
}

export interface WindowsListener {
  /** Rows at these offsets (inclusive) are new. */
  loaded(page: RecordPage): void;
  /** The number of records became another, or became exact. */
  counted(): void;
  /** The first answer to another query has come: nothing on screen is from before. */
  replaced(): void;
  /** Begun or ended loading, or failed. */
  status(): void;
}

/** Whether trying again may help: the server was out of reach. */
export type WorthRetrying = (error: unknown) => boolean;

const pageSize = 200;
const pagesKept = 60;
const parallel = 2;
/** Milliseconds that a far jump must rest before it is loaded, so that dragging the bar loads only where it stops. */
const rest = 60;

/**
 * The records of a query as sparse pages: loads what comes into view, forgets what was not seen for long, drops requests for
 * what went out of view, and ignores answers that are out of date.
 */
export class RecordWindows {
  count = 0;
  countExact = false;
  /** Why the last load failed; null once one succeeds. */
  failure: unknown = null;

  private pages = new Map<number, Page>();
  private requests = new Map<number, Request>();
  private generation = 0;
  private answered = -1;
  private wanted: [number, number] = [0, 0];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retries = 0;
  private lastAsked = 0;
  private counting: AbortController | undefined;
  private closed = false;
  /** Pages kept because a large selection needs them. */
  private held = 0;

  constructor(
    private readonly gateway: Pick<RecordsGateway, "list" | "count">,
    private query: RecordQuery,
    private readonly listener: WindowsListener,
    private readonly worthRetrying: WorthRetrying,
  ) {}

  get loading(): boolean {
    return this.requests.size > 0;
  }

  /** Nothing has been answered yet. */
  get fresh(): boolean {
    return this.answered < 0;
  }

  row(offset: number): RecordRow | undefined {
    return this.pages.get(Math.floor(offset / pageSize))?.rows[offset % pageSize];
  }

  /** Puts a changed record in place of the old one. */
  put(offset: number, row: RecordRow): void {
    const number = Math.floor(offset / pageSize);
    const page = this.pages.get(number);
    if (page) this.pages.set(number, { ...page, rows: page.rows.with(offset % pageSize, row) });
  }

  ensure(first: number, last: number): void {
    const from = Math.max(0, Math.floor(first / pageSize));
    const to = Math.max(from, Math.floor(last / pageSize));
    const jumped = from > this.wanted[1] + 1 || to < this.wanted[0] - 1;
    this.wanted = [from, to];
    for (const [number, request] of this.requests) {
      if (number < from - 1 || number > to + 1) this.cancel(number, request);
    }
    const now = performance.now();
    const hurried = jumped && now - this.lastAsked < rest * 2;
    if (jumped) this.lastAsked = now;
    if (hurried) this.later(rest);
    else if (this.retries === 0) this.load();
  }

  /** Another query: the rows on screen stay until its first answer. */
  ask(query: RecordQuery): void {
    this.query = query;
    this.countExact = false;
    this.reload();
  }

  /** The same query again. */
  reload(): void {
    this.generation++;
    this.retries = 0;
    this.counting?.abort();
    for (const [number, request] of this.requests) this.cancel(number, request);
    this.load();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.counting?.abort();
    for (const [number, request] of this.requests) this.cancel(number, request);
  }

  /** Loads records that need not be in view, such as those of a large selection. */
  async hold(first: number, last: number): Promise<void> {
    const numbers: number[] = [];
    for (let number = Math.floor(first / pageSize); number <= Math.floor(last / pageSize); number++) {
      if (this.pages.get(number)?.generation !== this.generation) numbers.push(number);
    }
    this.held = Math.max(this.held, numbers.length + this.pages.size);
    for (const number of numbers) {
      const page = await this.gateway.list(this.query, number * pageSize, pageSize, new AbortController().signal);
      this.pages.set(number, { rows: page.rows, generation: this.generation });
      this.listener.loaded(page);
    }
  }

  private cancel(number: number, request: Request): void {
    this.requests.delete(number);
    request.abort.abort();
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), milliseconds);
  }

  private load(): void {
    clearTimeout(this.timer);
    if (this.closed) return;
    const [from, to] = this.wanted;
    for (let number = from; number <= to && this.requests.size < parallel; number++) {
      const outdated = this.pages.get(number)?.generation !== this.generation;
      const beyond = number > 0 && this.answered === this.generation && number * pageSize >= this.count;
      if (outdated && !beyond && !this.requests.has(number)) void this.request(number);
    }
  }

  private async request(number: number): Promise<void> {
    const request = { abort: new AbortController(), generation: this.generation };
    this.requests.set(number, request);
    this.listener.status();
    try {
      const page = await this.gateway.list(this.query, number * pageSize, pageSize, request.abort.signal);
      if (this.requests.get(number) !== request) return;
      this.requests.delete(number);
      this.accept(number, page);
    } catch (error) {
      if (this.requests.get(number) !== request) return;
      this.requests.delete(number);
      this.failed(error);
    }
    this.listener.status();
    this.load();
  }

  private accept(number: number, page: RecordPage): void {
    this.failure = null;
    this.retries = 0;
    const replaced = this.answered !== this.generation;
    if (replaced) {
      this.answered = this.generation;
      this.held = 0;
      this.pages.clear();
    }
    this.pages.delete(number);
    this.pages.set(number, { rows: page.rows, generation: this.generation });
    for (const old of this.pages.keys()) {
      if (this.pages.size <= Math.max(pagesKept, this.held)) break;
      if (old < this.wanted[0] || old > this.wanted[1]) this.pages.delete(old);
    }
    const before = this.count;
    this.takeCount(page);
    if (replaced) this.listener.replaced();
    this.listener.loaded(page);
    if (replaced || before !== this.count) this.listener.counted();
    if (replaced && !this.countExact) void this.countExactly();
  }

  /** A short page is the end and tells the exact number, whatever was estimated. */
  private takeCount(page: RecordPage): void {
    const seen = page.offset + page.rows.length;
    if (page.rows.length > 0 && page.rows.length < pageSize) {
      this.count = seen;
      this.countExact = true;
    } else if (page.countExact && page.rows.length > 0) {
      this.count = page.count;
      this.countExact = true;
    } else if (page.offset === 0 && page.rows.length === 0) {
      this.count = 0;
      this.countExact = true;
    } else if (page.rows.length === 0) {
      this.count = Math.min(this.count, page.offset);
    } else if (!this.countExact) {
      this.count = Math.max(page.count, seen, this.answered === this.generation ? 0 : this.count);
    }
  }

  private async countExactly(): Promise<void> {
    const counting = new AbortController();
    this.counting = counting;
    try {
      const count = await this.gateway.count(this.query, counting.signal);
      if (counting.signal.aborted) return;
      this.count = count;
      this.countExact = true;
      this.listener.counted();
    } catch {
      // The estimate stays and stays labelled as one.
    }
  }

  private failed(error: unknown): void {
    this.failure = error;
    if (!this.worthRetrying(error)) {
      this.retries = 1;
      return;
    }
    this.retries++;
    this.later(Math.min(15_000, 500 * 2 ** this.retries));
  }
}
