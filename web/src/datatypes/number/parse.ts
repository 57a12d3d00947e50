import { i18n } from "@/i18n/i18n";
import { readDecimal, writeDecimal } from "../decimal";
import { type Parsed, read, refuse, type TypedColumn } from "../types";
import { separators } from "./format";

/** Bits of PostgreSQL's integer types (chapter "Numeric Types" of its manual). */
const bits: Record<string, bigint> = { smallint: 15n, integer: 31n, bigint: 63n };

/** Reads a number in the column's notation or in the plain one. The value stays text: exact whatever its length. */
export function parseNumber(text: string, column: TypedColumn): Parsed {
  const typed = text.trim();
  if (typed === "") return read(null);
  if (column.type !== "integer" && /^([+-]?inf(inity)?|nan)$/i.test(typed)) return read(typed);
  const plain = toPlain(typed, column);
  const decimal = plain === null ? null : readDecimal(plain);
  if (!decimal) {
    return refuse(i18n._({ id: "type.number.bad", message: "“{typed}” is not a number.", values: { typed } }));
  }
  const limit = bits[column.type];
  if (limit === undefined) return read(/[eE]/.test(plain ?? "") ? plain : writeDecimal(decimal));
  if (/[1-9]/.test(decimal.fraction)) {
    return refuse(i18n._({ id: "type.number.whole", message: "This column takes whole numbers only." }));
  }
  const value = BigInt(decimal.whole) * (decimal.negative ? -1n : 1n);
  if (value >= 1n << limit || value < -(1n << limit)) return refuse(outOfRange(limit));
  return read(String(value));
}

function outOfRange(limit: bigint): string {
  const most = String((1n << limit) - 1n);
  return i18n._({
    id: "type.number.range",
    message: "Too large for this column: at most {most}.",
    values: { most },
  });
}

/** Takes away grouping and currency; null if the signs stand where none can. */
function toPlain(typed: string, column: TypedColumn): string | null {
  const { group, decimal } = separators(column);
  const bare = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\((.+)\)$/, "-$1");
  if (decimal === "." && /^[+-]?(\d+|\d{1,3}(,\d{2,3})*,\d{3})?(\.\d*)?([eE][+-]?\d+)?$/.test(bare)) {
    return bare.replaceAll(",", "");
  }
  if (decimal === ",") {
    const local = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)?(,\d*)?$/.test(bare);
    if (local && (group === "." || !bare.includes("."))) return bare.replaceAll(".", "").replace(",", ".");
  }
  return /^[+-]?\d*(\.\d*)?([eE][+-]?\d+)?$/.test(bare) ? bare : null;
}
