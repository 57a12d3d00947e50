import { i18n } from "@/i18n/i18n";
import {
  formatClock,
  formatDay,
  isoClock,
  isoDay,
  isoMoment,
  readDay,
  readLooseDay,
  readMoment,
  specialWords,
} from "../calendar";
import { readLooseClock } from "../time";
import { type DataType, read, type TypedColumn } from "../types";

/** Moments, with the zone shown where the column keeps one. */
export const datetime: DataType = {
  id: "datetime",
  names: ["timestamp without time zone", "timestamp with time zone"],
  label: () => i18n._({ id: "type.datetime", message: "Date and time" }),
  icon: "datetime",
  look: "text",
  editor: () => "date",
  operators: "day",
  filterInput: "date",
  sortWords: "time",
  groupings: ["truncate_to_year", "truncate_to_month", "truncate_to_day"],
  format: (value, column) => {
    const moment = readMoment(String(value));
    if (!moment) return value === ":" ? "∞" : String(value);
    return `${formatDay(moment.day, column)}, ${formatClock(moment.clock, column)}`;
  },
  editText: (value) => {
    const moment = readMoment(String(value));
    return moment ? isoMoment(moment.day, moment.clock) : String(value);
  },
  parse: (text, column) => {
    const typed = text.trim();
    return read(typed === "" ? null : (readLooseMoment(typed, column) ?? typed));
  },
  width: 200,
};

/** Reads a day followed by a time, in the forms that either may have; a day alone begins at midnight. */
function readLooseMoment(typed: string, column: TypedColumn): string | null {
  if (specialWords.test(typed)) return null;
  const exact = readMoment(typed);
  if (exact) return wire(exact.day, isoClock(exact.clock));
  const alone = readDay(typed) ?? readLooseDay(typed, column);
  if (alone) return wire(alone, "00:00:00");
  const split = /^(.*?\d)(?:T|,?\s+)(\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?)$/i.exec(typed);
  const day = split && readLooseDay(split[1] ?? "", column);
  const clock = split && readLooseClock(split[2] ?? "");
  return day && clock ? wire(day, isoClock(clock)) : null;
}

function wire(day: Parameters<typeof isoDay>[0], clock: string): string {
  return `${isoDay({ ...day, bc: false })}T${clock} ${day.bc ? "BC" : "AD"}`;
}
