import { i18n } from "@/i18n/i18n";
import { parseNumber } from "../number/parse";
import { type DataType, plainText } from "../types";

/** A user of the application by id; the name comes with the records as a summary. */
export const user: DataType = {
  id: "user",
  names: [],
  label: () => i18n._({ id: "type.user", message: "User" }),
  icon: "user",
  look: "text",
  editor: () => "text",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: plainText,
  editText: plainText,
  parse: parseNumber,
};
