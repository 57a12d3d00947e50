import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { address, call, cell, expect, expectAccessible, newDatabase, test } from "../journey.ts";

const workbook = fileURLToPath(new URL("../files/three-sheets.xlsx", import.meta.url));

/** Pictures of the pages, where a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MATHESAR_E2E_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

async function upload(page: Page, databaseId: number, file: string, into?: number): Promise<void> {
  await page.goto(`${address()}/db/${databaseId}/schemas/2200/import/${into ? `?into=${into}` : ""}`);
  await page.locator("input[type=file]").setInputFiles(file);
}

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const importAll = (page: Page) => page.getByRole("button", { name: /^Import .*row/ });

async function tableNamed(page: Page, database: number, name: string): Promise<number> {
  const tables = await call<{ oid: number; name: string }[]>(page, "tables.list", {
    database_id: database,
    schema_oid: 2200,
  });
  return tables.find((table) => table.name === name)?.oid ?? 0;
}

async function count(page: Page, database: number, table: number): Promise<number> {
  const ids = { database_id: database, table_oid: table, limit: 1 };
  return (await call<{ count: number }>(page, "records.list", ids)).count;
}

test("a workbook with three sheets: another sheet is chosen and becomes a table", async ({ home }) => {
  const database = await newDatabase(home, "workbook");
  await upload(home, database, workbook);
  await expect(home.getByText("2024-02-26").first()).toBeVisible();
  await expect(home.getByText("00101").first()).toBeVisible();
  await picture(home, "sheet-orders");
  await choose(home, "Orders Sheet", "People");
  await expect(home.getByText("Grace")).toBeVisible();
  await expect(home.getByLabel("Table name")).toHaveValue("People");
  await expectAccessible(home);
  await importAll(home).click();
  await home.waitForURL(/tables\/\d+$/);
  await expect(cell(home, "Grace")).toBeVisible();
});

test("one row in a hundred is bad: tried, left out, and fetched", async ({ home }, info) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "rejects");
  const file = info.outputPath("readings.csv");
  const rows = Array.from({ length: 10_000 }, (_, i) => `${i},${i % 100 === 50 ? "n/a?" : i / 4},2024-01-01`);
  writeFileSync(file, ["id,reading,day", ...rows].join("\n"));
  await upload(home, database, file);
  await choose(home, "Type of column reading", "Number");
  await home.getByRole("button", { name: "Try it" }).click();
  await expect(home.getByText(/9,900 added · 100 left out/)).toBeVisible({ timeout: 60_000 });
  await expect(home.getByRole("cell", { name: /invalid input syntax/ }).first()).toBeVisible();
  await expectAccessible(home);
  await picture(home, "tried");
  expect(await tableNamed(home, database, "readings")).toBe(0);

  await choose(home, "Rows that do not fit", /Leave them out/);
  await importAll(home).click();
  await expect(home.getByText("Imported into “readings”")).toBeVisible({ timeout: 60_000 });
  const download = home.waitForEvent("download");
  await home.getByRole("link", { name: "Download the rows left out" }).click();
  const saved = info.outputPath("rejects.csv");
  await (await download).saveAs(saved);
  const lines = readFileSync(saved, "utf8").trim().split("\n");
  expect(lines[0]).toBe("id,reading,day,import_line,import_problem");
  expect(lines).toHaveLength(101);
  expect(lines[1]).toMatch(/^50,n\/a\?,2024-01-01,52,/);
  await home.getByRole("link", { name: "Open the table" }).click();
  await home.waitForURL(/tables\/\d+$/);
  expect(await count(home, database, await tableNamed(home, database, "readings"))).toBe(9900);
});

test("a file changes the records it knows and adds the others", async ({ home }, info) => {
  const database = await newDatabase(home, "upsert");
  const first = info.outputPath("goods.csv");
  writeFileSync(first, "id,name,price\n1,Pear,1.5\n2,Plum,2\n3,Fig,3\n");
  await upload(home, database, first);
  await importAll(home).click();
  await home.waitForURL(/tables\/\d+$/);
  const table = Number(/tables\/(\d+)/.exec(home.url())?.[1]);
  await home.goto(`${address()}/db/${database}/schemas/2200/`);
  await home.getByRole("button", { name: "Actions for goods" }).click();
  await home.getByRole("menuitem", { name: /Import records/ }).click();
  await home.waitForURL(/into=/);

  const second = info.outputPath("news.csv");
  writeFileSync(second, "ID;Price\n2;2,25\n3;3\n9;9,5\n");
  await home.locator("input[type=file]").setInputFiles(second);
  await expect(home.getByRole("heading", { name: "Import into “goods”" })).toBeVisible();
  await choose(home, "What the rows do", /Change records, add/);
  await home.getByRole("button", { name: "Try it" }).click();
  await expect(home.getByText("1 added · 1 changed · 1 as they were")).toBeVisible();
  await expectAccessible(home);
  await picture(home, "into");
  expect(await count(home, database, table)).toBe(3);
  await importAll(home).click();
  await expect(home.getByText("Imported into “goods”")).toBeVisible();
  await home.getByRole("link", { name: "Open the table" }).click();
  await expect(cell(home, "2.25")).toBeVisible();
  expect(await count(home, database, table)).toBe(4);
});

test("a large import is stopped, and nothing is left of it", async ({ home }, info) => {
  test.setTimeout(180_000);
  const database = await newDatabase(home, "stopped");
  const file = info.outputPath("large.csv");
  const line = (i: number) => `${i},name ${i},${i * 3},2024-01-01 10:00:00,some more words to fill the row\n`;
  writeFileSync(file, `id,name,n,at,words\n${Array.from({ length: 1_000_000 }, (_, i) => line(i)).join("")}`);
  await upload(home, database, file);
  await expect(importAll(home)).toBeVisible({ timeout: 90_000 });
  await choose(home, "Rows that do not fit", /Leave them out/);
  await importAll(home).click();
  await expect(home.getByText(/rows, .* a second/)).toBeVisible();
  await picture(home, "running");
  await home.getByRole("button", { name: "Stop and undo" }).click();
  await expect(importAll(home)).toBeEnabled();
  await expect.poll(() => tableNamed(home, database, "large")).toBe(0);
  expect(await call<unknown[]>(home, "tables.list", { database_id: database, schema_oid: 2200 })).toEqual([]);
});

test("what is shown is exported as a workbook and comes back", async ({ home }, info) => {
  const database = await newDatabase(home, "exported");
  const file = info.outputPath("plants.csv");
  writeFileSync(file, "id,name,since,height\n1,=Fern,2024-02-29,1.25\n2,Moss,1999-12-31,0.5\n3,Oak,1850-01-01,30\n");
  await upload(home, database, file);
  await importAll(home).click();
  await home.waitForURL(/tables\/\d+$/);
  await home.getByRole("button", { name: "Export" }).click();
  await expectAccessible(home);
  await picture(home, "export");
  await choose(home, "Format", /XLSX/);
  const download = home.waitForEvent("download");
  await home.getByRole("link", { name: /^Download .*xlsx/ }).click();
  const saved = info.outputPath("again.xlsx");
  await (await download).saveAs(saved);
  await upload(home, database, saved);
  await expect(home.getByText("1850-01-01")).toBeVisible();
  await expect(home.getByText("=Fern")).toBeVisible();
  await expect(home.getByRole("button", { name: "Type of column since" })).toContainText("Date");
});
