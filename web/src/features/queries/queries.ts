import { queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";

export const catalogQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["sqlCatalog", databaseId],
    queryFn: ({ signal }) => rpc.call("queries.catalog", { database_id: databaseId }, { signal }),
    staleTime: 60_000,
  });

export const historyQuery = (databaseId: number) =>
  queryOptions({
    queryKey: ["sqlHistory", databaseId],
    queryFn: ({ signal }) => rpc.call("queries.history", { database_id: databaseId }, { signal }),
  });

/** The query that a view is: always as it is now, since saving another over one that was read long ago would undo what others did. */
export const viewQuery = (databaseId: number, viewOid: number) =>
  queryOptions({
    queryKey: ["viewQuery", databaseId, viewOid],
    queryFn: ({ signal }) => rpc.call("queries.view", { database_id: databaseId, view_oid: viewOid }, { signal }),
    gcTime: 0,
  });
