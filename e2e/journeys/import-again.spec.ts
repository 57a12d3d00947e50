import type { Page } from "@playwright/test";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

async function upload(page: Page, where: string, text: string): Promise<void> {
  await page.goto(where);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { name: /Import into/ })).toBeVisible();
}

test("a file of the same columns goes where the last one went", async ({ home }) => {
  const database = await newDatabase(home, "again");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "People",
    column_data_list: [
      { name: "Family", type: { name: "text" } },
      { name: "Given", type: { name: "text" } },
    ],
  });
  const where = `${address()}/db/${database}/schemas/2200/import/?into=${table.oid}`;
  const recalled = home.getByText("a file of the same columns was last imported here");
  await upload(home, where, "nachname,vorname\nCurie,Marie\n");
  await expect(recalled).toBeHidden();
  await home.getByRole("button", { name: "Import 1 row" }).click();
  await expect(home.getByText("Imported into “People”")).toBeVisible();

  await upload(home, where, "vorname,nachname\nLise,Meitner\n");
  await expect(recalled).toBeVisible();
  await expectAccessible(home);
  const pictures = process.env.MATHESAR_E2E_PICTURES;
  if (pictures) await home.screenshot({ path: `${pictures}/recalled.png` });
  await home.getByRole("button", { name: "Import 1 row" }).click();
  await expect(home.getByText("Imported into “People”")).toBeVisible();
  const page = await call<{ results: Record<string, unknown>[] }>(home, "records.list", {
    database_id: database,
    table_oid: table.oid,
  });
  expect(page.results.map((record) => `${record["2"]}, ${record["3"]}`)).toEqual(["Curie, Marie", "Meitner, Lise"]);
});
