import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { Chart } from "@/views/chart/Chart";
import { fitted, usualChart } from "@/views/chart/data";
import { keptChart } from "@/views/chart/kept";
import { chartColumns, chartRows, mostRows, type SharedPartProps } from "./part";
import styles from "./shares.module.css";

/** Rows of a link as a picture, or as numbers. */
export function PartChart({
  token,
  password,
  name,
  part,
  at,
  compact = false,
}: SharedPartProps & { compact?: boolean }) {
  const columns = useMemo(() => chartColumns(part.columns), [part.columns]);
  const spec = useMemo(() => {
    const kept = keptChart(Array.isArray(part.chart) ? part.chart : []);
    const drawn = kept ? fitted(kept, columns) : usualChart(columns);
    return part.show === "number" ? { ...drawn, kind: "number" as const, along: null, split: null } : drawn;
  }, [part, columns]);
  const rows = useQuery({
    queryKey: ["share", token, password, "chart", at],
    queryFn: ({ signal }) => chartRows({ token, password, part, at }, signal),
    refetchOnWindowFocus: false,
  });
  if (rows.error) return <ErrorBox error={rows.error} onRetry={() => rows.refetch()} />;
  if (!rows.data) {
    return <Skeleton lines={6} label={i18n._({ id: "chart.loading", message: "Drawing the chart" })} />;
  }
  if (part.show === "number" && spec.values.length === 0) {
    return <Count count={rows.data.rows.length} more={rows.data.more} />;
  }
  return (
    <>
      {rows.data.more ? (
        <p className={styles.quiet}>
          {i18n._({
            id: "chart.most",
            message: "Drawn from the first {rows} rows; summarize to draw them all.",
            values: { rows: mostRows },
          })}
        </p>
      ) : null}
      <Chart compact={compact} label={name} spec={spec} columns={columns} rows={rows.data.rows} />
    </>
  );
}

/** A result without numbers still has a number of rows. */
function Count({ count, more }: { count: number; more: boolean }) {
  return (
    <p className={styles.number}>
      {new Intl.NumberFormat(i18n.locale).format(count)}
      {more ? "+" : ""}{" "}
      <span>{i18n._({ id: "tile.rows", message: "{count, plural, one {row} other {rows}}", values: { count } })}</span>
    </p>
  );
}
