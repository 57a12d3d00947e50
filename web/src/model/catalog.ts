import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { commonData, type Preloaded } from "@/api/common-data";
import type { ConfiguredDatabase, SchemaInfo, ServerInfo, TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";

/** The lists that every page shares. What the server put into the page serves as the first answer. */
const loadedAt = Date.now();

function preloaded<T>(given: Preloaded<T> | [], applies: boolean): { initialData?: T; initialDataUpdatedAt: number } {
  const usable = applies && !Array.isArray(given) && given?.state === "success";
  return { initialData: usable ? given.data : undefined, initialDataUpdatedAt: loadedAt };
}

export const databasesQuery = () =>
  queryOptions({
    queryKey: ["databases"],
    queryFn: ({ signal }) => rpc.call("databases.configured.list", {}, { signal }),
    initialData: () => commonData().databases,
    initialDataUpdatedAt: loadedAt,
  });

export const serversQuery = () =>
  queryOptions({
    queryKey: ["servers"],
    queryFn: ({ signal }) => rpc.call("servers.configured.list", {}, { signal }),
    initialData: () => commonData().servers,
    initialDataUpdatedAt: loadedAt,
  });

/** The database as its own server describes it, with what the caller's role may do there. */
export const databaseQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["database", databaseId],
    queryFn: ({ signal }) => rpc.call("databases.get", { database_id: databaseId }, { signal }),
  });

export const schemasQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["schemas", databaseId],
    queryFn: ({ signal }) => rpc.call("schemas.list", { database_id: databaseId }, { signal }),
    ...preloaded(commonData().schemas, commonData().current_database === databaseId),
  });

export const tablesQuery = (databaseId: number, schemaOid: number) =>
  queryOptions({
    queryKey: ["tables", databaseId, schemaOid],
    queryFn: ({ signal }) =>
      rpc.call(
        "tables.list_with_metadata",
        { database_id: databaseId, schema_oid: schemaOid, all_kinds: true },
        { signal },
      ),
    ...preloaded(
      commonData().tables,
      commonData().current_database === databaseId && commonData().current_schema === schemaOid,
    ),
    // The page brings the tables of the Mathesar 0.10 API, without partitioned and foreign ones.
    initialDataUpdatedAt: 0,
  });

/** The partitions among tables, apart from what people look for by itself. */
export function partitionsApart<T extends TableInfo>(tables: readonly T[]): { whole: T[]; partitions: T[] } {
  const { partition = [], whole = [] } = Object.groupBy(tables, ({ storage }) =>
    storage === "partition" ? "partition" : "whole",
  );
  return { whole, partitions: partition };
}

/** All tables and views of a database, for finding one by name; asked for in one request. */
export const allTablesQuery = (databaseId: number, schemas: readonly SchemaInfo[]) =>
  queryOptions({
    queryKey: ["allTables", databaseId, schemas.map((schema) => schema.oid)],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        schemas.map((schema) =>
          rpc.batched("tables.list", { database_id: databaseId, schema_oid: schema.oid, all_kinds: true }, { signal }),
        ),
      );
      return lists.flat();
    },
  });

/** What people call the database: the nickname they gave it, else its real name. */
export function databaseTitle(database: ConfiguredDatabase): string {
  return database.nickname || database.name;
}

/** `host:port`, as people know a server. */
export function serverAddress(server: ServerInfo | undefined): string {
  if (!server) return "";
  return server.port === null ? server.host : `${server.host}:${server.port}`;
}

export const refresh = {
  databases: (client: QueryClient) =>
    Promise.all([client.refetchQueries({ queryKey: ["databases"] }), client.refetchQueries({ queryKey: ["servers"] })]),
  schemas: (client: QueryClient, databaseId: number) => client.invalidateQueries({ queryKey: ["schemas", databaseId] }),
  tables: (client: QueryClient, databaseId: number, schemaOid: number) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ["tables", databaseId, schemaOid] }),
      client.invalidateQueries({ queryKey: ["schemas", databaseId] }),
    ]),
};
