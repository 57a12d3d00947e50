import { useQueries, useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DashboardInfo, ExplorationInfo } from "@/api/generated";
import type { DashboardFilter } from "@/api/shapes";
import { operatorsOf } from "@/datatypes/operators";
import { dataTypeOf } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { tablesQuery } from "@/model/catalog";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "./dashboards.module.css";
import { type FilterColumn, FilterRow } from "./FilterRow";
import { baseColumnsQuery } from "./queries";

interface FilterBarProps {
  dashboard: DashboardInfo;
  explorations: readonly ExplorationInfo[];
  onChange: (filters: DashboardFilter[]) => void;
}

/** The filters that all tiles share whose base table has the column. */
export function FilterBar({ dashboard, explorations, onChange }: FilterBarProps) {
  const { database_id: databaseId, schema_oid: schemaOid, filters } = dashboard;
  const [adding, setAdding] = useState(false);
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const shown = explorations.filter(({ id }) => dashboard.tiles.some((tile) => tile.exploration_id === id));
  const oids = [...new Set([...shown.map((one) => one.base_table_oid), ...filters.map((one) => one.table_oid)])];
  const { columns, settled } = useQueries({
    queries: oids.map((oid) => baseColumnsQuery(databaseId, oid)),
    combine: (results) => ({
      settled: results.every((result) => !result.isLoading),
      columns: results.flatMap((result, at) => {
        const table = tables.find(({ oid }) => oid === oids[at])?.name ?? "";
        return (result.data ?? []).map(
          (column): FilterColumn => ({ ...column, table: oids[at] ?? 0, tableName: table }),
        );
      }),
    }),
  });
  if (oids.length === 0) return null;
  const key = ({ table, id }: FilterColumn) => `${table} ${id}`;
  function add(chosen: string) {
    const column = columns.find((one) => key(one) === chosen);
    if (!column) return;
    setAdding(false);
    const operator = operatorsOf(dataTypeOf(column)).find(({ takes }) => takes !== "many")?.id ?? "is";
    onChange([...filters, { table_oid: column.table, attnum: column.id, operator, values: [] }]);
  }
  return (
    <section className={styles.filters} aria-label={i18n._({ id: "dashboard.filters", message: "Filters" })}>
      {filters.map((filter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: filters have no identity but their place
        <fieldset key={`${filter.table_oid} ${filter.attnum} ${at}`}>
          <FilterRow
            filter={filter}
            column={columns.find((one) => one.table === filter.table_oid && one.id === filter.attnum)}
            loading={!settled}
            onChange={(next) => onChange(filters.with(at, next))}
          />
          <IconButton
            icon={<Trash2 aria-hidden="true" />}
            label={i18n._({ id: "dashboard.removeFilter", message: "Remove the filter" })}
            onPress={() => onChange(filters.toSpliced(at, 1))}
          />
        </fieldset>
      ))}
      {adding ? (
        <NativeSelect
          label={i18n._({ id: "dashboard.filterColumn", message: "Column to filter by" })}
          value=""
          choices={[
            { value: "", label: i18n._({ id: "ui.select.placeholder", message: "Choose…" }) },
            ...columns.map((one) => ({
              value: key(one),
              label: one.tableName ? `${one.tableName} · ${one.name}` : one.name,
            })),
          ]}
          onChange={add}
        />
      ) : (
        <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
          {i18n._({ id: "dashboard.addFilter", message: "Filter all tiles" })}
        </Button>
      )}
    </section>
  );
}
