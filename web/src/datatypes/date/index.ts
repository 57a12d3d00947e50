import { i18n } from "@/i18n/i18n";
import { formatDay, isoDay, readDay, readLooseDay } from "../calendar";
import { type DataType, read } from "../types";

export const date: DataType = {
  id: "date",
  names: ["date"],
  label: () => i18n._({ id: "type.date", message: "Date" }),
  icon: "date",
  look: "text",
  editor: () => "date",
  operators: "day",
  filterInput: "date",
  sortWords: "time",
  groupings: ["truncate_to_year", "truncate_to_month"],
  format: (value, column) => {
    const day = readDay(String(value));
    return day ? formatDay(day, column) : String(value);
  },
  editText: (value) => {
    const day = readDay(String(value));
    return day ? isoDay(day) : String(value);
  },
  parse: (text, column) => {
    if (text.trim() === "") return read(null);
    const day = readLooseDay(text, column);
    return read(day ? `${isoDay({ ...day, bc: false })} ${day.bc ? "BC" : "AD"}` : text.trim());
  },
  width: 130,
};
