import { Download } from "lucide-react";
import { Suspense, useMemo, useRef } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { lazyPart } from "@/ui/lazy";
import { Skeleton } from "@/ui/Skeleton";
import type { ResultColumn, ResultRow } from "../results/source";
import { ChartTable } from "./ChartTable";
import styles from "./chart.module.css";
import type { DrawnProps, Pictures } from "./Drawn";
import { type ChartSpec, rowsAt, rowsDrawnAt, tabulate } from "./data";

const Drawn = lazyPart<DrawnProps, "Drawn">(() => import("./Drawn"), "Drawn");

interface ChartProps {
  /** What it shows, in words. */
  label: string;
  spec: ChartSpec;
  columns: readonly ResultColumn[];
  rows: readonly ResultRow[];
  /** Without downloads, as small as its place. */
  compact?: boolean;
  /** A part of it was pressed: the rows it is made of, and the columns that tell its place. */
  onPick?: ((rows: readonly ResultRow[], by: readonly string[]) => void) | undefined;
}

/** Rows as a picture, with the same numbers as a table for those who cannot see it. */
export function Chart({ label, spec, columns, rows, compact, onPick }: ChartProps) {
  const pictures = useRef<Pictures>(null);
  const data = useMemo(() => tabulate(spec, columns, rows), [spec, columns, rows]);

  if (spec.values.length === 0 || (spec.kind !== "number" && spec.along === null)) {
    return (
      <EmptyState title={i18n._({ id: "chart.empty", message: "Choose what the chart shows" })}>
        {i18n._({ id: "chart.empty.text", message: "It needs a column along, and one or more columns of numbers." })}
      </EmptyState>
    );
  }
  if (spec.kind === "number") return <Total label={label} values={data.series} />;
  const by = spec.kind === "scatter" ? [] : [spec.along, spec.split].filter((id) => id !== null);
  const pick = onPick && ((at: string, series: string) => onPick(rowsAt(spec, columns, rows, at, series), by));
  const table = { label, data, corner: titleOf(columns, spec.along), onPick: pick };
  if (spec.kind === "pivot") return <ChartTable {...table} totals />;

  function save(format: "png" | "svg") {
    const link = document.createElement("a");
    link.href = pictures.current?.picture(format) ?? "";
    link.download = `${label}.${format}`;
    link.click();
  }

  return (
    <div className={compact ? `${styles.chart} ${styles.compact}` : styles.chart}>
      <Suspense fallback={<Skeleton lines={6} label={i18n._({ id: "chart.loading", message: "Drawing the chart" })} />}>
        <Drawn
          ref={pictures}
          label={label}
          spec={spec}
          data={data}
          columns={columns}
          rows={rows}
          onPress={onPick && ((series, item) => onPick(rowsDrawnAt(spec, columns, rows, series, item), by))}
        />
      </Suspense>
      <div className={styles.tools}>
        {compact ? null : <Downloads onSave={save} />}
        <details className={styles.details}>
          <summary>{i18n._({ id: "chart.table", message: "Show as a table" })}</summary>
          <ChartTable {...table} />
        </details>
      </div>
    </div>
  );
}

function Downloads({ onSave }: { onSave: (format: "png" | "svg") => void }) {
  return (["png", "svg"] as const).map((format) => (
    <Button key={format} size="sm" icon={<Download aria-hidden="true" />} onPress={() => onSave(format)}>
      {format.toUpperCase()}
    </Button>
  ));
}

const titleOf = (columns: readonly ResultColumn[], id: string | null) =>
  columns.find((column) => column.id === id)?.title ?? "";

/** A few large numbers: the sums over all rows. */
function Total({
  label,
  values,
}: {
  label: string;
  values: readonly { name: string; values: readonly (number | null)[] }[];
}) {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  return (
    <dl className={styles.totals} aria-label={label}>
      {values.map((one) => (
        <div key={one.name}>
          <dt>{one.name}</dt>
          <dd>{format.format(one.values.reduce<number>((sum, value) => sum + (value ?? 0), 0))}</dd>
        </div>
      ))}
    </dl>
  );
}
