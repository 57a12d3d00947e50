import type { RecordAdded, RecordRow } from "@/api/generated";
import { RpcError, rpc, transportCodes } from "@/api/rpc";
import type { Outcome, RecordQuery, RecordsGateway } from "./gateway";

/** The server was out of reach or the session ended: nothing was wrong with the values themselves. */
export function outOfReach(error: unknown): boolean {
  if (!(error instanceof RpcError)) return false;
  return Object.values<number>(transportCodes).includes(error.code);
}

/** The records of one table, through the RPC methods `records.*`. */
export function rpcGateway(databaseId: number, tableOid: number): RecordsGateway {
  const table = { database_id: databaseId, table_oid: tableOid };

  const asked = (query: RecordQuery) => ({
    order: [...query.order],
    ...(query.filter ? { filter: query.filter } : {}),
    ...(query.grouping ? { grouping: query.grouping } : {}),
  });

  return {
    async list(query, offset, limit, signal) {
      const list = await rpc.call("records.list", { ...table, ...asked(query), limit, offset }, { signal });
      return {
        rows: list.results,
        offset,
        count: list.count,
        countExact: true,
        grouping: list.grouping,
        summaries: list.linked_record_summaries ?? {},
      };
    },

    async count(query, signal) {
      const list = await rpc.call("records.list", { ...table, ...asked(query), limit: 1, offset: 0 }, { signal });
      return list.count;
    },

    patch: (changes) =>
      settleAll(
        changes.map(({ key, values }) =>
          rpc.batched("records.patch", { ...table, record_id: key, record_def: values }),
        ),
      ),

    add: (records) => settleAll(records.map((record) => rpc.batched("records.add", { ...table, record_def: record }))),

    remove: (keys) => rpc.call("records.delete", { ...table, record_ids: [...keys] }),
  };
}

/** Waits for all calls; throws only if none of them reached the server. */
async function settleAll(calls: readonly Promise<RecordAdded>[]): Promise<readonly Outcome[]> {
  const settled = await Promise.allSettled(calls);
  const first = settled[0];
  if (first?.status === "rejected" && outOfReach(first.reason)) throw first.reason;
  return settled.map((one) => (one.status === "fulfilled" ? outcomeOf(one.value) : { ok: false, error: one.reason }));
}

function outcomeOf(added: RecordAdded): Outcome {
  const record: RecordRow = added.results[0] ?? {};
  return { ok: true, record, summaries: added.linked_record_summaries ?? {} };
}
