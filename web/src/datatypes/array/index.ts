import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read, refuse } from "../types";
import { readArrayLiteral, toArrayLiteral } from "./literal";

/** Lists of any element type, drawn as pills, typed as `a, b` or in PostgreSQL's notation `{a,b}`. */
export const array: DataType = {
  id: "array",
  names: ["_array"],
  label: () => i18n._({ id: "type.array", message: "List" }),
  icon: "array",
  look: "chips",
  editor: () => "text",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: (value) => elements(value).join(", "),
  editText: (value) => (typeof value === "string" ? value : toArrayLiteral(value)),
  parse: (text) => {
    const typed = text.trim();
    if (typed === "") return read(null);
    if (!typed.startsWith("{")) return read(toArrayLiteral(typed.split(",").map((part) => part.trim())));
    if (readArrayLiteral(typed)) return read(typed);
    return refuse(
      i18n._({ id: "type.array.bad", message: "A list is written as {example}.", values: { example: "{a, b}" } }),
    );
  },
  chips: elements,
};

function elements(value: unknown): string[] {
  const list = typeof value === "string" ? (readArrayLiteral(value) ?? [value]) : value;
  if (!Array.isArray(list)) return [plainText(list)];
  return list.map((part) => (part === null ? "NULL" : plainText(part)));
}
