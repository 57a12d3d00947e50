import type { TypedColumn } from "./types";

/** A day as the server writes it, such as `2024-02-29 AD`: parts as digits, so that no year is out of reach. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly bc: boolean;
}

/** A time of day; `rest` holds the zone if there is one, `Z` or `+05:30`. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the second's point, without trailing zeros. */
  readonly fraction: string;
  readonly zone: string;
}

const dayForm = /^(\d{1,7})-(\d{1,2})-(\d{1,2})(?:\s+(AD|BC))?$/i;
const clockForm = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(Z|[+-]\d{2}(?::?\d{2}){0,2})?$/i;

export function readDay(text: string): Day | null {
  const found = dayForm.exec(text.trim());
  if (!found) return null;
  const day = {
    year: Number(found[1]),
    month: Number(found[2]),
    day: Number(found[3]),
    bc: /bc/i.test(found[4] ?? ""),
  };
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysIn(day.year, day.month) ? day : null;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year % 400 === 0 ? 2000 : year, month, 0)).getUTCDate();
}

export function readClock(text: string): Clock | null {
  const found = clockForm.exec(text.trim());
  if (!found) return null;
  return {
    hour: Number(found[1]),
    minute: Number(found[2]),
    second: Number(found[3] ?? 0),
    fraction: (found[4] ?? "").replace(/0+$/, ""),
    zone: found[5] ?? "",
  };
}

/** Splits `2024-02-29T13:04:05.5+01:00 AD` (also with a space instead of `T`) into its day and its time. */
export function readMoment(text: string): { day: Day; clock: Clock } | null {
  const found = /^(\d{1,7}-\d{1,2}-\d{1,2})[T ]\s*([^ ]+(?: ?[+-][\d:]+)?)(?:\s+(AD|BC))?$/i.exec(text.trim());
  if (!found) return null;
  const day = readDay(`${found[1]} ${found[3] ?? "AD"}`);
  const clock = readClock(found[2] ?? "");
  return day && clock ? { day, clock } : null;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `2024-02-29`, with ` BC` where needed: what an editor starts with and PostgreSQL reads. */
export function isoDay({ year, month, day, bc }: Day): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}${bc ? " BC" : ""}`;
}

export function isoClock({ hour, minute, second, fraction, zone }: Clock): string {
  return `${two(hour)}:${two(minute)}:${two(second)}${fraction ? `.${fraction}` : ""}${zone === "Z" ? "+00" : zone}`;
}

/** `2024-02-29 13:04:05`, the form that PostgreSQL itself prints. */
export function isoMoment(day: Day, clock: Clock): string {
  return `${isoDay({ ...day, bc: false })} ${isoClock(clock)}${day.bc ? " BC" : ""}`;
}

const months = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2024, index, 1)));
const monthNames = new Map<string, string[]>();

function shortMonths(): string[] {
  const language = document.documentElement.lang || "en";
  let names = monthNames.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
    names = months.map((month) => format.format(month));
    monthNames.set(language, names);
  }
  return names;
}

let browserDay: Intl.DateTimeFormat | undefined;

/** Writes a day in the column's format; by default as the browser's region does. */
export function formatDay(day: Day, column: TypedColumn): string {
  const { year, month } = day;
  const era = day.bc ? " BC" : "";
  switch (column.metadata?.date_format) {
    case "iso":
      return isoDay(day);
    case "us":
      return `${two(month)}/${two(day.day)}/${year}${era}`;
    case "eu":
      return `${two(day.day)}/${two(month)}/${year}${era}`;
    case "friendly":
      return `${day.day} ${shortMonths()[month - 1]} ${year}${era}`;
    default:
      break;
  }
  if (day.bc || year < 100 || year > 9999) return isoDay(day);
  browserDay ??= new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
  return browserDay.format(Date.UTC(year, month - 1, day.day));
}

/** Writes a time in the column's format. Seconds that are not zero are shown unless the format leaves them out. */
export function formatClock(clock: Clock, column: TypedColumn): string {
  const format = column.metadata?.time_format;
  const long = format ? format.endsWith("Long") : clock.second !== 0 || clock.fraction !== "";
  const half = format?.startsWith("12hr");
  const hour = half ? String(clock.hour % 12 || 12) : two(clock.hour);
  const fraction = clock.fraction ? `.${clock.fraction}` : "";
  const seconds = long ? `:${two(clock.second)}${fraction}` : "";
  const noon = half ? (clock.hour % 24 < 12 ? " AM" : " PM") : "";
  return `${hour}:${two(clock.minute)}${seconds}${noon}${formatZone(clock.zone)}`;
}

function formatZone(zone: string): string {
  if (!zone) return "";
  return /^(Z|[+-]00(:?00)?)$/.test(zone) ? " UTC" : ` ${zone}`;
}

/** Words that PostgreSQL reads as a date or time ("Special Values" in its manual) and that stay as typed. */
export const specialWords = /^(now|today|yesterday|tomorrow|infinity|-infinity|epoch)$/i;

/**
 * Reads a day as people write it: in the column's order, with any separator, without zeros, with short years or a month's name.
 * Null when it is none of these; PostgreSQL then judges the text as typed.
 */
export function readLooseDay(text: string, column: TypedColumn): Day | null {
  const typed = text.trim();
  const iso = readDay(typed);
  if (iso && /^\d{3,}/.test(typed)) return iso;
  const era = /\s*(AD|BC)$/i.exec(typed);
  const parts = (era ? typed.slice(0, era.index) : typed).split(/[\s,./-]+/).filter(Boolean);
  if (parts.length !== 3) return null;
  const [year, month, day] = arrange(parts, column);
  if (!year || !month || !day) return null;
  const full = /^\d{1,2}$/.test(year) && !era ? fullYear(Number(year)) : Number(year);
  return readDay(`${full}-${month}-${day} ${era?.[1] ?? "AD"}`);
}

/** Puts three parts in the order year, month, day. */
function arrange(parts: string[], column: TypedColumn): string[] {
  const named = parts.findIndex((part) => monthNumber(part) > 0);
  if (named >= 0) {
    const others = parts.filter((_, index) => index !== named);
    const yearFirst = (others[0] ?? "").length > 2;
    return [others[yearFirst ? 0 : 1] ?? "", String(monthNumber(parts[named] ?? "")), others[yearFirst ? 1 : 0] ?? ""];
  }
  if (!parts.every((part) => /^\d+$/.test(part))) return [];
  const [first = "", second = "", third = ""] = parts;
  if (first.length > 2) return [first, second, third];
  const dayFirst = column.metadata?.date_format === "eu" || (column.metadata?.date_format !== "us" && regionDayFirst());
  return dayFirst || Number(first) > 12 ? [third, second, first] : [third, first, second];
}

function monthNumber(part: string): number {
  if (!/^\p{L}{3,}/u.test(part)) return 0;
  const short = part.slice(0, 3).toLowerCase();
  const english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].indexOf(short);
  return (english >= 0 ? english : shortMonths().findIndex((name) => name.toLowerCase().startsWith(short))) + 1;
}

function regionDayFirst(): boolean {
  const parts = new Intl.DateTimeFormat().formatToParts(0).map((part) => part.type);
  return parts.indexOf("day") < parts.indexOf("month");
}

/** Two digits mean the nearest century: up to 20 years ahead, else the past. */
function fullYear(short: number): number {
  const now = new Date().getFullYear();
  const year = now - (now % 100) + short;
  return year > now + 20 ? year - 100 : year;
}
