import { queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import type { TablePlace } from "../page/data";

/** The table as PostgreSQL prints it. Under the table's columns, so that it is read again with them. */
export const definitionQuery = (place: TablePlace) =>
  queryOptions({
    queryKey: ["columns", place.databaseId, place.tableOid, "definition"],
    queryFn: ({ signal }) =>
      rpc.call("tables.get_definition", { database_id: place.databaseId, table_oid: place.tableOid }, { signal }),
  });
