import type { SharedColumn, SharedPart } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { dataTypeOf } from "@/datatypes/registry";
import type { ResultColumn, ResultRow } from "@/views/results/source";

/** One part of a link, for who has been let in. */
export interface SharedPartProps {
  token: string;
  password: string | null;
  /** What the link, or the part of a dashboard, is called. */
  name: string;
  part: SharedPart;
  /** The place of the part, from 0. */
  at: number;
}

export const typed = (column: SharedColumn) => ({
  type: column.type,
  type_options: null,
  metadata: null,
  primary_key: false,
});

/** A value as its kind of column writes it. */
export function shownText(column: SharedColumn, value: unknown): string {
  return value === null || value === undefined ? "" : dataTypeOf(typed(column)).format(value, typed(column));
}

const page = 500;
/** As many rows as a chart is drawn from. */
export const mostRows = 2000;

/** The rows of a part, as many as a chart draws, by the aliases of its columns. */
export async function chartRows(
  { token, password, part, at }: Omit<SharedPartProps, "name">,
  signal: AbortSignal,
): Promise<{ rows: ResultRow[]; more: boolean }> {
  const rows: ResultRow[] = [];
  for (let offset = 0; offset < mostRows; offset += page) {
    const got = await rpc.call("shares.records", { token, password, part: at, limit: page, offset }, { signal });
    for (const row of got.results) {
      rows.push(Object.fromEntries(part.columns.map((column) => [idOf(column), row[column.key]])));
    }
    if (!got.more) return { rows, more: false };
  }
  return { rows, more: true };
}

export const chartColumns = (columns: readonly SharedColumn[]): ResultColumn[] =>
  columns.map((column) => ({
    id: idOf(column),
    title: column.name,
    type: dataTypeOf(typed(column)),
    typed: typed(column),
  }));

const idOf = (column: SharedColumn) => column.alias ?? String(column.key);
