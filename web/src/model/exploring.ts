import { queryOptions } from "@tanstack/react-query";
import type { FilterExpr } from "@/api/generated";
import { rpc } from "@/api/rpc";
import type { Operator } from "@/datatypes/operators";

/** The saved explorations of a schema. */
export const explorationsQuery = (databaseId: number, schemaOid: number) =>
  queryOptions({
    queryKey: ["explorations", databaseId, schemaOid],
    queryFn: ({ signal }) =>
      rpc.call("explorations.list", { database_id: databaseId, schema_oid: schemaOid }, { signal }),
  });

/** Comparisons that speak of today: functions of their own, for with today's dates in them they would stand still. */
const moving = ["today", "yesterday", "past_days", "next_days", "this_week", "this_month", "this_year"];

/** Whether all values are there that an operator takes. */
export function hasValues(values: readonly unknown[], { takes }: Operator): boolean {
  const given = (value: unknown) => value !== undefined && value !== null && value !== "";
  if (takes === "none") return true;
  if (takes === "two") return given(values[0]) && given(values[1]);
  return given(values[0]);
}

/** An operator's expression in the words of explorations. */
export function comparison(operator: Operator, alias: string, values: readonly unknown[]): unknown {
  if (moving.includes(operator.id)) {
    const literals = operator.takes === "none" ? [] : [{ literal: [values[0]] }];
    return { [operator.id]: [{ column_name: [alias] }, ...literals] };
  }
  const column: FilterExpr = { type: "attnum", value: 0 };
  return translate(operator.build(column, values), column, alias);
}

function translate(expression: FilterExpr, column: FilterExpr, alias: string): unknown {
  if (expression === column) return { column_name: [alias] };
  if ("args" in expression) {
    return { [expression.type]: expression.args.map((arg) => translate(arg, column, alias)) };
  }
  return { literal: ["value" in expression ? (expression.value ?? null) : null] };
}
