import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimal,
  readDecimal,
  writeDecimal,
} from "@/datatypes/decimal";
import type { Aggregates } from "./gateway";

/** What a selection adds up to; sums are exact. */
export interface Statistics {
  /** Cells with a value. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum?: string;
  readonly average?: string;
  readonly min?: string;
  readonly max?: string;
}

/** What several columns come to together. @param summable whether a column, by attnum, counts as numbers */
export function combined({ columns }: Aggregates, summable: (attnum: number) => boolean): Statistics {
  const filled = columns.reduce((sum, column) => sum + column.filled, 0);
  const used = columns.filter((column) => summable(column.attnum) && column.filled > 0);
  const numbers = used.reduce((sum, column) => sum + column.filled, 0);
  const decimals = (part: "sum" | "min" | "max") =>
    used.flatMap((column) => readDecimal(column[part] ?? "") ?? ([] as Decimal[]));
  const sums = decimals("sum");
  const [min] = decimals("min").sort(compareDecimals);
  const max = decimals("max").sort(compareDecimals).at(-1);
  if (sums.length === 0 || sums.length < used.length || !min || !max) return { filled, numbers };
  const sum = sums.reduce(addDecimals);
  return {
    filled,
    numbers,
    sum: writeDecimal(sum),
    average: averageOf(sum, numbers),
    min: writeDecimal(min),
    max: writeDecimal(max),
  };
}

function averageOf(sum: Decimal, numbers: number): string {
  const average = divideDecimal(sum, numbers, Math.min(20, sum.fraction.length + 4));
  return writeDecimal({ ...average, fraction: average.fraction.replace(/0+$/, "") });
}

/** @param values wire values; those of summable columns are numbers or decimal texts */
export function statistics(values: Iterable<{ readonly value: unknown; readonly summable: boolean }>): Statistics {
  let filled = 0;
  let numbers = 0;
  let sum: Decimal | null = null;
  let min: Decimal | null = null;
  let max: Decimal | null = null;
  for (const { value, summable } of values) {
    if (value === null || value === undefined) continue;
    filled++;
    const decimal = summable ? readDecimal(String(value)) : null;
    if (!decimal) continue;
    numbers++;
    sum = sum ? addDecimals(sum, decimal) : decimal;
    if (!min || compareDecimals(decimal, min) < 0) min = decimal;
    if (!max || compareDecimals(decimal, max) > 0) max = decimal;
  }
  if (!sum || !min || !max) return { filled, numbers };
  return {
    filled,
    numbers,
    sum: writeDecimal(sum),
    average: averageOf(sum, numbers),
    min: writeDecimal(min),
    max: writeDecimal(max),
  };
}
