import type { ColumnWithMetadata, ExplorationDef, ExplorationInfo } from "@/api/generated";
import type { DashboardFilter } from "@/api/shapes";
import { operatorsOf } from "@/datatypes/operators";
import { dataTypeOf } from "@/datatypes/registry";
import { comparison, hasValues } from "@/model/exploring";

type BaseColumn = Pick<ColumnWithMetadata, "id" | "name" | "type" | "type_options" | "metadata" | "primary_key">;

/** Filters that a tile is shown with: as conditions for columns of its base table. */
export interface Applied {
  readonly attnum: number;
  readonly condition: (alias: string) => unknown;
}

/**
 * The filters that apply to a tile: those over its base table, and those over a column that its base table has too, of
 * the same name and kind.
 *
 * @param columnsOf the columns of a table; undefined while or where they cannot be read
 */
export function applied(
  filters: readonly DashboardFilter[],
  base: number,
  columnsOf: (table: number) => readonly BaseColumn[] | undefined,
): Applied[] {
  return filters.flatMap((filter) => {
    const named = columnsOf(filter.table_oid)?.find(({ id }) => id === filter.attnum);
    const column = filter.table_oid === base ? named : columnsOf(base)?.find((one) => sameColumn(one, named));
    if (!named || !column) return [];
    const operator = operatorsOf(dataTypeOf(column)).find(({ id }) => id === filter.operator);
    if (!operator || !hasValues(filter.values, operator)) return [];
    return [{ attnum: column.id, condition: (alias: string) => comparison(operator, alias, filter.values) }];
  });
}

const sameColumn = (one: BaseColumn, other: BaseColumn | undefined) =>
  other !== undefined && one.name === other.name && dataTypeOf(one) === dataTypeOf(other);

/** The exploration with filters before its first step. Columns that only filters need are hidden from the steps. */
export function filtered(saved: ExplorationInfo, filters: readonly Applied[]): ExplorationDef {
  const added = filters.map(({ attnum }, at) => ({ alias: `dashboard filter ${at + 1}`, attnum }));
  const steps =
    filters.length === 0
      ? []
      : [
          {
            type: "filter",
            spec: { and: filters.map(({ condition }, at) => condition(added[at]?.alias ?? "")) },
          },
          { type: "hide", spec: added.map(({ alias }) => alias) },
        ];
  return {
    database_id: saved.database_id,
    schema_oid: saved.schema_oid,
    base_table_oid: saved.base_table_oid,
    initial_columns: [...saved.initial_columns, ...added],
    transformations: [...steps, ...(saved.transformations ?? [])],
    display_names: saved.display_names ?? {},
  };
}
