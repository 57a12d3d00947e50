import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read } from "../types";

/** Texts. An emptied cell is an empty text, which is not NULL. */
export const text: DataType = {
  id: "text",
  names: ["text", "character varying", "character", '"char"', "name"],
  label: () => i18n._({ id: "type.text", message: "Text" }),
  icon: "text",
  look: "text",
  editor: (column) => (column.type === "character" || column.type === '"char"' ? "text" : "multiline"),
  operators: "text",
  filterInput: "text",
  sortWords: "letters",
  format: plainText,
  editText: plainText,
  parse: read,
  width: 200,
};
