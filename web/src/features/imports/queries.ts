import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { getDataFile } from "@/api/upload";
import { type ColumnPlan, previewColumns } from "./plan";

/** The table an upload became, its columns, and what their values look like. */
export const importQuery = (databaseId: number, tableOid: number, infer: boolean) =>
  queryOptions({
    queryKey: ["import", databaseId, tableOid, infer],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const params = { database_id: databaseId, table_oid: tableOid };
      const [table, columns, suggestions] = await Promise.all([
        rpc.call("tables.get_with_metadata", params, { signal }),
        rpc.call("columns.list", params, { signal }),
        infer ? rpc.call("data_modeling.suggest_types", params, { signal }) : null,
      ]);
      const fileId = table.metadata?.data_file_id;
      const file = fileId ? await getDataFile(fileId).catch(() => null) : null;
      return { table, columns, suggestions, file };
    },
  });

/** The first rows, with every column read as its planned type. */
export const previewQuery = (databaseId: number, tableOid: number, plans: readonly ColumnPlan[]) => {
  const columns = previewColumns(plans);
  return queryOptions({
    queryKey: ["importPreview", databaseId, tableOid, columns],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const params = { database_id: databaseId, table_oid: tableOid, columns, limit: 20 };
      return (await rpc.call("tables.get_import_preview", params, { signal })) ?? [];
    },
  });
};
