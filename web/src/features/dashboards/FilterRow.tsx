import { useState } from "react";
import type { ColumnWithMetadata } from "@/api/generated";
import type { DashboardFilter } from "@/api/shapes";
import { number } from "@/datatypes/number";
import { operatorsOf } from "@/datatypes/operators";
import { dataTypeOf } from "@/datatypes/registry";
import { text } from "@/datatypes/text";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { NativeSelect } from "@/ui/NativeSelect";

/** A column that can be filtered by, and whose it is. */
export type FilterColumn = ColumnWithMetadata & { readonly table: number; readonly tableName: string };

interface FilterRowProps {
  filter: DashboardFilter;
  /** Undefined when it is gone, and while columns load. */
  column: FilterColumn | undefined;
  loading: boolean;
  onChange: (filter: DashboardFilter) => void;
}

/** One shared filter: its column, comparison and values. */
export function FilterRow({ filter, column, loading, onChange }: FilterRowProps) {
  if (!column) {
    return loading ? null : (
      <span role="alert">
        {i18n._({
          id: "dashboard.filterGone",
          message: "The column of this filter is gone, or cannot be read; it filters nothing.",
        })}
      </span>
    );
  }
  const type = dataTypeOf(column);
  const operators = operatorsOf(type).filter(({ takes }) => takes !== "many");
  const operator = operators.find(({ id }) => id === filter.operator);
  const kind = operator?.input === "number" ? number : ["uri", "email"].includes(type.operators) ? text : type;
  const fields = { none: 0, one: 1, two: 2, many: 0 }[operator?.takes ?? "none"];
  return (
    <>
      <span>{column.name}</span>
      <NativeSelect
        label={i18n._({ id: "filter.operator", message: "Comparison" })}
        value={filter.operator}
        choices={operators.map((one) => ({ value: one.id, label: one.label() }))}
        onChange={(id) => onChange({ ...filter, operator: id })}
      />
      {Array.from({ length: fields }, (_, at) => (
        <ValueField
          // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
          key={at}
          kind={kind}
          column={column}
          value={filter.values[at]}
          onChange={(value) => {
            const values: unknown[] = [filter.values[0] ?? null, filter.values[1] ?? null];
            values[at] = value;
            onChange({ ...filter, values });
          }}
        />
      ))}
    </>
  );
}

interface ValueFieldProps {
  kind: DataType;
  column: FilterColumn;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Takes effect when it is left or confirmed by Enter. */
function ValueField({ kind, column, value, onChange }: ValueFieldProps) {
  const [typed, setTyped] = useState(value === undefined || value === null ? "" : kind.editText(value, column));
  const label = i18n._({ id: "filter.value", message: "Value" });
  const choices = kind.choices?.(column) ?? [];
  if (choices.length > 0) {
    return (
      <NativeSelect
        label={label}
        value={String(choices.findIndex((choice) => choice.value === value))}
        choices={[
          { value: "-1", label: i18n._({ id: "ui.select.placeholder", message: "Choose…" }) },
          ...choices.map((choice, at) => ({ value: String(at), label: choice.label })),
        ]}
        onChange={(at) => onChange(choices[Number(at)]?.value ?? null)}
      />
    );
  }
  const parsed = kind.parse(typed, column);
  function finish() {
    const next = typed === "" ? null : parsed.ok ? parsed.value : undefined;
    if (next !== undefined && JSON.stringify(next) !== JSON.stringify(value ?? null)) onChange(next);
  }
  return (
    <input
      aria-label={label}
      aria-invalid={typed !== "" && !parsed.ok}
      title={parsed.ok ? undefined : parsed.reason}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
    />
  );
}
