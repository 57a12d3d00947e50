import { readDecimal, roundDecimal, writeDecimal } from "../decimal";
import type { TypedColumn } from "../types";

interface Separators {
  readonly group: string;
  readonly decimal: string;
  readonly indian?: boolean;
}

const named: Record<string, Separators> = {
  english: { group: ",", decimal: "." },
  german: { group: ".", decimal: "," },
  french: { group: "\u202f", decimal: "," },
  hindi: { group: ",", decimal: ".", indian: true },
  swiss: { group: "’", decimal: "." },
};

let ofBrowser: Separators | undefined;

/** The signs that numbers of the column are written with. */
export function separators(column: TypedColumn): Separators {
  const chosen = named[column.metadata?.num_format ?? ""];
  if (chosen) return chosen;
  ofBrowser ??= browserSeparators();
  return ofBrowser;
}

function browserSeparators(): Separators {
  const parts = new Intl.NumberFormat().formatToParts(1234567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value;
  return { group: sign("group") ?? ",", decimal: sign("decimal") ?? "." };
}

/** Writes a number as the column's options want it, without ever passing through a double. */
export function formatNumber(value: unknown, column: TypedColumn): string {
  const text = String(value);
  const exact = readDecimal(text);
  if (!exact) return text;
  if (/[eE]/.test(text) && exact.whole.length + exact.fraction.length > 21) return text;
  const meta = column.metadata;
  const rounded = roundDecimal(exact, meta?.num_max_frac_digits ?? 20);
  const fraction = rounded.fraction.padEnd(meta?.num_min_frac_digits ?? 0, "0");
  const { group, decimal, indian } = separators(column);
  const whole = grouped(rounded.whole, column) ? insertGroups(rounded.whole, group, indian) : rounded.whole;
  const sign = writeDecimal(rounded).startsWith("-") ? "-" : "";
  return `${sign}${whole}${fraction ? decimal + fraction : ""}`;
}

/** Keys are never grouped; by default other numbers are from five digits on, so that years stay years. */
function grouped(whole: string, column: TypedColumn): boolean {
  const wish = column.metadata?.num_grouping ?? "auto";
  if (wish === "always") return true;
  return wish === "auto" && !column.primary_key && whole.length >= 5;
}

function insertGroups(whole: string, group: string, indian = false): string {
  const inGroups = indian ? /(?<=\d)(?=(?:\d\d)*\d{3}$)/g : /(?<=\d)(?=(?:\d{3})+$)/g;
  return whole.replace(inGroups, group);
}
