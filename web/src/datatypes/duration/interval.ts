import { readDecimal, writeDecimal } from "../decimal";

/** The parts of PostgreSQL's interval: months, days and a time do not convert into each other. */
export interface Interval {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Exact decimal text, up to six places. */
  readonly seconds: string;
}

const iso =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/i;

export function readInterval(text: string): Interval | null {
  const found = iso.exec(text.trim());
  if (!found || text.trim().length < 3) return null;
  const part = (index: number) => Number(found[index] ?? 0);
  return {
    years: part(1),
    months: part(2),
    days: part(3) * 7 + part(4),
    hours: part(5),
    minutes: part(6),
    seconds: trimmed(found[7] ?? "0"),
  };
}

function trimmed(seconds: string): string {
  const decimal = readDecimal(seconds);
  return decimal ? writeDecimal({ ...decimal, fraction: decimal.fraction.replace(/0+$/, "") }) : seconds;
}

export function writeInterval({ years, months, days, hours, minutes, seconds }: Interval): string {
  return `P${years}Y${months}M${days}DT${hours}H${minutes}M${seconds}S`;
}

/** As PostgreSQL prints it: `1 year 2 mons 3 days 04:05:06.7`. */
export function plainInterval(interval: Interval): string {
  const named = [
    [interval.years, "year"],
    [interval.months, "mon"],
    [interval.days, "day"],
  ] as const;
  const parts = named
    .filter(([count]) => count !== 0)
    .map(([count, name]) => `${count} ${name}${count === 1 ? "" : "s"}`);
  const clock = clockText(interval);
  if (clock !== "00:00:00" || parts.length === 0) parts.push(clock);
  return parts.join(" ");
}

/** The time part as one signed `hh:mm:ss.f`. */
function clockText({ hours, minutes, seconds }: Interval): string {
  const micros = timeMicros({ hours, minutes, seconds });
  const positive = micros < 0n ? -micros : micros;
  const two = (value: bigint) => String(value).padStart(2, "0");
  const fraction = String(positive % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  const whole = positive / 1_000_000n;
  const text = `${two(whole / 3600n)}:${two((whole / 60n) % 60n)}:${two(whole % 60n)}`;
  return `${micros < 0n ? "-" : ""}${text}${fraction ? `.${fraction}` : ""}`;
}

/** Microseconds of the time part. */
export function timeMicros({ hours, minutes, seconds }: Pick<Interval, "hours" | "minutes" | "seconds">): bigint {
  const decimal = readDecimal(seconds) ?? { negative: false, whole: "0", fraction: "" };
  const micros = BigInt(decimal.whole + decimal.fraction.padEnd(6, "0").slice(0, 6));
  return (BigInt(hours) * 60n + BigInt(minutes)) * 60_000_000n + (decimal.negative ? -micros : micros);
}
