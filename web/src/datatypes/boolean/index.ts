import { i18n } from "@/i18n/i18n";
import { type DataType, read, refuse, type TypedColumn } from "../types";

/** What PostgreSQL's manual and the product's casts take for true and false. */
const words = new Map<string, boolean>([
  ...["1", "t", "true", "y", "yes", "on", "✓"].map((word) => [word, true] as const),
  ...["0", "f", "false", "n", "no", "off"].map((word) => [word, false] as const),
]);

export const boolean: DataType = {
  id: "boolean",
  names: ["boolean"],
  label: () => i18n._({ id: "type.boolean", message: "Yes or no" }),
  icon: "boolean",
  look: "boolean",
  align: "center",
  editor: (column) => (column.metadata?.bool_input === "dropdown" ? "choice" : "toggle"),
  operators: "equality",
  filterInput: "choice",
  sortWords: "plain",
  format: (value, column) => label(value === true, column),
  editText: (value, column) => label(value === true, column),
  parse: (text, column) => {
    const typed = text.trim().toLowerCase();
    if (typed === "") return read(null);
    if (typed === label(true, column).toLowerCase()) return read(true);
    if (typed === label(false, column).toLowerCase()) return read(false);
    const known = words.get(typed);
    if (known !== undefined) return read(known);
    return refuse(i18n._({ id: "type.boolean.bad", message: "“{text}” is neither yes nor no.", values: { text } }));
  },
  choices: (column) => [true, false].map((value) => ({ value, label: label(value, column) })),
  width: 110,
};

function label(value: boolean, column: TypedColumn): string {
  const own = value ? column.metadata?.bool_true : column.metadata?.bool_false;
  return own || String(value);
}
