import { RpcError } from "@/api/rpc";
import type { Outcome } from "./gateway";

/** After so many answers that name failing rows, the rest is sent in small parts. */
const mostRounds = 4;
const small = 50;

/** What the server says of one row that stopped all of them. */
interface FailingRow {
  readonly index: number;
  readonly code: number;
  readonly message: string;
  readonly data?: RpcError["data"];
}

interface Conflict {
  readonly index: number;
  readonly attnum: number;
  readonly current: unknown;
}

/** Someone else has changed cells since the person saw them; nothing was overwritten. */
export class ConflictError extends Error {
  constructor(
    /** What the cells hold now, by attnum. */
    readonly current: ReadonlyMap<number, unknown>,
  ) {
    super("Changed by someone else");
  }
}

/**
 * Sends rows that the server takes all or none, so that the good ones pass though others fail: those it names are set aside with
 * the reason, and the rest is sent again.
 *
 * @param send takes rows, answers their outcomes in order
 * @returns one outcome per row, in order. Rejects only if nothing could be sent at all.
 */
export async function sendMany<T>(
  rows: readonly T[],
  outOfReach: (error: unknown) => boolean,
  send: (rows: readonly T[]) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const found = new Map<number, Outcome>();
  const attempt = async (indexes: readonly number[]): Promise<readonly number[]> => {
    try {
      const outcomes = await send(indexes.map((index) => rows[index] as T));
      for (const [at, index] of indexes.entries()) {
        found.set(index, outcomes[at] ?? { ok: true, record: undefined, summaries: {} });
      }
      return [];
    } catch (error) {
      if (outOfReach(error) && found.size === 0) throw error;
      const blamed = failures(error, indexes.length);
      for (const [at, reason] of blamed) found.set(indexes[at] ?? -1, { ok: false, error: reason });
      return indexes.filter((_, at) => !blamed.has(at));
    }
  };
  let open: readonly number[] = rows.map((_, index) => index);
  for (let round = 0; round < mostRounds && open.length > 0; round++) open = await attempt(open);
  for (let from = 0; from < open.length; from += small) {
    let part: readonly number[] = open.slice(from, from + small);
    while (part.length > 0) part = await attempt(part);
  }
  return rows.map((_, index) => found.get(index) ?? { ok: false, error: new Error("No answer") });
}

/** Which of the rows are to blame, and why; all of them when the server names none. */
function failures(error: unknown, count: number): ReadonlyMap<number, unknown> {
  const all = () => new Map(Array.from({ length: count }, (_, at) => [at, error]));
  if (!(error instanceof RpcError)) return all();
  const conflicts = (error.data?.conflicts ?? []) as Conflict[];
  if (conflicts.length > 0) {
    const byRow = new Map<number, Map<number, unknown>>();
    for (const { index, attnum, current } of conflicts) {
      byRow.set(index, (byRow.get(index) ?? new Map()).set(attnum, current));
    }
    return new Map([...byRow].map(([index, current]) => [index, new ConflictError(current)]));
  }
  const named = (error.data?.rows ?? []) as FailingRow[];
  if (named.length === 0 || count === 1) return all();
  return new Map(named.map(({ index, code, message, data }) => [index, new RpcError(code, message, data ?? null)]));
}
