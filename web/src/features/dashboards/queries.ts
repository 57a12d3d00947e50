import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { DashboardInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";

export const dashboardsQuery = (databaseId: number, schemaOid: number) =>
  queryOptions({
    queryKey: ["dashboards", databaseId, schemaOid],
    queryFn: ({ signal }) =>
      rpc.call("dashboards.list", { database_id: databaseId, schema_oid: schemaOid }, { signal }),
  });

export const dashboardQuery = (databaseId: number, dashboardId: number) =>
  queryOptions({
    queryKey: ["dashboard", databaseId, dashboardId],
    queryFn: ({ signal }) =>
      rpc.call("dashboards.get", { database_id: databaseId, dashboard_id: dashboardId }, { signal }),
    refetchOnWindowFocus: false,
  });

/** The columns of a table that a tile is about. */
export const baseColumnsQuery = (databaseId: number, tableOid: number) =>
  queryOptions({
    queryKey: ["dashboardColumns", databaseId, tableOid],
    queryFn: ({ signal }) =>
      rpc.batched("columns.list_with_metadata", { database_id: databaseId, table_oid: tableOid }, { signal }),
    refetchOnWindowFocus: false,
  });

/** Takes over what the server has saved. */
export function keep(client: QueryClient, saved: DashboardInfo): void {
  client.setQueryData(dashboardQuery(saved.database_id, saved.id).queryKey, saved);
  void client.invalidateQueries({ queryKey: ["dashboards", saved.database_id] });
}
