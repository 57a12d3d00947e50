import { i18n } from "@/i18n/i18n";
import { type Clock, formatClock, isoClock, readClock } from "../calendar";
import { type DataType, read } from "../types";

export const time: DataType = {
  id: "time",
  names: ["time without time zone", "time with time zone"],
  label: () => i18n._({ id: "type.time", message: "Time" }),
  icon: "time",
  look: "text",
  editor: () => "text",
  operators: "time",
  filterInput: "text",
  sortWords: "time",
  format: (value, column) => {
    const clock = readClock(String(value));
    return clock ? formatClock(clock, column) : String(value);
  },
  editText: (value) => {
    const clock = readClock(String(value));
    return clock ? isoClock(clock) : String(value);
  },
  parse: (text) => {
    if (text.trim() === "") return read(null);
    const clock = readLooseClock(text);
    return read(clock ? isoClock(clock) : text.trim());
  },
  width: 110,
};

/** Reads `9`, `930`, `9:30 pm`, `9.30`, besides the exact form. */
export function readLooseClock(text: string): Clock | null {
  const exact = readClock(text);
  if (exact && exact.hour < 24) return exact;
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.](\d{2}))?\s*([ap])\.?m?\.?$/i.exec(text.trim());
  const bare = found ?? /^(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!bare) return null;
  const noon = (bare[4] ?? "").toLowerCase();
  const given = Number(bare[1]);
  if (noon && (given < 1 || given > 12)) return null;
  const hour = noon ? (given % 12) + (noon === "p" ? 12 : 0) : given;
  const clock = { hour, minute: Number(bare[2] ?? 0), second: Number(bare[3] ?? 0), fraction: "", zone: "" };
  return hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
}
