import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read, refuse } from "../types";

/** PostgreSQL's input rules: braces and hyphens are optional. */
const shape = /^\{?[0-9a-f]{4}(-?[0-9a-f]{4}){7}\}?$/i;

export const uuid: DataType = {
  id: "uuid",
  names: ["uuid"],
  label: () => i18n._({ id: "type.uuid", message: "UUID" }),
  icon: "uuid",
  look: "text",
  editor: () => "text",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: plainText,
  editText: plainText,
  parse: (text) => {
    const typed = text.trim();
    if (typed === "") return read(null);
    if (shape.test(typed)) return read(typed.toLowerCase());
    return refuse(i18n._({ id: "type.uuid.bad", message: "“{typed}” is not a UUID.", values: { typed } }));
  },
  width: 290,
};
