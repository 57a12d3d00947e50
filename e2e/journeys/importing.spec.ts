import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { address, call, cell, expect, newDatabase, test } from "../journey.ts";

const datasets = fileURLToPath(new URL("../node_modules/vega-datasets/data/", import.meta.url));

async function upload(page: Page, databaseId: number, file: string): Promise<void> {
  await page.goto(`${address()}/db/${databaseId}/schemas/2200/import/`);
  await page.locator("input[type=file]").setInputFiles(file);
}

interface Listed {
  count: number;
  results: Record<string, unknown>[];
}

interface Column {
  id: number;
  name: string;
}

/** All cells of a table by the names of its columns, without its first column, the key. */
async function cellsOf(page: Page, database: number, table: number): Promise<Record<string, unknown>[]> {
  const ids = { database_id: database, table_oid: table };
  const columns = (await call<Column[]>(page, "columns.list", ids)).slice(1);
  const order = [{ attnum: 1, direction: "asc" }];
  const rows: Record<string, unknown>[] = [];
  for (let listed: Listed | undefined; listed === undefined || rows.length < listed.count; ) {
    listed = await call<Listed>(page, "records.list", { ...ids, order, limit: 5000, offset: rows.length });
    rows.push(...listed.results.map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.id]]))));
  }
  return rows;
}

/** Uploads a file, takes what is proposed, and waits for the table. */
async function importAll(page: Page, database: number, file: string): Promise<number> {
  await upload(page, database, file);
  await page.getByRole("button", { name: /^Import .*row/ }).click();
  await page.waitForURL(/tables\/\d+$/, { timeout: 90_000 });
  await expect(page.getByRole("grid")).toBeVisible();
  return Number(/tables\/(\d+)/.exec(page.url())?.[1]);
}

/** Exports what is shown by the page's own button. */
async function exportTo(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("link", { name: /^Download .*csv/ }).click();
  await (await download).saveAs(path);
}

const files = [
  { name: "airports", column: "state", contains: "TX", other: "city" },
  { name: "zipcodes", column: "state", contains: "VT", other: "city" },
  { name: "movies", column: "Title", contains: "trek", other: "Title" },
];

for (const { name, column, contains, other } of files) {
  test(`${name}: imported, filtered, sorted, edited, exported, and imported again with equal cells`, async ({
    home,
  }, info) => {
    test.setTimeout(120_000);
    const database = await newDatabase(home, name);
    const source = name === "movies" ? moviesAsCsv(info.outputPath("movies.csv")) : join(datasets, `${name}.csv`);
    const table = await importAll(home, database, source);
    const all = await cellsOf(home, database, table);
    expect(all.length).toBeGreaterThan(3000);

    await home.getByRole("columnheader", { name: new RegExp(`^${column}`) }).click({ button: "right" });
    await home.getByRole("menuitem", { name: "Filter by this column" }).click();
    const value = home.getByRole("dialog").getByRole("textbox").last();
    await value.fill(contains);
    await home.keyboard.press("Escape");
    await home.getByRole("columnheader", { name: new RegExp(`^${column}`) }).click({ button: "right" });
    await home.getByRole("menuitem", { name: /sort A → Z/i }).first().click();
    await expect(home).toHaveURL(/q=/);
    await expect(home.getByText(`of ${all.length.toLocaleString("en")}`)).toBeHidden();

    const kept = (row: Record<string, unknown>) => String(row[column] ?? "").toLowerCase().includes(contains.toLowerCase());
    const edited = String(all.find(kept)?.[other]);
    await home.getByRole("gridcell", { name: edited, exact: true }).first().click();
    await home.keyboard.type(`“${edited}”, edited\t`);
    await home.keyboard.press("Enter");
    await expect(cell(home, new RegExp(`“${edited}”, edited`))).toBeVisible();
    await expect
      .poll(async () => JSON.stringify(await cellsOf(home, database, table)).includes(`“${edited}”, edited`))
      .toBe(true);

    const part = info.outputPath(`${name}-part.csv`);
    await exportTo(home, part);
    const shown = await cellsOf(home, database, await importAll(home, database, part));
    const matching = (await cellsOf(home, database, table)).filter(kept);
    const texts = (rows: Record<string, unknown>[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(texts(withoutId(shown))).toEqual(texts(withoutId(matching)));

    await home.goto(`${address()}/db/${database}/schemas/2200/tables/${table}`);
    await expect(home.getByRole("gridcell").first()).toBeVisible();
    const whole = info.outputPath(`${name}-all.csv`);
    await exportTo(home, whole);
    const again = await cellsOf(home, database, await importAll(home, database, whole));
    expect(texts(withoutId(again))).toEqual(texts(withoutId(await cellsOf(home, database, table))));
  });
}

/** The key is numbered anew by each import. */
function withoutId(rows: Record<string, unknown>[]): Record<string, unknown>[] {
  return rows.map(({ id: _, ...rest }) => rest);
}

/** The data set comes as JSON. */
function moviesAsCsv(path: string): string {
  const movies = JSON.parse(readFileSync(join(datasets, "movies.json"), "utf8")) as Record<string, unknown>[];
  const names = Object.keys(movies[0] ?? {});
  const quoted = (value: unknown) => (value === null ? "" : `"${String(value).replaceAll('"', '""')}"`);
  writeFileSync(path, [names.join(","), ...movies.map((row) => names.map((n) => quoted(row[n])).join(","))].join("\n"));
  return path;
}

test("a ragged file is refused with the line, and nothing is left behind", async ({ home }, info) => {
  const database = await newDatabase(home, "ragged");
  const file = info.outputPath("ragged.csv");
  const rows = Array.from({ length: 50 }, (_, i) => `${i},x`);
  rows[30] = "30,x,surplus";
  writeFileSync(file, ["a,b", ...rows].join("\n"));
  await upload(home, database, file);
  await expect(home.getByText(/line 32/i).first()).toBeVisible();
  expect(await call<unknown[]>(home, "tables.list", { database_id: database, schema_oid: 2200 })).toEqual([]);
});

test("pasted text becomes a table", async ({ home }) => {
  const database = await newDatabase(home, "pasted");
  await home.goto(`${address()}/db/${database}/schemas/2200/import/`);
  await home.getByRole("tab", { name: /paste/i }).click();
  await home.getByRole("textbox").first().fill("fruit\tprice\nApple\t1.50\nPear\t2.25");
  await home
    .getByRole("button", { name: /preview|continue|read/i })
    .first()
    .click();
  await home.getByLabel("Table name").fill("Fruit");
  await home.getByRole("button", { name: /^Import .*row/ }).click();
  await home.waitForURL(/tables\/\d+$/);
  await expect(cell(home, "Pear")).toBeVisible();
});
