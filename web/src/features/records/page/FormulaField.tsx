import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Checkbox } from "@/ui/Choice";
import { explain } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import type { TablePlace } from "./data";
import styles from "./FormulaField.module.css";

interface FormulaFieldProps {
  place: TablePlace;
  value: string;
  onChange: (value: string) => void;
  virtual: boolean;
  onVirtual: (virtual: boolean) => void;
}

/** An expression over the table's columns, with what it comes to for the first records as one types. */
export function FormulaField({ place, value, onChange, virtual, onVirtual }: FormulaFieldProps) {
  const formula = useSettled(value.trim(), 300);
  const found = useQuery({
    queryKey: ["formula", place.databaseId, place.tableOid, formula],
    queryFn: ({ signal }) =>
      rpc.call(
        "columns.preview_formula",
        { database_id: place.databaseId, table_oid: place.tableOid, formula },
        { signal },
      ),
    enabled: formula !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      <TextField
        label={i18n._({ id: "addColumn.formula", message: "Formula" })}
        help={i18n._({
          id: "formula.help",
          message: "An SQL expression over the other columns, such as {example}.",
          values: { example: '"Unit price" * quantity' },
        })}
        error={formula && found.error ? explain(found.error).what : null}
        value={value}
        onChange={onChange}
        rows={2}
        mono
      />
      {formula && found.data && !found.error ? (
        <div className={styles.preview} role="status">
          <span>
            {i18n._({ id: "formula.gives", message: "Gives" })} <code>{found.data.type}</code>
          </span>
          <ol>
            {found.data.values.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: values by position
              <li key={at}>{one ?? <span className={styles.null}>NULL</span>}</li>
            ))}
          </ol>
        </div>
      ) : null}
      <Checkbox
        isSelected={virtual}
        onChange={onVirtual}
        help={i18n._({ id: "formula.virtual.help", message: "Takes no room on disk; from PostgreSQL 18 on." })}
      >
        {i18n._({ id: "formula.virtual", message: "Compute when it is read" })}
      </Checkbox>
    </>
  );
}

function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
