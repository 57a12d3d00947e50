import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read, refuse, type TypedColumn } from "../types";

/** One of a fixed list of labels, in the order of their definition. */
export const enumeration: DataType = {
  id: "enum",
  names: ["_enum"],
  label: () => i18n._({ id: "type.enum", message: "Choice" }),
  icon: "enum",
  look: "chips",
  editor: () => "choice",
  operators: "ordered",
  filterInput: "choice",
  sortWords: "plain",
  format: plainText,
  editText: plainText,
  parse: (text, column) => {
    const typed = text.trim();
    if (typed === "") return read(null);
    const labels = enumLabels(column);
    const found =
      labels.find((label) => label === typed) ?? labels.find((label) => label.toLowerCase() === typed.toLowerCase());
    if (found !== undefined || labels.length === 0) return read(found ?? typed);
    return refuse(
      i18n._({
        id: "type.enum.bad",
        message: "“{typed}” is not one of the choices: {labels}.",
        values: { typed, labels: labels.slice(0, 8).join(", ") },
      }),
    );
  },
  chips: (value) => [String(value)],
  choices: (column) => enumLabels(column).map((label) => ({ value: label, label })),
};

function enumLabels(column: TypedColumn): readonly string[] {
  const options = column.type_options;
  const labels = options?.enum_values ?? options?.enum_labels;
  return Array.isArray(labels) ? labels.map(String) : [];
}
