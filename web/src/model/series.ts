import { addDecimals, compareDecimals, readDecimal, writeDecimal } from "@/datatypes/decimal";

/**
 * Continues the values of a filled range: numbers or texts ending in a number that grow by the same step go on growing,
 * days too; anything else repeats. One single value repeats.
 *
 * @param source the values as an editor would show them, in the direction of the fill
 * @param count how many follow
 * @returns the editor texts, or null if the source has no step and is to be repeated
 */
export function continueSeries(source: readonly string[], count: number): string[] | null {
  if (source.length < 2) return null;
  return continueNumbers(source, count) ?? continueDays(source, count) ?? continueNumbered(source, count);
}

function continueNumbers(source: readonly string[], count: number): string[] | null {
  const decimals = source.map(readDecimal);
  const [first, second] = decimals;
  if (!first || !second || decimals.some((one) => one === null)) return null;
  const minus = (decimal: typeof first) => ({ ...decimal, negative: !decimal.negative });
  const step = addDecimals(second, minus(first));
  let last = first;
  for (const next of decimals.slice(1)) {
    if (!next || compareDecimals(addDecimals(last, step), next) !== 0) return null;
    last = next;
  }
  return Array.from({ length: count }, () => {
    last = addDecimals(last, step);
    return writeDecimal(last);
  });
}

const dayLength = 86_400_000;

function continueDays(source: readonly string[], count: number): string[] | null {
  if (!source.every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))) return null;
  const days = source.map((text) => Date.parse(`${text}T00:00:00Z`));
  const [first = 0, second = 0] = days;
  const step = second - first;
  if (step === 0 || days.some((day, index) => Number.isNaN(day) || day !== first + index * step)) return null;
  const last = days.at(-1) ?? first;
  return Array.from({ length: count }, (_, index) =>
    new Date(last + step * (index + 1)).toISOString().slice(0, step % dayLength === 0 ? 10 : 19),
  );
}

function continueNumbered(source: readonly string[], count: number): string[] | null {
  const parts = source.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const prefix = parts[0]?.[1];
  if (prefix === undefined || parts.some((part) => part?.[1] !== prefix)) return null;
  const width = parts[0]?.[2]?.startsWith("0") ? (parts[0]?.[2]?.length ?? 0) : 0;
  const numbers = continueNumbers(
    parts.map((part) => String(Number(part?.[2]))),
    count,
  );
  return numbers?.map((number) => prefix + number.padStart(width, "0")) ?? null;
}
