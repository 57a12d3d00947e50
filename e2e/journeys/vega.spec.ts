import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { address, call, expect, newDatabase, test } from "../journey.ts";

const datasets = fileURLToPath(new URL("../node_modules/vega-datasets/data/", import.meta.url));
/** Larger files only on request: ALL_SIZES=1. */
const most = process.env.ALL_SIZES ? Number.POSITIVE_INFINITY : 500_000;
const files = readdirSync(datasets)
  .filter((name) => /\.(csv|tsv|json)$/.test(name))
  .filter((name) => statSync(join(datasets, name)).size <= most);

interface Preview {
  id: string;
  rows: number;
  error?: { message: string };
}

interface Done {
  table: { oid: number; name: string };
  rows: number;
  error?: { message: string };
}

const token = async (page: Page) =>
  (await page.context().cookies()).find((cookie) => cookie.name === "csrftoken")?.value ?? "";

/** The last line that the server says of an import: with all that is proposed, or into columns like these. */
async function importFile(
  page: Page,
  database: number,
  name: string,
  content: Buffer,
  columns?: readonly Column[],
): Promise<Done & { found: number }> {
  const headers = { "X-CSRFToken": await token(page), Origin: address() };
  const sent = await page.request.post(`${address()}/api/import/v0/preview/${columns ? "?header=true" : ""}`, {
    headers,
    multipart: { file: { name, mimeType: "application/octet-stream", buffer: content } },
  });
  const preview = (await sent.json()) as Preview;
  if (preview.error) return { error: preview.error, table: { oid: 0, name }, rows: 0, found: 0 };
  const done = await page.request.post(`${address()}/api/import/v0/run/`, {
    headers,
    data: {
      id: preview.id,
      database_id: database,
      schema_oid: 2200,
      table_name: name,
      key: { kind: "identity" },
      columns: columns?.map((column, index) => ({ index, name: column.name, type: column.type })),
    },
  });
  const last = (await done.text()).trim().split("\n").at(-1) ?? "";
  return { ...(JSON.parse(last) as Done), found: preview.rows };
}

interface Column {
  id: number;
  name: string;
  type: string;
}

const columnsOf = async (page: Page, database: number, table: number) =>
  (await call<Column[]>(page, "columns.list", { database_id: database, table_oid: table })).slice(1);

async function exported(page: Page, database: number, table: number, columns: readonly Column[]): Promise<Buffer> {
  const search = new URLSearchParams({
    database_id: String(database),
    table_oid: String(table),
    format: "csv",
    columns: JSON.stringify(columns.map((column) => column.id)),
  });
  return (await page.request.get(`${address()}/api/export/v0/tables/?${search}`)).body();
}

test("every file of a well-known collection is imported, exported and imported again with equal cells", async ({
  home,
}) => {
  test.setTimeout(400_000);
  const database = await newDatabase(home, "collection");
  const refused: Record<string, string> = {};
  for (const name of files) {
    const first = await importFile(home, database, name, readFileSync(join(datasets, name)));
    if (first.error) {
      refused[name] = first.error.message;
      continue;
    }
    expect(first.rows, name).toBe(first.found);
    const columns = await columnsOf(home, database, first.table.oid);
    const text = await exported(home, database, first.table.oid, columns);
    const second = await importFile(home, database, `${name} again`, text, columns);
    expect(second.error, name).toBeUndefined();
    expect(second.rows, name).toBe(first.rows);
    const again = await columnsOf(home, database, second.table.oid);
    expect((await exported(home, database, second.table.oid, again)).equals(text), name).toBe(true);
  }
  console.log(`${files.length - Object.keys(refused).length} of ${files.length} files`, refused);
  // A map in one record: its thousands of places are more than PostgreSQL holds in one.
  expect(refused).toEqual({ "world-110m.json": expect.stringContaining("row is too big") });
});
