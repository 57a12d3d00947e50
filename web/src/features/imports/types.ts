import type { ImportCandidate, ImportColumn, ImportFormat } from "@/api/imports";
import { dataTypeNamed, dataTypes } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import type { Choice } from "@/ui/Select";
import type { ColumnPlan } from "./plan";

/** PostgreSQL types that text can be read as, the usual one of each kind first. */
const targets = [
  "text",
  "integer",
  "bigint",
  "numeric",
  "double precision",
  "boolean",
  "date",
  "timestamp without time zone",
  "timestamp with time zone",
  "time without time zone",
  "interval",
  "uuid",
  "jsonb",
  "mathesar_types.mathesar_money",
  "mathesar_types.email",
  "mathesar_types.uri",
];

/** One way to read a column: a type, and how its values are written. */
export interface TypeOption extends Choice<string> {
  type: string;
  format: ImportFormat | null;
}

/** The ways to read a column: what was found in it first, then every other type. */
export function typeOptions(column: ImportColumn): TypeOption[] {
  const found = [{ type: column.type, format: column.format, fits: column.values }, ...column.alternatives].map(
    (candidate, index) => foundOption(candidate, index, column.values),
  );
  const known = new Set(found.map((option) => option.type));
  const others = targets
    .filter((type) => !known.has(type))
    .map((type) => ({ value: type, type, format: null, label: typeLabel(type), detail: shortName(type) }));
  return [...found, ...others];
}

/** Which of the options a plan has chosen. */
export function chosenOption(plan: ColumnPlan, options: readonly TypeOption[]): TypeOption | undefined {
  const same = options.filter((option) => option.type === plan.type);
  return same.find((option) => JSON.stringify(option.format) === JSON.stringify(plan.format)) ?? same[0];
}

function foundOption(
  { type, format, fits }: Pick<ImportCandidate, "type" | "format" | "fits">,
  index: number,
  values: number,
): TypeOption {
  const hint = formatHint(format);
  return {
    value: `found ${index}`,
    type,
    format,
    label: hint ? `${typeLabel(type)}, ${hint}` : typeLabel(type),
    detail: i18n._({ id: "import.fits", message: "{fits} of {values} values fit", values: { fits, values } }),
  };
}

/** How values are written, where that tells two readings of the same type apart. */
function formatHint({ order, decimal, group, prefix, suffix }: ImportFormat): string {
  if (order === "DMY") return i18n._({ id: "import.format.dayFirst", message: "day first" });
  if (order === "MDY") return i18n._({ id: "import.format.monthFirst", message: "month first" });
  if (prefix || suffix) return `${prefix}…${suffix}`;
  if (decimal === "," || group === ".") return "1.234,5";
  return group === "," ? "1,234.5" : "";
}

/** What a kind is called; where several types share a kind, the lesser ones go by their own name too. */
export function typeLabel(type: string): string {
  const kind = dataTypeNamed(type);
  const isUsual = kind.names[0] === type || !dataTypes.includes(kind);
  return isUsual ? kind.label() : `${kind.label()} (${shortName(type)})`;
}

function shortName(type: string): string {
  return type.replace(/^mathesar_types\./, "");
}
