import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ConstraintInfo, TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { inOrder, type SheetColumn, sheetColumns } from "@/model/columns";

/** Which table a page is about. */
export interface TablePlace {
  readonly databaseId: number;
  readonly schemaOid: number;
  readonly tableOid: number;
}

const ids = ({ databaseId, tableOid }: Pick<TablePlace, "databaseId" | "tableOid">) => ({
  database_id: databaseId,
  table_oid: tableOid,
});

export const tableQuery = (place: Pick<TablePlace, "databaseId" | "tableOid">) =>
  queryOptions({
    queryKey: ["table", place.databaseId, place.tableOid],
    queryFn: ({ signal }) => rpc.call("tables.get_with_metadata", ids(place), { signal }),
  });

export const columnsQuery = (place: Pick<TablePlace, "databaseId" | "tableOid">) =>
  queryOptions({
    queryKey: ["columns", place.databaseId, place.tableOid],
    queryFn: async ({ signal }) => {
      const [infos, constraints] = await Promise.all([
        rpc.call("columns.list_with_metadata", { ...ids(place), computed: true }, { signal }),
        // Without its rules a table is still worth showing.
        rpc.call("constraints.list", ids(place), { signal }).catch((): ConstraintInfo[] => []),
      ]);
      return { infos, constraints };
    },
  });

/** The tables that links lead to in at most two steps. Under the table's columns, so that it is read again with them. */
export const joinableQuery = (place: Pick<TablePlace, "databaseId" | "tableOid">) =>
  queryOptions({
    queryKey: ["columns", place.databaseId, place.tableOid, "joinable"],
    queryFn: ({ signal }) => rpc.call("tables.list_joinable", { ...ids(place), max_depth: 2 }, { signal }),
  });

/** The views of the table that are saved for the person or for everyone; none if they cannot be read. */
export const savedViewsQuery = (place: Pick<TablePlace, "databaseId" | "tableOid">) =>
  queryOptions({
    queryKey: ["savedViews", place.databaseId, place.tableOid],
    queryFn: ({ signal }) => rpc.call("views.list", ids(place), { signal }),
    retry: false,
  });

/** Reads the table and its columns again, after a change of its shape. */
export async function refreshTable(client: QueryClient, place: TablePlace): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["table", place.databaseId, place.tableOid] }),
    client.invalidateQueries({ queryKey: ["columns", place.databaseId, place.tableOid] }),
    client.invalidateQueries({ queryKey: ["tables", place.databaseId, place.schemaOid] }),
  ]);
}

export interface TableData {
  readonly table: TableWithMetadata | undefined;
  /** In the order saved for everyone. */
  readonly columns: readonly SheetColumn[] | undefined;
  readonly failure: Error | null;
  readonly retry: () => void;
}

/** The table and its columns. */
export function useTableData(place: Pick<TablePlace, "databaseId" | "tableOid">): TableData {
  const table = useQuery(tableQuery(place));
  const shape = useQuery(columnsQuery(place));
  const order = table.data?.metadata?.column_order;
  const columns = useMemo(
    () => shape.data && inOrder(sheetColumns(shape.data.infos, shape.data.constraints), order),
    [shape.data, order],
  );
  return {
    table: table.data,
    columns: table.data && columns,
    failure: (table.data ? null : table.error) ?? (shape.data ? null : shape.error),
    retry: () => {
      void table.refetch();
      void shape.refetch();
    },
  };
}
