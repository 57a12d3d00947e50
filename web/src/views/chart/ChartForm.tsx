import { i18n } from "@/i18n/i18n";
import { Checkbox } from "@/ui/Choice";
import { NativeSelect } from "@/ui/NativeSelect";
import type { ResultColumn } from "../results/source";
import styles from "./chart.module.css";
import { type ChartKind, type ChartSpec, chartKinds, isMeasure } from "./data";

interface ChartFormProps {
  spec: ChartSpec;
  columns: readonly ResultColumn[];
  onChange: (spec: ChartSpec) => void;
}

/** What the chart shows. */
export function ChartForm({ spec, columns, onChange }: ChartFormProps) {
  const along = columns.filter((column) => spec.kind !== "scatter" || isMeasure(column));
  const named = (list: readonly ResultColumn[]) => list.map((column) => ({ value: column.id, label: column.title }));
  const none = { value: "", label: i18n._({ id: "chart.noSplit", message: "no series" }) };
  return (
    <div className={styles.form}>
      <NativeSelect
        label={i18n._({ id: "chart.kind", message: "Kind of chart" })}
        value={spec.kind}
        choices={chartKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
        onChange={(kind) => onChange({ ...spec, kind: kind as ChartKind })}
      />
      {spec.kind === "number" ? null : (
        <NativeSelect
          label={spec.kind === "pivot" ? rowsLabel() : i18n._({ id: "chart.along", message: "Along" })}
          value={spec.along ?? ""}
          choices={[{ value: "", label: i18n._({ id: "chart.choose", message: "along…" }) }, ...named(along)]}
          onChange={(id) => onChange({ ...spec, along: id || null })}
        />
      )}
      {["bar", "line", "area", "heat", "pivot"].includes(spec.kind) ? (
        <NativeSelect
          label={i18n._({ id: "chart.split", message: "Series" })}
          value={spec.split ?? ""}
          choices={[none, ...named(columns)]}
          onChange={(id) => onChange({ ...spec, split: id || null })}
        />
      ) : null}
      <fieldset className={styles.values} aria-label={i18n._({ id: "chart.values", message: "Values" })}>
        {columns.filter(isMeasure).map((column) => (
          <Checkbox
            key={column.id}
            isSelected={spec.values.includes(column.id)}
            onChange={(chosen) =>
              onChange({
                ...spec,
                values: chosen ? [...spec.values, column.id] : spec.values.filter((id) => id !== column.id),
              })
            }
          >
            {column.title}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}

const rowsLabel = () => i18n._({ id: "chart.rows", message: "Rows" });

function kindLabel(kind: ChartKind): string {
  switch (kind) {
    case "bar":
      return i18n._({ id: "chart.bar", message: "Bars" });
    case "line":
      return i18n._({ id: "chart.line", message: "Lines" });
    case "area":
      return i18n._({ id: "chart.area", message: "Areas" });
    case "scatter":
      return i18n._({ id: "chart.scatter", message: "Points" });
    case "pie":
      return i18n._({ id: "chart.pie", message: "Pie" });
    case "heat":
      return i18n._({ id: "chart.heat", message: "Heat map" });
    case "number":
      return i18n._({ id: "chart.number", message: "Number" });
    case "pivot":
      return i18n._({ id: "chart.pivot", message: "Pivot table" });
  }
}
