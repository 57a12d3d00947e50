import type { GridCell, GridChange, GridDataSource, GridRow, GridTallRow } from "../types";

/** A small repeatable scrambling of a number, so that any of millions of rows is made on demand. */
const scramble = (n: number, salt: number) => Math.abs(Math.imul(n ^ (n >>> 15), 2246822519 + salt * 7919) >>> 3);

const FIRST = ["Ada", "Grace", "Edsger", "Barbara", "Donald", "Margaret", "Alan", "Radia", "Leslie", "Frances"];
const LAST = ["Lovelace", "Hopper", "Dijkstra", "Liskov", "Knuth", "Hamilton", "Turing", "Perlman", "Lamport", "Allen"];
const CITY = ["Zürich", "Nairobi", "Kyōto 京都", "São Paulo", "Reykjavík", "Montréal", "Hà Nội", "القاهرة"];
const STATUS = [
  { text: "Open", tone: "accent" },
  { text: "Done", tone: "success" },
  { text: "Waiting", tone: "warning" },
  { text: "Blocked", tone: "danger" },
] as const;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Makes the cell of a row without keeping anything. */
function madeCell(row: number, id: string): GridCell {
  const n = scramble(row, id.length * 31 + id.charCodeAt(id.length - 1));
  if (id === "id") return { kind: "key", text: String(row + 1), align: "end", readOnly: true };
  if (id === "name") return { text: `${pick(FIRST, n)} ${pick(LAST, n >>> 4)}` };
  if (id === "active") return { kind: "boolean", text: String(n % 3 > 0), checked: n % 7 === 0 ? null : n % 3 > 0 };
  if (id === "status") return { kind: "chips", text: pick(STATUS, n).text, chips: [pick(STATUS, n)] };
  if (id === "city") return n % 9 === 0 ? { text: "", special: "null" } : { text: pick(CITY, n) };
  if (id === "amount") return { kind: "number", text: ((n % 9_000_000) / 100).toFixed(2) };
  if (id === "owner") {
    const text = `${pick(FIRST, n >>> 3)} ${pick(LAST, n)}`;
    return { kind: "link", text, chips: [{ text, tone: "accent" }] };
  }
  if (id === "created") return { text: new Date(1.6e12 + (n % 1e8) * 1000).toISOString().slice(0, 10) };
  if (id === "notes")
    return { text: n % 4 === 0 ? "Long text that does not fit into its cell and is cut off\nSecond line" : "Short" };
  return { text: `${id} ${n % 1000}`, kind: "text" };
}

export interface DemoOptions {
  readonly count: number;
  /** Milliseconds until a range counts as loaded; 0: at once. */
  readonly delay: number;
  /** A group header every so many rows; 0: none. */
  readonly groupEvery: number;
}

/** Millions of rows made on demand, with edits kept in a map. */
export class DemoRows implements GridDataSource {
  readonly edits = new Map<string, GridCell>();
  readonly tallRows: readonly GridTallRow[];
  private readonly loaded = new Set<number>();
  private listener: (change: GridChange) => void = () => {};
  asked: [number, number] = [0, -1];

  constructor(private readonly options: DemoOptions) {
    const { groupEvery, count } = options;
    const groups = groupEvery ? Math.ceil(Math.min(count, 100_000) / groupEvery) : 0;
    this.tallRows = Array.from({ length: groups }, (_, i) => ({ index: i * groupEvery, height: 44 }));
  }

  get rowCount(): number {
    return this.options.count + 1;
  }

  row(index: number): GridRow | undefined {
    const { count, groupEvery } = this.options;
    if (index === count) return { kind: "placeholder", text: "New record" };
    if (groupEvery && index % groupEvery === 0 && index < 100_000) {
      const part = { label: "City", text: pick(CITY, index / groupEvery) };
      return { kind: "group", group: { parts: [part], count: `${groupEvery - 1} records`, collapsed: false } };
    }
    if (index === 4) return { kind: "record", state: "saving" };
    if (index === 6) return { kind: "record", state: "error", error: "The server did not answer" };
    return this.has(index) ? { kind: "record" } : undefined;
  }

  cell(index: number, id: string): GridCell | undefined {
    if (index === this.options.count) return { text: "" };
    return this.has(index) ? (this.edits.get(`${index}:${id}`) ?? madeCell(index, id)) : undefined;
  }

  ensureRange(first: number, last: number): void {
    this.asked = [first, last];
    if (this.options.delay === 0) return;
    window.setTimeout(() => {
      if (this.asked[0] !== first) return;
      for (let page = first >> 7; page <= last >> 7; page++) this.loaded.add(page);
      this.listener({ kind: "rows", first, last });
    }, this.options.delay);
  }

  subscribe(listener: (change: GridChange) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = () => {};
    };
  }

  set(row: number, id: string, cell: GridCell): void {
    this.edits.set(`${row}:${id}`, cell);
    this.listener({ kind: "rows", first: row, last: row });
  }

  private has(index: number): boolean {
    return this.options.delay === 0 || this.loaded.has(index >> 7);
  }
}
