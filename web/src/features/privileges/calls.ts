import type { Priv, Policy as RowPolicy, RowSecurityChange } from "@/api/generated";
import { rpc } from "@/api/rpc";
import type { ObjectKind } from "./levels";

/** What privileges are granted on. */
export interface Target {
  kind: ObjectKind;
  databaseId: number;
  /** Of the schema, table or sequence; of the schema for tables to come; unused for a database. */
  oid: number;
  /** Where a table is. */
  schemaOid?: number;
  name: string;
  ownerOid: number;
  /** Whether the caller's role has the rights of the owner. */
  owned: boolean;
}

/** The grants made to roles directly, not those they inherit. */
export function listGrants(target: Target): Promise<Priv[]> {
  const database = { database_id: target.databaseId };
  switch (target.kind) {
    case "database":
      return rpc.call("databases.privileges.list_direct", database);
    case "schema":
      return rpc.call("schemas.privileges.list_direct", { ...database, schema_oid: target.oid });
    case "table":
      return rpc.call("tables.privileges.list_direct", { ...database, table_oid: target.oid });
    case "newTables":
      return rpc.call("schemas.default_privileges.list_direct", { ...database, schema_oid: target.oid });
    case "sequence":
      return rpc.call("sequences.privileges.list_direct", { ...database, sequence_oid: target.oid });
  }
}

export function replaceGrants(target: Target, privileges: Priv[]): Promise<Priv[]> {
  const params = { database_id: target.databaseId, privileges };
  switch (target.kind) {
    case "database":
      return rpc.call("databases.privileges.replace_for_roles", params);
    case "schema":
      return rpc.call("schemas.privileges.replace_for_roles", { ...params, schema_oid: target.oid });
    case "table":
      return rpc.call("tables.privileges.replace_for_roles", { ...params, table_oid: target.oid });
    case "newTables":
      return rpc.call("schemas.default_privileges.replace_for_roles", { ...params, schema_oid: target.oid });
    case "sequence":
      return rpc.call("sequences.privileges.replace_for_roles", { ...params, sequence_oid: target.oid });
  }
}

export function transferOwnership(target: Target, newOwnerOid: number): Promise<unknown> {
  const params = { database_id: target.databaseId, new_owner_oid: newOwnerOid };
  switch (target.kind) {
    case "database":
      return rpc.call("databases.privileges.transfer_ownership", params);
    case "schema":
      return rpc.call("schemas.privileges.transfer_ownership", { ...params, schema_oid: target.oid });
    case "table":
      return rpc.call("tables.privileges.transfer_ownership", { ...params, table_oid: target.oid });
    case "newTables":
    case "sequence":
      throw new Error(`A ${target.kind} has no owner of its own`);
  }
}

/** A change of a table's row-level security, which is shown as SQL before it is made. */
export type RowChange =
  | { kind: "secure"; enabled: boolean; forced: boolean }
  | {
      kind: "add";
      name: string;
      command: Command;
      /** None for everyone. */
      roleOid: number | null;
      /** The column that holds the name of the role a row belongs to; none for all rows. */
      userAttnum: number | null;
      /** What a row must meet, in one's own words; none for the templates. */
      condition: string | null;
      /** Whether it only takes rows away that other policies let in. */
      restrictive: boolean;
    }
  | { kind: "drop"; name: string };

export type Command = RowPolicy["command"];

export function changeRows(target: Target, change: RowChange, preview: boolean): Promise<RowSecurityChange> {
  const table = { database_id: target.databaseId, table_oid: target.oid, preview };
  switch (change.kind) {
    case "secure":
      return rpc.call("tables.set_row_security", { ...table, enabled: change.enabled, forced: change.forced });
    case "add":
      return rpc.call("tables.policies.add", {
        ...table,
        policy_name: change.name,
        command: change.command,
        role_oids: change.roleOid === null ? null : [change.roleOid],
        user_attnum: change.userAttnum,
        condition: change.condition,
        restrictive: change.restrictive,
      });
    case "drop":
      return rpc.call("tables.policies.delete", { ...table, policy_name: change.name });
  }
}
