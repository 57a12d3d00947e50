import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";

export interface GroupingPart {
  input_alias: string;
  output_alias: string;
  preproc?: string;
}

export interface AggregationPart {
  input_alias: string;
  output_alias: string;
  function: string;
}

export interface SummarySpec {
  base_grouping_column: string;
  grouping_expressions: GroupingPart[];
  aggregation_expressions: AggregationPart[];
}

/** A summary as its step holds it; lists that are left out are empty. */
export function readSummary(spec: unknown): SummarySpec {
  const given = (spec ?? {}) as Partial<SummarySpec>;
  return {
    base_grouping_column: given.base_grouping_column ?? "",
    grouping_expressions: given.grouping_expressions ?? [],
    aggregation_expressions: given.aggregation_expressions ?? [],
  };
}

interface Aggregation {
  readonly id: string;
  readonly label: () => string;
  /** The kinds of column it applies to; all without. */
  readonly kinds?: readonly string[];
}

const aggregations: readonly Aggregation[] = [
  { id: "count", label: () => i18n._({ id: "agg.count", message: "Count" }) },
  { id: "count_distinct", label: () => i18n._({ id: "agg.countDistinct", message: "Count of distinct values" }) },
  { id: "distinct_aggregate_to_array", label: () => i18n._({ id: "agg.list", message: "List of distinct values" }) },
  {
    id: "sum",
    label: () => i18n._({ id: "agg.sum", message: "Sum" }),
    kinds: ["number", "money"],
  },
  { id: "mean", label: () => i18n._({ id: "agg.mean", message: "Average" }), kinds: ["number", "money"] },
  { id: "min", label: () => i18n._({ id: "agg.min", message: "Least" }) },
  { id: "max", label: () => i18n._({ id: "agg.max", message: "Greatest" }) },
  { id: "median", label: () => i18n._({ id: "agg.median", message: "Median" }) },
  { id: "percentile_90", label: () => i18n._({ id: "agg.p90", message: "90th percentile" }) },
  { id: "mode", label: () => i18n._({ id: "agg.mode", message: "Most frequent" }) },
  {
    id: "percentage_true",
    label: () => i18n._({ id: "agg.true", message: "Percentage of yes" }),
    kinds: ["boolean"],
  },
  {
    id: "peak_time",
    label: () => i18n._({ id: "agg.peakTime", message: "Peak time" }),
    kinds: ["time", "datetime"],
  },
  {
    id: "peak_month",
    label: () => i18n._({ id: "agg.peakMonth", message: "Peak month" }),
    kinds: ["date", "datetime"],
  },
];

export const aggregationsFor = (type: DataType): readonly Aggregation[] =>
  aggregations.filter((one) => !one.kinds || one.kinds.includes(type.id));

export const aggregationLabel = (id: string): string => aggregations.find((one) => one.id === id)?.label() ?? id;

/** What an output is called unless it is named. */
export function outputName(input: string, id: string): string {
  return id === "distinct_aggregate_to_array" ? input : `${aggregationLabel(id)} · ${input}`;
}

/** A fresh summary: by one column, everything else as the most telling aggregate of its kind. */
export function summarise(
  columns: readonly { alias: string; type: DataType; primaryKey: boolean }[],
  base: string,
  free: (wish: string) => string,
): SummarySpec {
  return {
    base_grouping_column: base,
    grouping_expressions: [{ input_alias: base, output_alias: free(`${base}_grouped`) }],
    aggregation_expressions: columns
      .filter((column) => column.alias !== base)
      .map((column) => {
        const fn = column.primaryKey ? "count" : column.type.summable ? "sum" : "distinct_aggregate_to_array";
        return { input_alias: column.alias, output_alias: free(`${column.alias}_${shortName(fn)}`), function: fn };
      }),
  };
}

export const shortName = (fn: string): string => (fn.includes("array") ? "list" : fn);
