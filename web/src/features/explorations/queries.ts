import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { ColumnWithMetadata, ExplorationDef, JoinableTables } from "@/api/generated";
import { rpc } from "@/api/rpc";

export const explorationQuery = (databaseId: number, explorationId: number) =>
  queryOptions({
    queryKey: ["exploration", databaseId, explorationId],
    queryFn: ({ signal }) =>
      rpc.call("explorations.get", { database_id: databaseId, exploration_id: explorationId }, { signal }),
    refetchOnWindowFocus: false,
  });

/** What an exploration can draw on: its base table, and the tables that links lead to. */
export interface Reachable {
  readonly columns: readonly ColumnWithMetadata[];
  readonly joinable: JoinableTables;
}

export const reachableQuery = (databaseId: number, tableOid: number, depth: number) =>
  queryOptions({
    queryKey: ["reachable", databaseId, tableOid, depth],
    queryFn: async ({ signal }): Promise<Reachable> => {
      const table = { database_id: databaseId, table_oid: tableOid };
      const [columns, joinable] = await Promise.all([
        rpc.batched("columns.list_with_metadata", table, { signal }),
        rpc.batched("tables.list_joinable", { ...table, max_depth: depth }, { signal }),
      ]);
      return { columns, joinable };
    },
  });

export const firstRows = 100;

export const runQuery = (definition: ExplorationDef) =>
  queryOptions({
    queryKey: ["exploring", definition],
    queryFn: ({ signal }) =>
      rpc.call(
        "explorations.run",
        { database_id: definition.database_id, exploration_def: definition, limit: firstRows, offset: 0 },
        { signal },
      ),
    enabled: definition.initial_columns.length > 0,
    refetchOnWindowFocus: false,
    retry: false,
  });

/**
 * Which step a definition fails at: the first one that cannot run with those before it. -1 when the columns themselves
 * cannot be read.
 */
export async function failingStep(definition: ExplorationDef, signal: AbortSignal): Promise<number> {
  const steps = definition.transformations ?? [];
  for (let count = 0; count <= steps.length; count++) {
    const part = { ...definition, transformations: steps.slice(0, count) };
    const params = { database_id: definition.database_id, exploration_def: part, limit: 1, offset: 0 };
    const runs = await rpc.call("explorations.run", params, { signal }).then(
      () => true,
      () => false,
    );
    if (!runs) return count - 1;
  }
  return steps.length - 1;
}

export const refreshExplorations = (client: QueryClient, databaseId: number) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ["explorations", databaseId] }),
    client.invalidateQueries({ queryKey: ["exploration", databaseId] }),
  ]);
