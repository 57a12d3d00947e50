import { i18n } from "@/i18n/i18n";
import styles from "./chart.module.css";
import type { ChartData } from "./data";

interface ChartTableProps {
  label: string;
  data: ChartData;
  /** What the labels are. */
  corner: string;
  /** Adds the sums of rows and columns. */
  totals?: boolean;
  /** Makes buttons of the numbers, which tell where they stand. */
  onPick?: ((label: string, series: string) => void) | undefined;
}

/** The numbers of a chart: labels down, series across. */
export function ChartTable({ label, data, corner, totals, onPick }: ChartTableProps) {
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 6 });
  const shown = (value: number | null) => (value === null ? "" : format.format(value));
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const total = i18n._({ id: "chart.total", message: "Total" });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {data.series.map((one) => (
              <th key={one.name} scope="col">
                {one.name}
              </th>
            ))}
            {totals ? <th scope="col">{total}</th> : null}
          </tr>
        </thead>
        <tbody>
          {data.labels.map((name, at) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {data.series.map((one) => (
                <td key={one.name}>
                  {onPick && typeof one.values[at] === "number" ? (
                    <button
                      type="button"
                      className={styles.pick}
                      aria-label={i18n._({
                        id: "chart.behind",
                        message: "{number}: show the rows behind {label}, {series}",
                        values: { number: shown(one.values[at]), label: name, series: one.name },
                      })}
                      onClick={() => onPick(name, one.name)}
                    >
                      {shown(one.values[at])}
                    </button>
                  ) : (
                    shown(one.values[at] ?? null)
                  )}
                </td>
              ))}
              {totals ? <td>{shown(sum(data.series.map((one) => one.values[at] ?? null)))}</td> : null}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            <tr>
              <th scope="row">{total}</th>
              {data.series.map((one) => (
                <td key={one.name}>{shown(sum(one.values))}</td>
              ))}
              <td>{shown(sum(data.series.flatMap((one) => one.values)))}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
