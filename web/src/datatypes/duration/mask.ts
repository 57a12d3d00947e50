import type { TypedColumn } from "../types";
import { type Interval, plainInterval, readInterval, timeMicros, writeInterval } from "./interval";

const units = ["d", "h", "m", "s", "ms"] as const;
type Unit = (typeof units)[number];

const micros: Record<Unit, bigint> = {
  d: 86_400_000_000n,
  h: 3_600_000_000n,
  m: 60_000_000n,
  s: 1_000_000n,
  ms: 1_000n,
};

/** The units shown, largest first; null when the column's options leave the notation to PostgreSQL. */
export function maskUnits(column: TypedColumn): Unit[] | null {
  const largest = units.indexOf(column.metadata?.duration_max as Unit);
  const smallest = units.indexOf(column.metadata?.duration_min as Unit);
  if (largest < 0 && smallest < 0) return null;
  const from = largest < 0 ? units.indexOf("m") : largest;
  const to = smallest < 0 ? units.indexOf("s") : smallest;
  return units.slice(Math.min(from, to), Math.max(from, to) + 1) as Unit[];
}

/** Writes an interval in the column's units; whatever these cannot show exactly stays in PostgreSQL's notation. */
export function formatDuration(value: unknown, column: TypedColumn): string {
  const interval = readInterval(String(value));
  if (!interval) return String(value);
  const shown = maskUnits(column);
  if (!shown || interval.years !== 0 || interval.months !== 0) return plainInterval(interval);
  const total = BigInt(interval.days) * micros.d + timeMicros(interval);
  let left = total < 0n ? -total : total;
  const parts = shown.map((unit) => {
    const count = left / micros[unit];
    left %= micros[unit];
    return { unit, text: String(count) };
  });
  if (left !== 0n) return plainInterval(interval);
  const text = parts.map(({ unit, text: digits }, index) => {
    if (unit === "ms") return (index === 0 ? "" : ".") + digits.padStart(index === 0 ? 1 : 3, "0");
    return (index === 0 ? "" : ":") + digits.padStart(index === 0 ? 1 : 2, "0");
  });
  return (total < 0n ? "-" : "") + text.join("");
}

/** Reads `1:30` from the right by the column's units; null when the text is written in another way. */
export function parseMasked(text: string, column: TypedColumn): string | null {
  const shown = maskUnits(column);
  if (!shown) return null;
  const found = /^(-?)([\d:]*)(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!found || !/\d/.test(text)) return null;
  const colons = shown.filter((unit) => unit !== "ms" || shown.length === 1);
  const counts = (found[2] ?? "").split(":");
  if (counts.length > colons.length) return null;
  let total = 0n;
  counts.reverse().forEach((count, index) => {
    const unit = colons[colons.length - 1 - index];
    if (unit) total += BigInt(count || "0") * micros[unit];
  });
  const smallest = colons.at(-1);
  if (found[3] && smallest) total += (BigInt(found[3].padEnd(6, "0")) * micros[smallest]) / 1_000_000n;
  return writeInterval(fromMicros(found[1] ? -total : total));
}

function fromMicros(total: bigint): Interval {
  const sign = total < 0n ? -1 : 1;
  const positive = total < 0n ? -total : total;
  const part = (size: bigint, within: bigint) => Number((positive / size) % within) * sign;
  const fraction = String(positive % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  const seconds = String((positive / 1_000_000n) % 60n) + (fraction ? `.${fraction}` : "");
  return {
    years: 0,
    months: 0,
    days: Number(positive / micros.d) * sign || 0,
    hours: part(micros.h, 24n) || 0,
    minutes: part(micros.m, 60n) || 0,
    seconds: sign < 0 && seconds !== "0" ? `-${seconds}` : seconds,
  };
}
