import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FilterExpr, RecordList, RecordRow } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { LayoutProps } from "./types";

/** Under which all records of layouts are kept. */
export const layoutKey = (databaseId: number, tableOid: number) => ["layout", databaseId, tableOid] as const;

/** The first records of the query with their summaries. */
export function useRecords(props: LayoutProps, limit: number, filter: FilterExpr | undefined = props.query.filter) {
  const { databaseId, tableOid, query } = props;
  return useQuery({
    queryKey: [...layoutKey(databaseId, tableOid), limit, JSON.stringify([filter, query.order])],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        {
          database_id: databaseId,
          table_oid: tableOid,
          limit,
          offset: 0,
          order: [...(query.order ?? [])],
          ...(filter ? { filter } : {}),
          return_record_summaries: true,
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

/** The key of a record. */
export function keyOf(record: RecordRow, columns: readonly SheetColumn[]): unknown {
  return record[columns.find((column) => column.isKey)?.id ?? ""];
}

/** What people call a record. */
export function titleOf(list: RecordList, key: unknown): string {
  return list.record_summaries?.[String(key)] ?? String(key);
}

/** A value as it is shown; empty for none. */
export function textOf(list: RecordList, column: SheetColumn, value: unknown): string {
  if (value === null || value === undefined) return "";
  const summary = list.linked_record_summaries?.[column.id]?.[String(value)];
  if (summary !== undefined) return summary;
  if (column.type.id === "boolean") {
    return value ? i18n._({ id: "value.true", message: "Yes" }) : i18n._({ id: "value.false", message: "No" });
  }
  return (column.type ?? dataTypeNamed(column.info.type)).format(value, column.info);
}
