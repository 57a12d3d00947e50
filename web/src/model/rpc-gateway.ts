import type { FilterExpr, RecordList, RecordRow, Summaries } from "@/api/generated";
import { RpcError, type RpcParams, rpc, transportCodes } from "@/api/rpc";
import { sendMany } from "./bulk";
import type { Counting, Outcome, PageAt, RecordPage, RecordQuery, RecordsGateway } from "./gateway";

/** The server was out of reach or the session ended: nothing was wrong with the values themselves. */
export function outOfReach(error: unknown): boolean {
  if (!(error instanceof RpcError)) return false;
  return Object.values<number>(transportCodes).includes(error.code);
}

/** Milliseconds an exact count may take before the estimate stands in. */
const countBudget = 8000;
/** Up to so many changed or new records are read again in the same request. */
const readAlong = 1000;
/** Keys looked up in one filter. */
const keysAtOnce = 200;

/**
 * The records of one table, through the RPC methods `records.*`: pages by position in the order, estimated counts, and many
 * changes as one transaction.
 *
 * @param keyAttnum the only column of the primary key, if there is one
 */
export function rpcGateway(databaseId: number, tableOid: number, keyAttnum: number | undefined): RecordsGateway {
  const table = { database_id: databaseId, table_oid: tableOid };
  const keyOf = (record: RecordRow) => String(record[String(keyAttnum)]);

  /** Those of the query asked last, for records that are read again. */
  let joined: Pick<RpcParams<"records.list">, "joined_columns"> = {};

  async function read(keys: readonly unknown[]) {
    const lists: RecordList[] = await Promise.all(
      chunks(keys, keysAtOnce).map((some) =>
        rpc.batched("records.list", {
          ...table,
          filter: keyIn(keyAttnum ?? 0, some),
          limit: some.length,
          count: "none",
          ...joined,
        }),
      ),
    );
    return {
      rows: lists.flatMap((list) => list.results),
      summaries: Object.assign({}, ...lists.map(summariesOf)),
    };
  }

  /** The outcomes of a change that was made, with the records as they are now unless there are too many. */
  async function outcomes(keys: readonly unknown[], added?: readonly RecordRow[]): Promise<Outcome[]> {
    const found = keys.length <= readAlong ? await read(keys) : { rows: [], summaries: {} };
    const byKey = new Map(found.rows.map((row) => [keyOf(row), row]));
    return keys.map((key, index) => {
      const guess = added && { ...added[index], [String(keyAttnum)]: key };
      return { ok: true, record: byKey.get(String(key)) ?? guess, summaries: found.summaries };
    });
  }

  return {
    async list(query, at, limit, counting, signal) {
      joined = query.joined?.length ? { joined_columns: [...query.joined] } : {};
      return pageOf(
        await rpc.call("records.list", { ...table, ...asked(query, at, counting), ...joined, limit }, { signal }),
      );
    },

    async count(query, signal) {
      const filter = query.filter ? { filter: query.filter } : {};
      const counting = { limit: 1, count: "exact", count_budget_ms: countBudget };
      const list = await rpc.call("records.list", { ...table, ...filter, ...counting }, { signal });
      return { count: list.count ?? 0, exact: list.count_kind === "exact" };
    },

    read,

    patch: (changes) =>
      sendMany(changes, outOfReach, async (some) => {
        const list = some.map(({ key, values, expected }) => ({
          record_id: key,
          record_def: values,
          ...(Object.keys(expected).length > 0 ? { expected } : {}),
        }));
        return outcomes((await rpc.call("records.patch_many", { ...table, changes: list })).keys);
      }),

    add: (records) =>
      sendMany(records, outOfReach, async (some) =>
        outcomes((await rpc.call("records.add_many", { ...table, record_defs: [...some] })).keys, some),
      ),

    async aggregate(query, attnums, signal, distinct = []) {
      const filter = query.filter ? { filter: query.filter } : {};
      const found = await rpc.call(
        "records.aggregate",
        { ...table, ...filter, attnums: [...attnums], distinct: [...distinct] },
        { signal },
      );
      return found.complete ? found : null;
    },

    remove: (keys) => rpc.call("records.delete", { ...table, record_ids: [...keys] }),
  };
}

/** Groups need the number of the first row; everything else is paged by position. */
function asked(query: RecordQuery, at: PageAt, counting: Counting) {
  const common = { order: [...query.order], ...(query.filter ? { filter: query.filter } : {}), count: counting };
  if (query.grouping) return { ...common, grouping: query.grouping, offset: "row" in at ? at.row : 0 };
  if ("row" in at) return { ...common, paging: "seek", at_row: at.row, ...(at.of ? { of_rows: at.of } : {}) };
  if ("end" in at) return { ...common, paging: "seek", at_row: -1 };
  return { ...common, paging: "seek", ...at };
}

function pageOf(list: RecordList): RecordPage {
  return {
    rows: list.results,
    position: list.position ?? null,
    positionExact: list.position_kind !== "estimated",
    next: list.next,
    previous: list.previous,
    count: list.count,
    countExact: list.count_kind === "exact",
    grouping: list.grouping,
    summaries: summariesOf(list),
  };
}

/** How linked records are called, by column or joined column, then by key. */
function summariesOf(list: RecordList): Record<string, Summaries> {
  return { ...list.linked_record_summaries, ...list.joined_record_summaries };
}

function keyIn(attnum: number, keys: readonly unknown[]): FilterExpr {
  const parts = keys.map(
    (value): FilterExpr => ({
      type: "equal",
      args: [
        { type: "attnum", value: attnum },
        { type: "literal", value },
      ],
    }),
  );
  return parts.length === 1 && parts[0] ? parts[0] : { type: "or", args: parts };
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
