import type { SharedColumn } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { shownText, typed } from "./part";
import styles from "./shares.module.css";

interface RowsTableProps {
  name: string;
  columns: readonly SharedColumn[];
  rows: readonly Readonly<Record<string, unknown>>[];
  /** Whether these are all there are, if there are none. */
  settled: boolean;
}

/** A plain table, which scrolls within its frame. */
export function RowsTable({ name, columns, rows, settled }: RowsTableProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.frame} role="group" aria-label={name} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={alignment(column)}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever follow one another
              <tr key={index}>
                {columns.map((column) => (
                  <td key={column.key} className={alignment(column)}>
                    {shownText(column, row[column.key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && settled ? (
          <p className={styles.none}>{i18n._({ id: "share.none", message: "There are no records." })}</p>
        ) : null}
      </div>
    </>
  );
}

function alignment(column: SharedColumn): string | undefined {
  return dataTypeOf(typed(column)).align === "end" ? styles.end : undefined;
}
