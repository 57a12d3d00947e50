import { useQueries } from "@tanstack/react-query";
import type { DraftField } from "../draft";
import { columnsQuery } from "../queries";

/** The keys of the fields whose column is no longer there, or cannot be filled in by a form. */
export function useGoneFields(databaseId: number, tableOid: number, fields: readonly DraftField[]): string[] {
  const tables = [...new Set([tableOid, ...linkedTables(fields)])];
  const columns = useQueries({ queries: tables.map((oid) => columnsQuery(databaseId, oid)) });
  const known = new Map(tables.map((oid, at) => [oid, columns[at]?.data]));
  const find = (table: number, among: readonly DraftField[]): string[] =>
    among.flatMap((field) => {
      const list = known.get(table);
      const column = list?.find((one) => one.attnum === field.attnum);
      if (list && (!column || column.type.id === "user")) return [field.key];
      return field.link ? find(field.link.tableOid, field.link.children) : [];
    });
  return find(tableOid, fields);
}

function linkedTables(fields: readonly DraftField[]): number[] {
  return fields.flatMap((field) =>
    field.link && field.link.children.length > 0 ? [field.link.tableOid, ...linkedTables(field.link.children)] : [],
  );
}
