import type { ResultColumn, ResultRow } from "../results/source";
import { type ChartData, type ChartSpec, points } from "./data";
import { heat } from "./heat";

/** The colours and the type that the page has at present. */
export interface Look {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly raised: string;
  readonly sunken: string;
  readonly ground: string;
  readonly font: string;
  readonly palette: readonly string[];
}

export function currentLook(element: Element): Look {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: value("--text"),
    muted: value("--text-muted"),
    line: value("--border"),
    raised: value("--bg-raised"),
    sunken: value("--bg-sunken"),
    ground: value("--bg"),
    font: value("--font"),
    palette: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => value(`--chart-${number}`)),
  };
}

/** What the chart library is told. */
export function optionOf(
  spec: ChartSpec,
  data: ChartData,
  rows: readonly ResultRow[],
  columns: readonly ResultColumn[],
  look: Look,
): Record<string, unknown> {
  const common = {
    color: look.palette,
    textStyle: { fontFamily: look.font, color: look.text },
    animationDuration: 250,
    tooltip: {
      trigger: spec.kind === "pie" || spec.kind === "scatter" ? "item" : "axis",
      backgroundColor: look.raised,
      borderColor: look.line,
      textStyle: { color: look.text },
      confine: true,
    },
    legend: {
      show: data.series.length > 1 || spec.kind === "pie",
      type: "scroll",
      top: 0,
      textStyle: { color: look.text },
    },
  };
  if (spec.kind === "pie") return { ...common, series: [pie(data, look)] };
  const name = (id: string | null) => columns.find((column) => column.id === id)?.title ?? "";
  const axis = {
    axisLabel: { color: look.muted },
    axisLine: { lineStyle: { color: look.line } },
    splitLine: { lineStyle: { color: look.line } },
    nameTextStyle: { color: look.muted },
  };
  if (spec.kind === "heat") {
    const { tooltip, ...drawn } = heat(data, look, axis);
    return { ...common, ...drawn, tooltip: { ...common.tooltip, ...tooltip } };
  }
  const grid = { left: 12, right: 20, top: common.legend.show ? 44 : 12, bottom: 12, containLabel: true };
  if (spec.kind === "scatter") {
    return {
      ...common,
      grid: { ...grid, bottom: 34 },
      xAxis: { type: "value", name: name(spec.along), nameLocation: "middle", nameGap: 28, scale: true, ...axis },
      yAxis: { type: "value", scale: true, ...axis },
      series: points(spec, rows).map((one) => ({ type: "scatter", name: name(one.name), data: one.pairs })),
    };
  }
  return {
    ...common,
    grid,
    xAxis: { type: "category", data: data.labels, boundaryGap: spec.kind === "bar", ...axis },
    yAxis: { type: "value", ...axis },
    series: data.series.map(({ name: title, values }) => ({
      type: spec.kind === "bar" ? "bar" : "line",
      name: title,
      data: values,
      ...(spec.kind === "area" ? { areaStyle: { opacity: 0.25 }, stack: "all" } : {}),
    })),
  };
}

function pie({ labels, series }: ChartData, look: Look) {
  const [first] = series;
  return {
    type: "pie",
    name: first?.name ?? "",
    radius: ["35%", "68%"],
    top: 30,
    label: { color: look.text },
    data: labels.map((label, at) => ({ name: label, value: first?.values[at] ?? 0 })),
  };
}
