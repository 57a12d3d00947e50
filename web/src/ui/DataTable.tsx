import type { ReactNode } from "react";
import styles from "./DataTable.module.css";

interface DataTableProps<T> {
  label: string;
  columns: readonly { id: string; label: string; cell: (row: T) => ReactNode; hideLabel?: boolean }[];
  rows: readonly T[];
  rowKey: (row: T) => string | number;
}

/** A short table of settings; its first column names the row. Large data goes into the sheet instead. */
export function DataTable<T>({ label, columns, rows, rowKey }: DataTableProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <span className={column.hideLabel ? "visually-hidden" : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
