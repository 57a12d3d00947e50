import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, refuse } from "../types";

/** A reference to an uploaded file: JSON with its address. The cell shows the file's name. */
export const file: DataType = {
  id: "file",
  names: [],
  label: () => i18n._({ id: "type.file", message: "File" }),
  icon: "file",
  look: "text",
  editor: () => "none",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: (value) => fileName(plainText(value)),
  editText: plainText,
  parse: () => refuse(i18n._({ id: "type.file.typed", message: "A file cannot be typed." })),
};

function fileName(reference: string): string {
  const uri = /"uri"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(reference)?.[1];
  return uri?.split("/").at(-1) ?? reference;
}
