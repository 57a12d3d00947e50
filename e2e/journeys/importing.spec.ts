import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, call, cell, expect, newDatabase, test } from "../journey.ts";

const datasets = fileURLToPath(new URL("../node_modules/vega-datasets/data/", import.meta.url));

async function upload(page: import("@playwright/test").Page, databaseId: number, file: string): Promise<void> {
  await page.goto(`${address()}/db/${databaseId}/schemas/2200/import/`);
  await page.locator("input[type=file]").setInputFiles(file);
}

for (const name of ["airports", "birdstrikes", "zipcodes"]) {
  test(`${name}.csv becomes a table, and its export imports back with as many rows`, async ({ home }, info) => {
    test.setTimeout(90_000);
    const database = await newDatabase(home, name);
    await upload(home, database, join(datasets, `${name}.csv`));
    await home.getByRole("button", { name: /^Import .*row/ }).click();
    await home.waitForURL(/tables\/\d+$/, { timeout: 90_000 });
    await expect(home.getByRole("grid")).toBeVisible();
    const table = Number(/tables\/(\d+)/.exec(home.url())?.[1]);

    const lines =
      readFileSync(join(datasets, `${name}.csv`), "utf8")
        .trim()
        .split(/\r?\n/).length - 1;
    const listed = await call<{ count: number }>(home, "records.list", {
      database_id: database,
      table_oid: table,
      limit: 1,
    });
    expect(listed.count).toBe(lines);

    const exported = await home.request.get(
      `${address()}/api/export/v0/tables/?database_id=${database}&table_oid=${table}`,
    );
    const first = await exported.text();
    const copy = info.outputPath(`${name}-again.csv`);
    writeFileSync(copy, first);
    await upload(home, database, copy);
    await home.getByRole("button", { name: /^Import .*row/ }).click();
    await home.waitForURL(/tables\/\d+$/, { timeout: 90_000 });
    const again = Number(/tables\/(\d+)/.exec(home.url())?.[1]);
    const second = await home.request.get(
      `${address()}/api/export/v0/tables/?database_id=${database}&table_oid=${again}`,
    );
    const body = (text: string) =>
      text
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.replace(/^\d+,(?=\d+,)/, ""));
    expect(body(await second.text()).length).toBe(body(first).length);
  });
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
