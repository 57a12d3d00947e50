import type { RecordQuery } from "@/model/gateway";
import type { TablePlace } from "./data";

/** Where the records of the view come as CSV: filtered and sorted, every one of them. */
export function exportAddress({ databaseId, tableOid }: TablePlace, query: RecordQuery): string {
  const search = new URLSearchParams({ database_id: String(databaseId), table_oid: String(tableOid) });
  if (query.filter) search.set("filter", JSON.stringify(query.filter));
  if (query.order.length > 0) search.set("order", JSON.stringify(query.order));
  // Spreadsheets run what looks like a formula; the server puts an apostrophe before such texts.
  search.set("guard", "true");
  return `/api/export/v0/tables/?${search}`;
}
