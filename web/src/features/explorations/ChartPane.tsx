import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { Chart } from "@/views/chart/Chart";
import { ChartForm } from "@/views/chart/ChartForm";
import { fitted, usualChart } from "@/views/chart/data";
import type { ResultColumn, ResultRow } from "@/views/results/source";
import { chartOf, type Draft, withChart } from "./draft";
import styles from "./explorations.module.css";
import type { Run } from "./use-run";

interface ChartPaneProps {
  name: string;
  draft: Draft;
  run: Run;
  columns: readonly ResultColumn[];
  onChange: (draft: Draft) => void;
  /** A bar, a point, a slice or a cell was pressed: the rows it is drawn from, and the columns that place it. */
  onPick: ((rows: readonly ResultRow[], by: readonly string[]) => void) | undefined;
}

const mostRows = 2000;

/** The exploration as a chart; what it shows is saved with the exploration. */
export function ChartPane({ name, draft, run, columns, onChange, onPick }: ChartPaneProps) {
  const { definition } = run;
  const spec = useMemo(() => {
    const kept = chartOf(draft);
    return kept ? fitted(kept, columns) : usualChart(columns);
  }, [draft, columns]);
  const rows = useQuery({
    queryKey: ["chartRows", definition],
    queryFn: ({ signal }) =>
      rpc.call(
        "explorations.run",
        { database_id: definition.database_id, exploration_def: definition, limit: mostRows, offset: 0 },
        { signal },
      ),
    refetchOnWindowFocus: false,
  });
  return (
    <div className={styles.chart}>
      <ChartForm spec={spec} columns={columns} onChange={(next) => onChange(withChart(draft, next))} />
      {rows.error ? <ErrorBox error={rows.error} /> : null}
      {rows.data && rows.data.records.count > mostRows ? (
        <p className={styles.quiet}>
          {i18n._({
            id: "chart.most",
            message: "Drawn from the first {rows} rows; summarize to draw them all.",
            values: { rows: mostRows },
          })}
        </p>
      ) : null}
      {rows.data ? (
        <div className={styles.drawing}>
          <Chart label={name} spec={spec} columns={columns} rows={rows.data.records.results} onPick={onPick} />
        </div>
      ) : (
        <Skeleton lines={6} label={i18n._({ id: "chart.loading", message: "Drawing the chart" })} />
      )}
    </div>
  );
}
