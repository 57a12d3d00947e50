import { i18n } from "@/i18n/i18n";
import type { ResultColumn, ResultRow } from "../results/source";

export const chartKinds = ["bar", "line", "area", "scatter", "pie", "number", "pivot"] as const;
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

/** Puts rows into labels and series; values that fall on the same place are added up. */
export function tabulate(spec: ChartSpec, columns: readonly ResultColumn[], rows: readonly ResultRow[]): ChartData {
  const column = (id: string | null) => columns.find((one) => one.id === id);
  const text = (id: string | null, row: ResultRow) => {
    const found = column(id);
    const value = found ? row[found.id] : undefined;
    if (!found || value === null || value === undefined) return i18n._({ id: "chart.none", message: "(none)" });
    return found.type.format(value, found.typed);
  };
  const labels: string[] = [];
  const series = new Map<string, (number | null)[]>();
  for (const row of rows) {
    const label = spec.along ? text(spec.along, row) : "";
    const at = placeOf(labels, label);
    for (const id of spec.values) {
      const value = Number(row[id] ?? Number.NaN);
      const name = seriesName(column(id)?.title ?? id, spec.split ? text(spec.split, row) : null, spec.values.length);
      const values = series.get(name) ?? [];
      series.set(name, values);
      if (Number.isFinite(value)) values[at] = (values[at] ?? 0) + value;
    }
  }
  return {
    labels,
    series: [...series].map(([name, values]) => ({ name, values: labels.map((_, at) => values[at] ?? null) })),
  };
}

function placeOf(labels: string[], label: string): number {
  const at = labels.indexOf(label);
  return at >= 0 ? at : labels.push(label) - 1;
}

function seriesName(value: string, split: string | null, count: number): string {
  if (split === null) return value;
  return count > 1 ? `${split} · ${value}` : split;
}

/** Pairs of numbers for a scatter chart; rows without both are left out. */
export function points(spec: ChartSpec, rows: readonly ResultRow[]): { name: string; pairs: [number, number][] }[] {
  return spec.values.map((id) => ({
    name: id,
    pairs: rows
      .map((row): [number, number] => [Number(row[spec.along ?? ""] ?? Number.NaN), Number(row[id] ?? Number.NaN)])
      .filter((pair) => pair.every(Number.isFinite)),
  }));
}
