import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import type { ExportPart } from "@/ui/ExportPopover";
import type { TablePlace } from "./data";

/** Where the records of the view come as a file: filtered and sorted, every one of them. */
export function exportAddress({ databaseId, tableOid }: TablePlace, query: RecordQuery): string {
  const search = new URLSearchParams({ database_id: String(databaseId), table_oid: String(tableOid) });
  if (query.filter) search.set("filter", JSON.stringify(query.filter));
  if (query.order.length > 0) search.set("order", JSON.stringify(query.order));
  return `/api/export/v0/tables/?${search}`;
}

/** No address is longer than browsers and proxies take. */
const mostKeys = 500;

/** What can be exported of a table: all columns, those on show, or the records that are selected. */
export function exportParts(shown: readonly SheetColumn[], keys: readonly unknown[] | null): ExportPart[] {
  const columns = JSON.stringify(shown.filter((column) => !column.joined).map((column) => column.attnum));
  const parts: ExportPart[] = [
    { id: "all", label: i18n._({ id: "export.all", message: "All columns" }), search: {} },
    {
      id: "shown",
      label: i18n._({ id: "export.shown", message: "The columns on show, in their order" }),
      search: { columns },
    },
  ];
  if (keys && keys.length > 0) {
    const label = i18n._({
      id: "export.selected",
      message: "{count, plural, one {The selected record} other {The # selected records}}",
      values: { count: keys.length },
    });
    parts.push({ id: "selected", label, search: { columns, keys: JSON.stringify(keys) } });
  }
  return parts;
}

/** Keys of the selected records; null where some are not loaded or there are too many for an address. */
export function selectedKeys(
  sheet: { keyAt: (index: number) => unknown },
  ranges: readonly { top: number; bottom: number }[],
): unknown[] | null {
  const keys = new Set<unknown>();
  for (const { top, bottom } of ranges) {
    if (bottom - top >= mostKeys) return null;
    for (let row = top; row <= bottom; row++) {
      const key = sheet.keyAt(row);
      if (key === undefined || keys.size >= mostKeys) return null;
      keys.add(key);
    }
  }
  return [...keys];
}
