import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { useAllTables } from "../modeling/TablePicker";
import { joinableQuery, type TablePlace } from "../page/data";
import styles from "../records.module.css";

/** The links of a table: by its own columns, and by columns of other tables. */
export function Links({ place, columns }: { place: TablePlace; columns: readonly SheetColumn[] }) {
  const { data: near } = useQuery(joinableQuery(place));
  const { tables } = useAllTables(place.databaseId, place.schemaOid);
  const own = columns.flatMap((column) => (column.link ? [{ column, oid: column.link.tableOid }] : []));
  const coming = near?.joinable_tables.filter((path) => path.depth === 1 && path.multiple_results) ?? [];
  const reach = (oid: number) => {
    const name = near?.target_table_info[String(oid)]?.name;
    const schema = tables.find((table) => table.oid === oid)?.schema ?? place.schemaOid;
    return <a href={addresses.table(place.databaseId, schema, oid)}>{name}</a>;
  };
  if (own.length + coming.length === 0) {
    return <p className={styles.hint}>{i18n._({ id: "links.none", message: "The table is linked to no other." })}</p>;
  }
  return (
    <ul className={styles.links}>
      {own.map(({ column, oid }) => (
        <li key={column.id}>
          <span>{column.name}</span>
          <ArrowRight aria-label={i18n._({ id: "links.to", message: "links to" })} />
          {reach(oid)}
        </li>
      ))}
      {coming.map((path) => {
        const [table = 0, attnum = 0] = path.join_path[0]?.[1] ?? [];
        const column = near?.target_table_info[String(table)]?.columns[String(attnum)]?.name;
        return (
          <li key={`${table} ${attnum}`}>
            {reach(table)}
            <ArrowLeft aria-label={i18n._({ id: "links.from", message: "links here by" })} />
            <span>{column}</span>
          </li>
        );
      })}
    </ul>
  );
}
