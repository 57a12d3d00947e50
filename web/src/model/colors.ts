import { compareDecimals, readDecimal } from "@/datatypes/decimal";
import { plainText } from "@/datatypes/types";
import type { SheetColumn } from "./columns";

export const colorTests = ["filled", "empty", "equal", "unequal", "contains", "less", "more"] as const;
export type ColorTest = (typeof colorTests)[number];

export const colorTones = ["accent", "success", "warning", "danger"] as const;
export type ColorTone = (typeof colorTones)[number];

/** Tints cells whose value passes a test. */
export interface ColorRule {
  readonly attnum: number;
  readonly test: ColorTest;
  /** What is compared with, as text; without a meaning for `filled` and `empty`. */
  readonly value: string;
  readonly tone: ColorTone;
  /** The whole record, not the cell alone. */
  readonly row: boolean;
}

export const takesValue = (test: ColorTest): boolean => test !== "filled" && test !== "empty";

/**
 * Whether a value passes. @param shown the value as its cell displays it
 */
export function passes(rule: ColorRule, column: SheetColumn, value: unknown, shown: string): boolean {
  const empty = value === null || value === undefined || value === "";
  if (rule.test === "empty") return empty;
  if (rule.test === "filled") return !empty;
  if (empty || rule.value === "") return false;
  switch (rule.test) {
    case "contains":
      return shown.toLowerCase().includes(rule.value.toLowerCase());
    case "less":
      return order(column, value, rule.value) === -1;
    case "more":
      return order(column, value, rule.value) === 1;
    default:
      return same(column, value, shown, rule.value) === (rule.test === "equal");
  }
}

function same(column: SheetColumn, value: unknown, shown: string, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return shown.toLowerCase() === text || plainText(value).toLowerCase() === text || order(column, value, wanted) === 0;
}

/** -1, 0 or 1; NaN if the two cannot be compared. Days and times of our era stand in the order of their texts. */
function order(column: SheetColumn, value: unknown, wanted: string): number {
  const a = readDecimal(plainText(value));
  const b = readDecimal(wanted.trim());
  if (a && b) return Math.sign(compareDecimals(a, b));
  const parsed = column.type.parse(wanted, column.info);
  if (!parsed.ok || parsed.value === null || column.type.sortWords !== "time") return Number.NaN;
  const [left, right] = [plainText(value), plainText(parsed.value)];
  if (left.endsWith(" BC") || right.endsWith(" BC")) return Number.NaN;
  const bare = (text: string) => text.replace(/ AD$/, "");
  return Math.sign(bare(left).localeCompare(bare(right)));
}
