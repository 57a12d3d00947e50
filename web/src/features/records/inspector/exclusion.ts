import type { ConstraintDef, ExclusionPart } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";

export type Comparison = "=" | "&&" | "<>";

/** What is asked for of a rule that no two records clash, while it is written. */
export interface ExclusionDraft {
  /** By attnum of the column. */
  readonly comparisons: Readonly<Record<number, Comparison>>;
  /** The columns that a period begins and ends with, or null. */
  readonly from: number | null;
  readonly until: number | null;
  /** The end is part of the period. */
  readonly closed: boolean;
  readonly condition: string;
}

export const emptyExclusion: ExclusionDraft = {
  comparisons: {},
  from: null,
  until: null,
  closed: false,
  condition: "",
};

/** The functions that make a range of two values (PostgreSQL's manual, 8.17.6). */
const ranges: Readonly<Record<string, string>> = {
  date: "daterange",
  "timestamp without time zone": "tsrange",
  "timestamp with time zone": "tstzrange",
  smallint: "int4range",
  integer: "int4range",
  bigint: "int8range",
  numeric: "numrange",
};

/** Whether values of the column can begin or end a period. */
export function bounds(column: SheetColumn): boolean {
  return rangeOf(column) !== undefined;
}

/** Whether the two can be the ends of the same period. */
export function pairs(one: SheetColumn, other: SheetColumn): boolean {
  return one.attnum !== other.attnum && bounds(one) && rangeOf(one) === rangeOf(other);
}

/** How values of a column can be compared; the first is what is meant most often. */
export function comparisonsOf(column: SheetColumn): readonly Comparison[] {
  const type = column.info.type;
  if (/(range|^box|^circle|^polygon)$/.test(type)) return type.endsWith("range") ? ["&&", "="] : ["&&"];
  return ["=", "<>"];
}

/** The rule as it is asked for; null while it compares nothing. */
export function exclusionOf(draft: ExclusionDraft, columns: readonly SheetColumn[]): ConstraintDef | null {
  const parts: ExclusionPart[] = columns
    .filter((column) => draft.comparisons[column.attnum])
    .map((column) => ({ column: column.attnum, operator: draft.comparisons[column.attnum] ?? "=" }));
  const from = columns.find((column) => column.attnum === draft.from);
  const until = columns.find((column) => column.attnum === draft.until);
  if (Boolean(from) !== Boolean(until)) return null;
  if (from && until && pairs(from, until)) {
    const ends = draft.closed ? "'[]'" : "'[)'";
    parts.push({
      expression: `${rangeOf(from)}(${quoted(from.name)}, ${quoted(until.name)}, ${ends})`,
      operator: "&&",
    });
  }
  if (parts.length === 0) return null;
  return { type: "x", parts, condition: draft.condition.trim() || null };
}

function rangeOf(column: SheetColumn): string | undefined {
  return ranges[column.info.type];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
