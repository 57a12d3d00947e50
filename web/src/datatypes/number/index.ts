import { i18n } from "@/i18n/i18n";
import type { DataType } from "../types";
import { formatNumber } from "./format";
import { parseNumber } from "./parse";

export const number: DataType = {
  id: "number",
  names: ["numeric", "integer", "bigint", "smallint", "real", "double precision"],
  label: () => i18n._({ id: "type.number", message: "Number" }),
  icon: "number",
  look: "number",
  align: "end",
  editor: () => "text",
  operators: "ordered",
  filterInput: "number",
  sortWords: "digits",
  format: formatNumber,
  editText: String,
  parse: parseNumber,
  summable: true,
  width: 120,
};
