/** Decimal numbers as texts of digits, so that no digit is ever lost to a double. */
export interface Decimal {
  readonly negative: boolean;
  /** At least one digit, no superfluous leading zeros. */
  readonly whole: string;
  /** Digits after the point as written, possibly none. */
  readonly fraction: string;
}

const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Reads a number in PostgreSQL's or JSON's notation; null if it is none, or NaN or infinite. */
export function readDecimal(text: string): Decimal | null {
  const found = written.exec(text.trim());
  if (!found || (!found[2] && !found[3])) return null;
  const shift = Number(found[4] ?? 0);
  let whole = found[2] ?? "";
  let fraction = found[3] ?? "";
  if (shift > 0) {
    fraction = fraction.padEnd(shift, "0");
    whole += fraction.slice(0, shift);
    fraction = fraction.slice(shift);
  } else if (shift < 0) {
    whole = whole.padStart(-shift, "0");
    fraction = whole.slice(whole.length + shift) + fraction;
    whole = whole.slice(0, whole.length + shift);
  }
  return { negative: found[1] === "-", whole: whole.replace(/^0+(?=\d)/, "") || "0", fraction };
}

/** Rounds half away from zero to at most `places` digits after the point. */
export function roundDecimal(decimal: Decimal, places: number): Decimal {
  if (decimal.fraction.length <= places) return decimal;
  const kept = BigInt(decimal.whole + decimal.fraction.slice(0, places));
  const up = Number(decimal.fraction[places]) >= 5 ? 1n : 0n;
  const digits = String(kept + up).padStart(places + 1, "0");
  const split = digits.length - places;
  return { negative: decimal.negative, whole: digits.slice(0, split), fraction: digits.slice(split) };
}

export function writeDecimal({ negative, whole, fraction }: Decimal): string {
  const zero = /^0*$/.test(whole + fraction);
  return `${negative && !zero ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

/** Sums exactly; the result has as many places as the most exact part. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.fraction.length, b.fraction.length);
  return fromScaled(scaled(a, places) + scaled(b, places), places);
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.fraction.length, b.fraction.length);
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Divides by a positive whole number, with `places` digits after the point (rounded). */
export function divideDecimal(a: Decimal, divisor: number, places: number): Decimal {
  const value = scaled(a, Math.max(places + 1, a.fraction.length)) / BigInt(divisor);
  return roundDecimal(fromScaled(value, Math.max(places + 1, a.fraction.length)), places);
}

function scaled({ negative, whole, fraction }: Decimal, places: number): bigint {
  const value = BigInt(whole + fraction.padEnd(places, "0"));
  return negative ? -value : value;
}

function fromScaled(value: bigint, places: number): Decimal {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const split = digits.length - places;
  return { negative: value < 0n, whole: digits.slice(0, split), fraction: digits.slice(split) };
}
