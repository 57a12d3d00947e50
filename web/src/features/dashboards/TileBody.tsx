import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ExplorationInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import type { DashboardFilter, DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { Chart } from "@/views/chart/Chart";
import { type ChartSpec, fitted, usualChart } from "@/views/chart/data";
import { keptChart } from "@/views/chart/kept";
import { resultColumns } from "@/views/results/columns";
import { ResultSheet } from "@/views/results/ResultSheet";
import type { ResultColumn } from "@/views/results/source";
import styles from "./dashboards.module.css";
import { applied, filtered } from "./filters";
import { baseColumnsQuery } from "./queries";

interface TileBodyProps {
  exploration: ExplorationInfo;
  show: DashboardTile["show"];
  filters: readonly DashboardFilter[];
}

/** As many rows as a tile draws or lists. */
const mostRows = 2000;

/** What a tile shows of its exploration; what goes wrong is told here and nowhere else. */
export function TileBody({ exploration, show, filters }: TileBodyProps) {
  const { database_id: databaseId, base_table_oid: base } = exploration;
  const named = [...new Set([base, ...filters.map((filter) => filter.table_oid)])];
  const columnsOf = useQueries({
    queries: filters.length === 0 ? [] : named.map((table) => baseColumnsQuery(databaseId, table)),
    combine: (results) => ({
      settled: results.every((result) => !result.isLoading),
      of: (table: number) => results[named.indexOf(table)]?.data,
    }),
  });
  const definition = filtered(exploration, applied(filters, base, columnsOf.of));
  const { data, error, refetch } = useQuery({
    queryKey: ["tileRows", definition],
    queryFn: ({ signal }) =>
      rpc.call(
        "explorations.run",
        { database_id: databaseId, exploration_def: definition, limit: mostRows, offset: 0 },
        { signal },
      ),
    enabled: columnsOf.settled,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const columns = useMemo(
    () => (data ? resultColumns(data, new Map(Object.entries(exploration.display_names ?? {}))) : []),
    [data, exploration.display_names],
  );
  if (error) {
    return (
      <ErrorBox
        title={i18n._({ id: "tile.failed", message: "This tile cannot be shown" })}
        error={error}
        onRetry={() => refetch()}
      />
    );
  }
  if (!data) return <Skeleton lines={3} label={i18n._({ id: "tile.loading", message: "Loading the tile" })} />;
  const rows = data.records.results;
  if (show === "table") {
    return <ResultSheet label={exploration.name} columns={columns} count={rows.length} rows={rows} />;
  }
  const spec = show === "number" ? numbers(exploration, columns) : chart(exploration, columns);
  if (spec.kind === "number" && spec.values.length === 0) return <Count count={data.records.count} />;
  return (
    <>
      {data.records.count > mostRows ? (
        <p className={styles.quiet}>
          {i18n._({
            id: "chart.most",
            message: "Drawn from the first {rows} rows; summarize to draw them all.",
            values: { rows: mostRows },
          })}
        </p>
      ) : null}
      <Chart compact label={exploration.name} spec={spec} columns={columns} rows={rows} />
    </>
  );
}

function chart({ display_options }: ExplorationInfo, columns: readonly ResultColumn[]): ChartSpec {
  const kept = keptChart(display_options ?? []);
  return kept ? fitted(kept, columns) : usualChart(columns);
}

const numbers = (exploration: ExplorationInfo, columns: readonly ResultColumn[]): ChartSpec => ({
  kind: "number",
  along: null,
  values: chart(exploration, columns).values,
  split: null,
});

/** An exploration without numbers still has a number of rows. */
function Count({ count }: { count: number }) {
  return (
    <p className={styles.number}>
      {new Intl.NumberFormat(document.documentElement.lang).format(count)}{" "}
      <span>{i18n._({ id: "tile.rows", message: "{count, plural, one {row} other {rows}}", values: { count } })}</span>
    </p>
  );
}
