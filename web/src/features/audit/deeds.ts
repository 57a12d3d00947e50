import type { AuditEntry } from "@/api/generated";
import { i18n } from "@/i18n/i18n";

/** What entries can be narrowed to; each value is how the names of such actions begin. */
export const kindsOfDeeds = () => [
  { value: "", label: i18n._({ id: "audit.kind.all", message: "All actions" }) },
  { value: "sign_", label: i18n._({ id: "audit.kind.sign", message: "Signing in and out" }) },
  { value: "users.", label: i18n._({ id: "audit.kind.users", message: "Users" }) },
  { value: "collaborators.", label: i18n._({ id: "audit.kind.collaborators", message: "Collaborators" }) },
  { value: "roles.", label: i18n._({ id: "audit.kind.roles", message: "Roles" }) },
  { value: "databases.", label: i18n._({ id: "audit.kind.databases", message: "Databases" }) },
  { value: "schemas.", label: i18n._({ id: "audit.kind.schemas", message: "Schemas" }) },
  { value: "tables.", label: i18n._({ id: "audit.kind.tables", message: "Tables" }) },
  { value: "columns.", label: i18n._({ id: "audit.kind.columns", message: "Columns" }) },
  { value: "queries.", label: i18n._({ id: "audit.kind.queries", message: "SQL statements" }) },
  { value: "import", label: i18n._({ id: "audit.kind.import", message: "Imports" }) },
  { value: "export", label: i18n._({ id: "audit.kind.export", message: "Exports" }) },
];

/** What an entry is about: `table_name: Notes, rows: 3`. */
export function words(entry: Pick<AuditEntry, "about" | "database_id">): string {
  const facts = flatten("", entry.about);
  if (entry.database_id !== null) facts.unshift(`database: ${entry.database_id}`);
  return facts.join(", ");
}

function flatten(name: string, value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.every((part) => typeof part !== "object")
      ? [`${name}: ${value.join(" ")}`]
      : value.flatMap((part) => flatten(name, part));
  }
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, part]) => flatten(key, part));
  }
  return [`${name}: ${String(value)}`];
}
