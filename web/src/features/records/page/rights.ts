import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { mostRecords } from "./controller";

/** Why no record can be added to a table in which none can. */
export function cannotInsert(table: TableWithMetadata): string {
  return table.type === "table" && !table.current_role_priv.includes("INSERT")
    ? i18n._({ id: "insert.noPrivilege", message: "Your database role may not add records" })
    : i18n._({ id: "insert.readOnly", message: "The table can only be read here" });
}

/** Why records of a table cannot be deleted, or null; `keyed`: it has a primary key of one column. */
export function cannotDelete(table: TableWithMetadata, keyed: boolean): string | null {
  if (!keyed) return i18n._({ id: "delete.noKey", message: "Needs a primary key of one column" });
  return table.current_role_priv.includes("DELETE")
    ? null
    : i18n._({ id: "delete.noPrivilege", message: "Your database role may not delete" });
}

/** Why somebody cannot change the table's shape. */
export function ownersOnly(table: TableWithMetadata): string {
  return table.type === "table"
    ? i18n._({ id: "shape.ownerOnly", message: "Only the table's owner can change this; your role is not." })
    : i18n._({ id: "shape.view", message: "A view has no rules of its own." });
}

/** Why so many records are not taken at once. */
export const tooMany = () =>
  i18n._({
    id: "delete.tooMany",
    message: "At most {most} at once",
    values: { most: mostRecords.toLocaleString(i18n.locale) },
  });
