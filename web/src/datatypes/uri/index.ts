import { i18n } from "@/i18n/i18n";
import { text } from "../text";
import type { DataType } from "../types";

export const uri: DataType = {
  ...text,
  id: "uri",
  names: ["mathesar_types.uri"],
  label: () => i18n._({ id: "type.uri", message: "Web address" }),
  icon: "uri",
  editor: () => "text",
  operators: "uri",
  groupings: ["uri_scheme", "uri_authority"],
  parse: (typed) => ({ ok: true, value: typed.trim() === "" ? null : typed.trim() }),
};

/** The address a cell may open: only the web's own schemes. */
export function openable(value: unknown): string | null {
  return typeof value === "string" && /^https?:\/\//i.test(value) ? value : null;
}
