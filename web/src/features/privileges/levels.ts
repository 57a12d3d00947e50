import type { Priv } from "@/api/generated";
import { i18n } from "@/i18n/i18n";

export type ObjectKind = "database" | "schema" | "table" | "newTables" | "sequence";

/** A privilege as PostgreSQL names it (manual, section "Privileges"), with what it allows. */
export interface Privilege {
  name: string;
  help: string;
}

/** A usual set of privileges under a plain name. */
export interface Level {
  id: string;
  label: string;
  privileges: readonly string[];
}

export function privilegesOf(kind: ObjectKind): Privilege[] {
  switch (kind) {
    case "database":
      return [
        { name: "CONNECT", help: i18n._({ id: "privilege.connect", message: "Connect to the database" }) },
        { name: "CREATE", help: i18n._({ id: "privilege.createSchema", message: "Create schemas" }) },
        { name: "TEMPORARY", help: i18n._({ id: "privilege.temporary", message: "Create temporary tables" }) },
      ];
    case "schema":
      return [
        { name: "USAGE", help: i18n._({ id: "privilege.usage", message: "See and reach the objects in the schema" }) },
        { name: "CREATE", help: i18n._({ id: "privilege.createTable", message: "Create tables and other objects" }) },
      ];
    case "sequence":
      return [
        { name: "USAGE", help: i18n._({ id: "privilege.draw", message: "Draw numbers from it" }) },
        { name: "SELECT", help: i18n._({ id: "privilege.readSequence", message: "Read where it stands" }) },
        { name: "UPDATE", help: i18n._({ id: "privilege.setSequence", message: "Set where it stands" }) },
      ];
    case "table":
    case "newTables":
      return [
        { name: "SELECT", help: i18n._({ id: "privilege.select", message: "Read records" }) },
        { name: "INSERT", help: i18n._({ id: "privilege.insert", message: "Add records" }) },
        { name: "UPDATE", help: i18n._({ id: "privilege.update", message: "Change records" }) },
        { name: "DELETE", help: i18n._({ id: "privilege.delete", message: "Delete records" }) },
        { name: "TRUNCATE", help: i18n._({ id: "privilege.truncate", message: "Empty the table at once" }) },
        { name: "REFERENCES", help: i18n._({ id: "privilege.references", message: "Refer to it by foreign keys" }) },
        { name: "TRIGGER", help: i18n._({ id: "privilege.trigger", message: "Create triggers on it" }) },
      ];
  }
}

export function levelsOf(kind: ObjectKind): Level[] {
  switch (kind) {
    case "database":
      return [
        { id: "connect", label: i18n._({ id: "level.connect", message: "Connect" }), privileges: ["CONNECT"] },
        {
          id: "create",
          label: i18n._({ id: "level.connectCreate", message: "Connect and create" }),
          privileges: ["CONNECT", "CREATE"],
        },
      ];
    case "schema":
      return [
        { id: "read", label: i18n._({ id: "level.read", message: "Read" }), privileges: ["USAGE"] },
        {
          id: "create",
          label: i18n._({ id: "level.readCreate", message: "Read and create" }),
          privileges: ["USAGE", "CREATE"],
        },
      ];
    case "sequence":
      return [{ id: "draw", label: i18n._({ id: "level.draw", message: "Draw numbers" }), privileges: ["USAGE"] }];
    case "table":
    case "newTables":
      return [
        { id: "read", label: i18n._({ id: "level.read", message: "Read" }), privileges: ["SELECT"] },
        {
          id: "write",
          label: i18n._({ id: "level.write", message: "Read and write" }),
          privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
        },
      ];
  }
}

/** The level whose privileges are exactly these, or none. */
export function levelOf(kind: ObjectKind, direct: readonly string[]): Level | undefined {
  return levelsOf(kind).find((level) => same(level.privileges, direct));
}

/** What must be told to the server to get from one state of grants to another: changed, new and emptied roles only. */
export function changes(before: readonly Priv[], after: readonly Priv[]): Priv[] {
  const granted = new Map(before.map((priv) => [priv.role_oid, priv.direct]));
  const changed = after.filter((priv) => !same(granted.get(priv.role_oid) ?? [], priv.direct));
  const kept = new Set(after.map((priv) => priv.role_oid));
  const removed = before.filter((priv) => !kept.has(priv.role_oid)).map((priv) => ({ ...priv, direct: [] }));
  return [...changed, ...removed];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((privilege) => other.includes(privilege));
}
