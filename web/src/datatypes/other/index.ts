import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read } from "../types";

/** Any other type of PostgreSQL: shown and typed as its text, judged by the server. */
export const other: DataType = {
  id: "other",
  names: [],
  label: () => i18n._({ id: "type.other", message: "Other" }),
  icon: "other",
  look: "text",
  editor: () => "text",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: plainText,
  editText: plainText,
  parse: (text) => read(text === "" ? null : text),
};
