import { i18n } from "@/i18n/i18n";
import { formatNumber } from "../number/format";
import { parseNumber } from "../number/parse";
import { type DataType, plainText, read, type TypedColumn } from "../types";

/** Amounts: the product's own domain over numeric, PostgreSQL's `money` (already formatted by the server), or with a currency. */
export const money: DataType = {
  id: "money",
  names: ["mathesar_types.mathesar_money", "money", "mathesar_types.multicurrency_money"],
  label: () => i18n._({ id: "type.money", message: "Money" }),
  icon: "money",
  look: "number",
  align: "end",
  editor: (column) => (column.type.endsWith("multicurrency_money") ? "none" : "text"),
  operators: "ordered",
  filterInput: "number",
  sortWords: "digits",
  format: formatMoney,
  editText: plainText,
  parse: (text, column) => {
    const symbol = column.metadata?.mon_currency_symbol ?? "$";
    const amount = text.replaceAll(symbol, "").trim();
    return column.type === "money" ? read(text.trim() === "" ? null : amount) : parseNumber(amount, column);
  },
  summable: true,
  width: 120,
};

function formatMoney(value: unknown, column: TypedColumn): string {
  if (typeof value === "object" && value !== null) {
    const { value: amount, currency } = value as { value?: unknown; currency?: unknown };
    return `${formatNumber(amount ?? "", column)} ${currency ?? ""}`.trim();
  }
  if (column.type === "money") return String(value);
  const text = formatNumber(value, column);
  const symbol = column.metadata?.mon_currency_symbol ?? "$";
  if (column.metadata?.mon_currency_location === "end-with-space") return `${text} ${symbol}`;
  return text.startsWith("-") ? `-${symbol}${text.slice(1)}` : symbol + text;
}
