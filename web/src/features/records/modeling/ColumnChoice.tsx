import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Checkbox } from "@/ui/Choice";
import styles from "../records.module.css";

interface ColumnChoiceProps {
  label: string;
  columns: readonly SheetColumn[];
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
  /** Why a column cannot be chosen, or null. */
  refuse?: (column: SheetColumn) => string | null;
}

/** Some of the table's columns. */
export function ColumnChoice({ label, columns, chosen, onChange, refuse }: ColumnChoiceProps) {
  return (
    <fieldset className={styles.pick}>
      <legend>{label}</legend>
      {columns.map((column) => {
        const why = refuse?.(column) ?? null;
        return (
          <Checkbox
            key={column.id}
            isSelected={chosen.includes(column.attnum)}
            isDisabled={why !== null}
            help={why}
            onChange={(on) =>
              onChange(on ? [...chosen, column.attnum] : chosen.filter((attnum) => attnum !== column.attnum))
            }
          >
            {column.name}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

export const keyStays = (column: SheetColumn): string | null =>
  column.info.primary_key ? i18n._({ id: "model.keyStays", message: "The primary key stays." }) : null;

/** The names of columns in a row, quoted. */
export function quoted(columns: readonly SheetColumn[], chosen: readonly number[]): string {
  return columns
    .filter((column) => chosen.includes(column.attnum))
    .map((column) => `“${column.name}”`)
    .join(", ");
}
