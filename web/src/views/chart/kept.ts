import type { ChartSpec } from "./data";

/** Whether an option of display is a chart. */
export function holdsChart(option: unknown): option is { chart: ChartSpec } {
  return typeof option === "object" && option !== null && "chart" in option;
}

/** The chart among the options of display that are kept with an exploration. */
export const keptChart = (options: readonly unknown[]): ChartSpec | null => options.find(holdsChart)?.chart ?? null;
