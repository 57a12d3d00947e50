import { i18n } from "@/i18n/i18n";
import type { ResultColumn, ResultRow } from "../results/source";

export const chartKinds = ["bar", "line", "area", "scatter", "pie", "heat", "number", "pivot"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What is drawn: which column goes along, which values are measured, which column splits them into series. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly along: string | null;
  readonly values: readonly string[];
  readonly split: string | null;
}

export interface Series {
  readonly name: string;
  /** One for each label; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** Numbers by label and series: what every kind of chart, and the table beside it, shows. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

const measurable = ["number", "money"];

/** Whether a column's values can be drawn as lengths. */
export const isMeasure = (column: ResultColumn): boolean => measurable.includes(column.type.id);

/** What shows most at first sight: the first column that is no number along, all numbers as values. */
export function usualChart(columns: readonly ResultColumn[]): ChartSpec {
  const along = columns.find((column) => !isMeasure(column)) ?? columns[0] ?? null;
  const values = columns.filter((column) => isMeasure(column) && column !== along).map((column) => column.id);
  return { kind: "bar", along: along?.id ?? null, values: values.slice(0, 4), split: null };
}

/** The specification without columns that are not there (any more). */
export function fitted(spec: ChartSpec, columns: readonly ResultColumn[]): ChartSpec {
  const there = (id: string | null) => (columns.some((column) => column.id === id) ? id : null);
  return {
    kind: chartKinds.includes(spec.kind) ? spec.kind : "bar",
    along: there(spec.along),
    values: spec.values.filter((id) => there(id) !== null),
    split: there(spec.split),
  };
}

function textOf(id: string | null, columns: readonly ResultColumn[], row: ResultRow): string {
  const found = columns.find((one) => one.id === id);
  const value = found ? row[found.id] : undefined;
  if (!found || value === null || value === undefined) return i18n._({ id: "chart.none", message: "(none)" });
  return found.type.format(value, found.typed);
}

/** Where a row's value is drawn. */
function placeOfValue(spec: ChartSpec, columns: readonly ResultColumn[], row: ResultRow, id: string) {
  const title = columns.find((one) => one.id === id)?.title ?? id;
  return {
    label: spec.along ? textOf(spec.along, columns, row) : "",
    series: seriesName(title, spec.split ? textOf(spec.split, columns, row) : null, spec.values.length),
  };
}

/** Puts rows into labels and series; values that fall on the same place are added up. */
export function tabulate(spec: ChartSpec, columns: readonly ResultColumn[], rows: readonly ResultRow[]): ChartData {
  const labels: string[] = [];
  const series = new Map<string, (number | null)[]>();
  for (const row of rows) {
    for (const id of spec.values) {
      const place = placeOfValue(spec, columns, row, id);
      const at = placeOf(labels, place.label);
      const value = Number(row[id] ?? Number.NaN);
      const values = series.get(place.series) ?? [];
      series.set(place.series, values);
      if (Number.isFinite(value)) values[at] = (values[at] ?? 0) + value;
    }
  }
  return {
    labels,
    series: [...series].map(([name, values]) => ({ name, values: labels.map((_, at) => values[at] ?? null) })),
  };
}

/** The rows that a number of the chart is made of. */
export function rowsAt(
  spec: ChartSpec,
  columns: readonly ResultColumn[],
  rows: readonly ResultRow[],
  label: string,
  series: string,
): readonly ResultRow[] {
  return rows.filter((row) =>
    spec.values.some((id) => {
      const place = placeOfValue(spec, columns, row, id);
      return place.label === label && place.series === series;
    }),
  );
}

function placeOf(labels: string[], label: string): number {
  const at = labels.indexOf(label);
  return at >= 0 ? at : labels.push(label) - 1;
}

function seriesName(value: string, split: string | null, count: number): string {
  if (split === null) return value;
  return count > 1 ? `${split} · ${value}` : split;
}

/** A pair of numbers for a scatter chart; null without both. */
function pairOf(spec: ChartSpec, id: string, row: ResultRow): [number, number] | null {
  const pair: [number, number] = [Number(row[spec.along ?? ""] ?? Number.NaN), Number(row[id] ?? Number.NaN)];
  return pair.every(Number.isFinite) ? pair : null;
}

/** Pairs of numbers for a scatter chart; rows without both are left out. */
export function points(spec: ChartSpec, rows: readonly ResultRow[]): { name: string; pairs: [number, number][] }[] {
  return spec.values.map((id) => ({
    name: id,
    pairs: rows.map((row) => pairOf(spec, id, row)).filter((pair) => pair !== null),
  }));
}

/** The rows behind a part of a drawing, by the numbers that the drawing gives its series and their items. */
export function rowsDrawnAt(
  spec: ChartSpec,
  columns: readonly ResultColumn[],
  rows: readonly ResultRow[],
  series: number,
  item: number,
): readonly ResultRow[] {
  if (spec.kind === "scatter") {
    const id = spec.values[series] ?? "";
    return rows.filter((row) => pairOf(spec, id, row) !== null).slice(item, item + 1);
  }
  const data = tabulate(spec, columns, rows);
  if (spec.kind !== "heat") {
    return rowsAt(spec, columns, rows, data.labels[item] ?? "", data.series[series]?.name ?? "");
  }
  const cell = heatCells(data)[item];
  return cell ? rowsAt(spec, columns, rows, data.labels[cell[0]] ?? "", data.series[cell[1]]?.name ?? "") : [];
}

/** The places of a heat map that have a number: how far along, how far up, and the number. */
export const heatCells = ({ series }: ChartData): [number, number, number][] =>
  series.flatMap(({ values }, up) =>
    values.flatMap((value, along): [number, number, number][] => (value === null ? [] : [[along, up, value]])),
  );
