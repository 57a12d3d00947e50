import { dataTypeNamed, dataTypes } from "@/datatypes/registry";
import type { Choice } from "@/ui/Select";

/** PostgreSQL types that text can be read as, the usual one of each kind first. */
const targets = [
  "text",
  "numeric",
  "integer",
  "bigint",
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
  "mathesar_types.mathesar_json_array",
  "mathesar_types.mathesar_json_object",
];

/** The choices of a column's type; one that is not among the usual ones stays possible. */
export function typeChoices(present: string): Choice<string>[] {
  const names = targets.includes(present) ? targets : [present, ...targets];
  return names.map((name) => ({ value: name, label: typeLabel(name), detail: shortName(name) }));
}

/** What a kind is called; where several types share a kind, the lesser ones go by their own name. */
export function typeLabel(name: string): string {
  const kind = dataTypeNamed(name);
  const isUsual = kind.names[0] === name || !dataTypes.includes(kind);
  return isUsual ? kind.label() : `${kind.label()} (${shortName(name)})`;
}

function shortName(name: string): string {
  return name.replace(/^mathesar_types\./, "");
}
