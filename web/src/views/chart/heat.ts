import { type ChartData, heatCells } from "./data";
import type { Look } from "./option";

/** A heat map: labels along, series up, and each number as the strength of a colour. */
export function heat(data: ChartData, look: Look, axis: Readonly<Record<string, unknown>>) {
  const cells = heatCells(data);
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
  const numbers = cells.map(([, , number]) => number);
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return {
    tooltip: { trigger: "item" },
    legend: { show: false },
    grid: { left: 12, right: 20, top: 12, bottom: 56, containLabel: true },
    xAxis: { type: "category", data: data.labels, ...axis, splitArea: { show: false } },
    yAxis: { type: "category", data: data.series.map(({ name }) => name), ...axis },
    visualMap: {
      min: least,
      max: most,
      text: [format.format(most), format.format(least)],
      calculable: false,
      orient: "horizontal",
      left: "center",
      bottom: 0,
      inRange: { color: [look.sunken, look.palette[0]] },
      textStyle: { color: look.text },
    },
    series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: look.ground, borderWidth: 1 } }],
  };
}
