import type { ColumnWithMetadata, ConstraintInfo, TableInfo } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { DataType } from "@/datatypes/types";
import type { Joining } from "./joined";
import type { Mapping } from "./mapping";

/** A single-column foreign key: where the column's values point. */
export interface Link {
  readonly tableOid: number;
  readonly attnum: number;
  readonly constraintOid: number;
}

/** A column with everything that showing and editing its cells depends on. */
export interface SheetColumn {
  readonly attnum: number;
  /** The attnum as text, which is also the key of the column's value in a record. */
  readonly id: string;
  readonly name: string;
  readonly info: ColumnWithMetadata;
  readonly type: DataType;
  readonly link: Link | null;
  /** Holds the only column of the primary key. */
  readonly isKey: boolean;
  readonly unique: boolean;
  readonly canSelect: boolean;
  readonly canInsert: boolean;
  readonly canUpdate: boolean;
  /** The database fills it when no value is given. */
  readonly hasDefault: boolean;
  /** A record without a value for it cannot be saved. */
  readonly required: boolean;
  /** Comes from linked tables; its values are of the form `JoinedValue`. */
  readonly joined?: Joining;
  /** What the values of a joined column are one by one; in filters and orders they are compared as that. */
  readonly single?: { readonly type: DataType; readonly link: Link | null };
  /** Given: its records are linked through a table of links, which can be changed here. */
  readonly mapping?: Mapping;
}

/** Puts columns together with the constraints that concern them; columns the role may not read are left out. */
export function sheetColumns(
  infos: readonly ColumnWithMetadata[],
  constraints: readonly ConstraintInfo[],
): readonly SheetColumn[] {
  const keys = infos.filter((info) => info.primary_key);
  return infos
    .map((info) => sheetColumn(info, constraints, keys.length === 1 && keys[0]?.id === info.id))
    .filter((column) => column.canSelect);
}

function sheetColumn(info: ColumnWithMetadata, constraints: readonly ConstraintInfo[], isKey: boolean): SheetColumn {
  const alone = constraints.filter((one) => one.columns?.length === 1 && one.columns[0] === info.id);
  const foreign = alone.find((one) => one.type === "foreignkey");
  const may = (privilege: string) => info.current_role_priv.includes(privilege);
  const hasDefault = info.default !== null && info.default !== undefined;
  return {
    attnum: info.id,
    id: String(info.id),
    name: info.name,
    info,
    type: dataTypeOf(info),
    link: foreign
      ? {
          tableOid: foreign.referent_table_oid,
          attnum: foreign.referent_columns?.[0] ?? 0,
          constraintOid: foreign.oid,
        }
      : null,
    isKey,
    unique: alone.some((one) => one.type === "unique" || one.type === "primary"),
    canSelect: may("SELECT"),
    canInsert: may("INSERT") && !info.generated,
    canUpdate: may("UPDATE") && !info.generated,
    hasDefault,
    required: !info.nullable && !hasDefault,
  };
}

/** The order saved for everyone, then columns it does not know in the order of the database. */
export function inOrder(columns: readonly SheetColumn[], order: readonly number[] | null | undefined): SheetColumn[] {
  const place = new Map((order ?? []).map((attnum, index) => [attnum, index]));
  return columns.toSorted((a, b) => (place.get(a.attnum) ?? 1e6 + a.attnum) - (place.get(b.attnum) ?? 1e6 + b.attnum));
}

/** Why no cell of a table can be edited; null when some can. */
export type ReadOnlyReason = "view" | "no-key" | "many-keys" | "no-privilege";

export function readOnlyReason(table: TableInfo, columns: readonly SheetColumn[]): ReadOnlyReason | null {
  if (table.type === "materialized_view") return "view";
  const keys = columns.filter((column) => column.info.primary_key);
  if (keys.length === 0) return table.type === "view" ? "view" : "no-key";
  if (keys.length > 1) return "many-keys";
  return columns.some((column) => column.canUpdate) ? null : "no-privilege";
}
