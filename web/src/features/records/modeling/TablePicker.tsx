import { useQuery } from "@tanstack/react-query";
import type { TableInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { allTablesQuery, schemasQuery } from "@/model/catalog";
import { ComboBox } from "@/ui/Select";

/** The tables of all schemas that the role may look into, those of the given schema first. */
export function useAllTables(databaseId: number, schemaOid: number): { tables: TableInfo[]; schemaName: SchemaName } {
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const { data: found = [] } = useQuery({ ...allTablesQuery(databaseId, schemas), enabled: schemas.length > 0 });
  const near = (table: TableInfo) => (table.schema === schemaOid ? 0 : 1);
  return {
    tables: found
      .filter((table) => table.type === "table")
      .toSorted((a, b) => near(a) - near(b) || a.name.localeCompare(b.name)),
    schemaName: (oid) => (oid === schemaOid ? undefined : schemas.find((schema) => schema.oid === oid)?.name),
  };
}

type SchemaName = (oid: number) => string | undefined;

interface TablePickerProps {
  label: string;
  databaseId: number;
  schemaOid: number;
  value: number | null;
  onChange: (table: TableInfo) => void;
  /** Leaves tables out. */
  fits?: (table: TableInfo) => boolean;
  error?: string | null;
}

/** Picks a table of any schema by a part of its name. */
export function TablePicker({ databaseId, schemaOid, value, onChange, fits, ...field }: TablePickerProps) {
  const { tables, schemaName } = useAllTables(databaseId, schemaOid);
  const offered = fits ? tables.filter(fits) : tables;
  return (
    <ComboBox
      {...field}
      value={value === null ? null : String(value)}
      onChange={(oid) => {
        const table = offered.find((one) => String(one.oid) === oid);
        if (table) onChange(table);
      }}
      choices={offered.map((table) => {
        const schema = schemaName(table.schema);
        return {
          value: String(table.oid),
          label: table.name,
          ...(schema
            ? { detail: i18n._({ id: "tablePicker.schema", message: "in schema {schema}", values: { schema } }) }
            : {}),
        };
      })}
    />
  );
}
