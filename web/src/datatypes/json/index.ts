import { i18n } from "@/i18n/i18n";
import { type DataType, plainText, read, refuse } from "../types";

/** JSON travels as its text, so that no number, key order or space in it is changed by passing through the browser. */
export const json: DataType = {
  id: "json",
  names: ["jsonb", "json"],
  label: () => i18n._({ id: "type.json", message: "JSON" }),
  icon: "json",
  look: "text",
  editor: () => "multiline",
  operators: "equality",
  filterInput: "text",
  sortWords: "plain",
  format: plainText,
  editText: plainText,
  parse: (text) => {
    if (text.trim() === "") return read(null);
    try {
      JSON.parse(text);
      return read(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : "";
      return refuse(i18n._({ id: "type.json.bad", message: "This is not JSON: {why}", values: { why } }));
    }
  },
  width: 220,
};

export const jsonList: DataType = {
  ...json,
  id: "json-list",
  names: ["mathesar_types.mathesar_json_array"],
  label: () => i18n._({ id: "type.json-list", message: "JSON list" }),
  operators: "list",
};

export const jsonMap: DataType = {
  ...json,
  id: "json-map",
  names: ["mathesar_types.mathesar_json_object"],
  label: () => i18n._({ id: "type.json-map", message: "Map" }),
};
