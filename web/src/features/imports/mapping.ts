import type { ColumnWithMetadata, ConstraintInfo } from "@/api/generated";
import type { ImportPreview, IntoMode, IntoRequest, RememberedMapping } from "@/api/imports";

/** A column of the table that a file's column may go to, and the file's column that does; null for none. */
export type Mapping = ReadonlyMap<number, number | null>;

/** Small letters and digits only, so that "E-mail address" is "email_address". */
function simple(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Columns that may take values: the database counts or computes the others. */
export function writable(columns: readonly ColumnWithMetadata[]): ColumnWithMetadata[] {
  return columns.filter(
    (column) => column.current_role_priv.includes("INSERT") || column.current_role_priv.includes("UPDATE"),
  );
}

/** By the same name, then by the same name but for case, blanks and signs, then by place; a file's column goes to one place only. */
export function autoMap(columns: readonly ColumnWithMetadata[], preview: ImportPreview): Mapping {
  const mapping = new Map<number, number | null>(columns.map((column) => [column.id, null]));
  const free = new Set(preview.columns.map((column) => column.index));
  const take = (attnum: number, index: number | undefined) => {
    if (index === undefined || mapping.get(attnum) !== null) return;
    mapping.set(attnum, index);
    free.delete(index);
  };
  const match = (same: (file: string, table: string) => boolean) => {
    for (const column of columns) {
      take(
        column.id,
        preview.columns.find((candidate) => free.has(candidate.index) && same(candidate.name, column.name))?.index,
      );
    }
  };
  if (preview.header) {
    match((file, table) => file === table);
    match((file, table) => simple(file) === simple(table));
  }
  if ([...mapping.values()].every((index) => index === null)) {
    const plain = columns.filter((column) => !column.default?.is_dynamic);
    plain.forEach((column, position) => {
      take(column.id, preview.columns[position]?.index);
    });
  }
  return mapping;
}

/** As it was the last time, as far as the table still has the columns; null if nothing is left of it. */
export function recallMap(columns: readonly ColumnWithMetadata[], last: RememberedMapping | null): Mapping | null {
  const places = new Map((last?.columns ?? []).map((one) => [one.attnum, one.index]));
  const mapping = new Map<number, number | null>(columns.map((column) => [column.id, places.get(column.id) ?? null]));
  return [...mapping.values()].some((index) => index !== null) ? mapping : null;
}

/** Columns that together tell a record, the primary key first. */
export interface Key {
  name: string;
  columns: number[];
  primary: boolean;
}

export function keysOf(constraints: readonly ConstraintInfo[], columns: readonly ColumnWithMetadata[]): Key[] {
  const nameOf = (attnum: number) => columns.find((column) => column.id === attnum)?.name ?? "";
  return constraints
    .filter((one) => one.type === "primary" || one.type === "unique")
    .map((one) => ({
      name: (one.columns ?? []).map(nameOf).join(", "),
      columns: one.columns ?? [],
      primary: one.type === "primary",
    }))
    .sort((a, b) => Number(b.primary) - Number(a.primary));
}

/** Keys for all of whose columns the file has values. */
export function usableKeys(keys: readonly Key[], mapping: Mapping): Key[] {
  return keys.filter((key) => key.columns.every((attnum) => (mapping.get(attnum) ?? null) !== null));
}

/** The columns that link to records of one table by one column. */
export function linksOf(constraints: readonly ConstraintInfo[]): ReadonlySet<number> {
  return new Set(
    constraints.flatMap((one) => (one.type === "foreignkey" && one.columns?.length === 1 ? one.columns : [])),
  );
}

/** The linking columns whose cells can be no keys, since they are no numbers where keys are: names, then. */
export function guessNames(
  links: ReadonlySet<number>,
  columns: readonly ColumnWithMetadata[],
  preview: ImportPreview,
  mapping: Mapping,
): ReadonlySet<number> {
  const isText = (index: number | null | undefined) =>
    preview.columns.some((column) => column.index === index && column.type === "text");
  return new Set(
    columns
      .filter(
        (column) => links.has(column.id) && !/text|char|citext/.test(column.type) && isText(mapping.get(column.id)),
      )
      .map((column) => column.id),
  );
}

export function intoRequest(
  preview: ImportPreview,
  place: { databaseId: number; schemaOid: number; tableOid: number },
  mapping: Mapping,
  named: ReadonlySet<number>,
  mode: IntoMode,
  key: Key | undefined,
): Omit<IntoRequest, "dry" | "bad_rows"> {
  const columns = [...mapping]
    .filter((entry): entry is [number, number] => entry[1] !== null)
    .map(([attnum, index]) => ({ index, attnum, ...(named.has(attnum) ? { by_summary: true } : {}) }));
  return {
    id: preview.id,
    database_id: place.databaseId,
    schema_oid: place.schemaOid,
    columns,
    into: { table_oid: place.tableOid, mode, key: mode === "insert" ? [] : (key?.columns ?? []) },
  };
}
