import { i18n } from "@/i18n/i18n";
import { type DataType, read } from "../types";
import { plainInterval, readInterval } from "./interval";
import { formatDuration, maskUnits, parseMasked } from "./mask";

export const duration: DataType = {
  id: "duration",
  names: ["interval"],
  label: () => i18n._({ id: "type.duration", message: "Duration" }),
  icon: "duration",
  look: "text",
  editor: () => "text",
  operators: "ordered",
  filterInput: "text",
  sortWords: "digits",
  format: formatDuration,
  editText: (value, column) => {
    if (maskUnits(column)) return formatDuration(value, column);
    const interval = readInterval(String(value));
    return interval ? plainInterval(interval) : String(value);
  },
  parse: (text, column) => {
    const typed = text.trim();
    return read(typed === "" ? null : (parseMasked(typed, column) ?? typed));
  },
  width: 140,
};
