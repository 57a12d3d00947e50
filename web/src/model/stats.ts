import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimal,
  readDecimal,
  writeDecimal,
} from "@/datatypes/decimal";

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
  const average = divideDecimal(sum, numbers, Math.min(20, sum.fraction.length + 4));
  const short = { ...average, fraction: average.fraction.replace(/0+$/, "") };
  return {
    filled,
    numbers,
    sum: writeDecimal(sum),
    average: writeDecimal(short),
    min: writeDecimal(min),
    max: writeDecimal(max),
  };
}
