import { type Operator, operatorsOf } from "@/datatypes/operators";
import { comparison, hasValues } from "@/model/exploring";
import type { StageColumn } from "./stages";

/** One comparison of a filter step. */
export interface Condition {
  readonly kind: "condition";
  readonly alias: string;
  readonly operator: string;
  readonly values: readonly unknown[];
}

/** Conditions joined by "and" or "or"; groups nest. */
export interface Group {
  readonly kind: "group";
  readonly join: "and" | "or";
  readonly parts: readonly FilterNode[];
}

/** A function that the editor has no words for; it runs as it is. */
export interface Foreign {
  readonly kind: "foreign";
  readonly fn: unknown;
}

export type FilterNode = Condition | Group | Foreign;

type Fn = Readonly<Record<string, readonly unknown[]>>;

/** Reads a filter's function into what can be edited. */
export function readFilter(spec: unknown, columns: readonly StageColumn[]): Group {
  const node = spec === null || spec === undefined ? null : readNode(spec, columns);
  if (node?.kind === "group") return node;
  return { kind: "group", join: "and", parts: node ? [node] : [] };
}

function readNode(fn: unknown, columns: readonly StageColumn[]): FilterNode {
  const condition = readCondition(fn, columns);
  if (condition) return condition;
  const join = joinOf(fn);
  if (!join) return { kind: "foreign", fn };
  return { kind: "group", join, parts: ((fn as Fn)[join] ?? []).map((part) => readNode(part, columns)) };
}

function joinOf(fn: unknown): "and" | "or" | null {
  const [id, ...more] = Object.keys((fn ?? {}) as Fn);
  return more.length === 0 && (id === "and" || id === "or") ? id : null;
}

/** Finds the operator that would have made the function. */
function readCondition(fn: unknown, columns: readonly StageColumn[]): Condition | null {
  const { aliases, values } = leaves(fn);
  const column = columns.find((one) => one.alias === aliases[0]);
  if (!column || aliases.some((alias) => alias !== column.alias)) return null;
  for (const operator of operatorsOf(column.type)) {
    const candidates = [values, values.map(unlisted)];
    for (const given of candidates) {
      const condition: Condition = { kind: "condition", alias: column.alias, operator: operator.id, values: given };
      if (hasValues(condition.values, operator) && same(comparison(operator, column.alias, given), fn))
        return condition;
    }
  }
  return null;
}

/** A literal that "contains" wraps in a list. */
function unlisted(value: unknown): unknown {
  const inner = /^\["?(.*?)"?\]$/.exec(String(value))?.[1];
  return inner ?? value;
}

function leaves(fn: unknown): { aliases: string[]; values: unknown[] } {
  const aliases: string[] = [];
  const values: unknown[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    for (const [id, args] of Object.entries(node as Fn)) {
      if (id === "column_name") aliases.push(String(args[0]));
      else if (id === "literal") values.push(args[0]);
      else for (const arg of args) walk(arg);
    }
  };
  walk(fn);
  return { aliases, values };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The function for the server; null while nothing in it is complete. */
export function writeFilter(node: FilterNode, columns: readonly StageColumn[]): unknown {
  if (node.kind === "foreign") return node.fn;
  if (node.kind === "condition") {
    const operator = operatorOf(node, columns);
    return operator && hasValues(node.values, operator) ? comparison(operator, node.alias, node.values) : null;
  }
  const parts = node.parts.map((part) => writeFilter(part, columns)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return { [node.join]: parts };
}

export function operatorOf(condition: Condition, columns: readonly StageColumn[]): Operator | undefined {
  const column = columns.find((one) => one.alias === condition.alias);
  return column && operatorsOf(column.type).find((one) => one.id === condition.operator);
}

export function countConditions(node: FilterNode): number {
  return node.kind === "group" ? node.parts.reduce((sum, part) => sum + countConditions(part), 0) : 1;
}
