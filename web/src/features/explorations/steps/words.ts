import type { Transformation } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { countConditions, readFilter } from "../filter";
import type { StageColumn } from "../stages";
import { readSummary, summarise } from "../summary";

/** The steps one can add. */
export const stepTypes = ["filter", "summarize", "order", "limit", "hide"] as const;

export function stepLabel(type: string): string {
  switch (type) {
    case "filter":
      return i18n._({ id: "step.filter", message: "Filter" });
    case "summarize":
      return i18n._({ id: "step.summarize", message: "Summarize" });
    case "order":
      return i18n._({ id: "step.order", message: "Sort" });
    case "limit":
      return i18n._({ id: "step.limit", message: "First rows" });
    case "offset":
      return i18n._({ id: "step.offset", message: "Skip rows" });
    case "hide":
      return i18n._({ id: "step.hide", message: "Hide columns" });
    case "select":
      return i18n._({ id: "step.select", message: "Keep columns" });
    default:
      return type;
  }
}

const usualLimit = 10;

/** A step that changes nothing yet, or the least that makes sense. */
export function freshStep(
  type: string,
  columns: readonly StageColumn[],
  free: (wish: string) => string,
): Transformation {
  const first = columns.find((column) => !column.primaryKey) ?? columns[0];
  switch (type) {
    case "filter":
      return { type, spec: { and: [] } };
    case "summarize":
      return { type, spec: summarise(columns, first?.alias ?? "", free) };
    case "order":
      return { type, spec: first ? [{ field: first.alias, direction: "asc" }] : [] };
    case "limit":
      return { type, spec: usualLimit };
    default:
      return { type, spec: [] };
  }
}

export interface SortPart {
  field: string;
  direction: "asc" | "desc";
}

export const readSorts = (spec: unknown): SortPart[] => (Array.isArray(spec) ? (spec as SortPart[]) : []);

/** What a step does, in a line. */
export function describeStep({ type, spec }: Transformation, columns: readonly StageColumn[]): string {
  const name = (alias: string) => columns.find((column) => column.alias === alias)?.name ?? alias;
  switch (type) {
    case "filter":
      return i18n._({
        id: "step.filter.words",
        message: "{count, plural, =0 {no condition yet} one {# condition} other {# conditions}}",
        values: { count: countConditions(readFilter(spec, columns)) },
      });
    case "summarize":
      return i18n._({
        id: "step.summarize.words",
        message: "by {columns}",
        values: {
          columns: readSummary(spec)
            .grouping_expressions.map((one) => name(one.input_alias))
            .join(", "),
        },
      });
    case "order":
      return readSorts(spec)
        .map((one) => `${name(one.field)} ${one.direction === "asc" ? "↑" : "↓"}`)
        .join(", ");
    case "hide":
    case "select":
      return Array.isArray(spec) ? spec.map((alias) => name(String(alias))).join(", ") : "";
    default:
      return typeof spec === "number" ? String(spec) : "";
  }
}
