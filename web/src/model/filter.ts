import type { FilterExpr } from "@/api/generated";
import { chain, type Operator, operatorsOf } from "@/datatypes/operators";
import type { SheetColumn } from "./columns";
import { joinedCondition, singly } from "./joined";

/** One comparison: a column, an operator of its kind, and the operator's values as wire values. */
export interface Condition {
  readonly kind: "condition";
  readonly attnum: number;
  readonly operator: string;
  readonly values: readonly unknown[];
}

/** Conditions joined by "and" or "or"; groups nest. */
export interface FilterGroup {
  readonly kind: "group";
  readonly join: "and" | "or";
  readonly parts: readonly FilterNode[];
}

export type FilterNode = Condition | FilterGroup;

export const noFilter: FilterGroup = { kind: "group", join: "and", parts: [] };

/** How deep groups may nest in the editor. */
export const deepest = 3;

/** The expression for the server; conditions still lacking a value, or about unknown columns, are left out. */
export function toExpression(node: FilterNode, columns: readonly SheetColumn[]): FilterExpr | undefined {
  if (node.kind === "condition") return conditionExpression(node, columns);
  const parts = node.parts.map((part) => toExpression(part, columns)).filter((part) => part !== undefined);
  return chain(node.join, parts);
}

function conditionExpression(condition: Condition, columns: readonly SheetColumn[]): FilterExpr | undefined {
  const column = columns.find((one) => one.attnum === condition.attnum);
  const operator = column && operatorsOf(singly(column).type).find((one) => one.id === condition.operator);
  if (!operator || !isComplete(condition, operator.takes)) return undefined;
  if (column.joined) return joinedCondition(column, column.joined, operator, condition.values);
  return withColumns(operator.build({ type: "attnum", value: condition.attnum }, condition.values));
}

/** A value that stands for another column of the record. */
export interface OtherColumn {
  readonly column: number;
}

export const isOtherColumn = (value: unknown): value is OtherColumn =>
  typeof value === "object" && value !== null && "column" in value && typeof value.column === "number";

/** Whether the operator's value can be another column of the record. */
export const takesColumn = (column: SheetColumn, { takes, input }: Operator): boolean =>
  takes === "one" && input === undefined && !column.joined && column.type.operators !== "list";

function withColumns(expression: FilterExpr): FilterExpr {
  if ("args" in expression) return { ...expression, args: expression.args.map(withColumns) };
  return expression.type === "literal" && "value" in expression && isOtherColumn(expression.value)
    ? { type: "attnum", value: expression.value.column }
    : expression;
}

/** The filter, and besides the text in any of the columns. */
export function withSearch(
  filter: FilterExpr | undefined,
  search: string,
  columns: readonly SheetColumn[],
): FilterExpr | undefined {
  const text = search.trim();
  if (!text) return filter;
  const inColumn = (column: SheetColumn): FilterExpr => ({
    type: "contains_case_insensitive",
    args: [
      { type: "text", args: [{ type: "attnum", value: column.attnum }] },
      { type: "literal", value: text },
    ],
  });
  const any = chain("or", columns.map(inColumn));
  return any && filter ? { type: "and", args: [filter, any] } : (any ?? filter);
}

/** Has all values that its operator wants. */
export function isComplete(condition: Condition, takes: "none" | "one" | "two" | "many"): boolean {
  const given = (index: number) => {
    const value = condition.values[index];
    return value !== undefined && value !== null && value !== "";
  };
  if (takes === "none") return true;
  if (takes === "two") return given(0) && given(1);
  return given(0);
}

export function countConditions(node: FilterNode, attnum?: number): number {
  if (node.kind === "group") return node.parts.reduce((sum, part) => sum + countConditions(part, attnum), 0);
  return attnum === undefined || node.attnum === attnum ? 1 : 0;
}

/** The filter without any condition about the column; emptied groups go too. */
export function withoutColumn(group: FilterGroup, attnum: number): FilterGroup {
  const parts = group.parts
    .map((part) => (part.kind === "group" ? withoutColumn(part, attnum) : part))
    .filter((part) => (part.kind === "group" ? part.parts.length > 0 : part.attnum !== attnum));
  return { ...group, parts };
}
