import { writeFileSync } from "node:fs";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("a file names linked records as people do; a name that nobody has is told", async ({ home }, info) => {
  const database = await newDatabase(home, "names", ["library_management"]);
  const schemas = await call<{ oid: number; name: string }[]>(home, "schemas.list", { database_id: database });
  const schema = schemas.find((one) => one.name.startsWith("Library"))?.oid ?? 0;
  const tables = await call<{ oid: number; name: string }[]>(home, "tables.list", {
    database_id: database,
    schema_oid: schema,
  });
  const books = tables.find((one) => one.name === "Books")?.oid ?? 0;
  const ids = { database_id: database, table_oid: books };
  const columns = await call<{ id: number; name: string }[]>(home, "columns.list", ids);
  const page = await call<{ linked_record_summaries: Record<string, Record<string, string>> }>(home, "records.list", {
    ...ids,
    limit: 5,
    return_record_summaries: true,
  });
  const publisher = columns.find((one) => one.name === "Publisher") ?? { id: 0, name: "" };
  const name = Object.values(page.linked_record_summaries[String(publisher.id)] ?? {})[0] ?? "";
  expect(name).not.toBe("");

  const file = info.outputPath("novels.csv");
  writeFileSync(file, `Title,Publisher\nA quite new book,"${name}"\nAnother one,Nobody At All\n`);
  await home.goto(`${address()}/db/${database}/schemas/${schema}/import/?into=${books}`);
  await home.locator("input[type=file]").setInputFiles(file);
  await expect(home.getByRole("button", { name: /record that Publisher links to/ })).toContainText("by its name");
  await home.getByRole("button", { name: "Try it" }).click();
  await expect(home.getByText("No record of “Publishers” is called “Nobody At All”")).toBeVisible();
  await expectAccessible(home);
  const folder = process.env.MATHESAR_E2E_PICTURES;
  if (folder) await home.screenshot({ path: `${folder}/names.png` });

  await home.getByRole("button", { name: /Rows that do not fit/ }).click();
  await home.getByRole("option", { name: /Leave them out/ }).click();
  await home.getByRole("button", { name: /^Import .*row/ }).click();
  await expect(home.getByText("Imported into “Books”")).toBeVisible();
  const search = [{ attnum: columns.find((one) => one.name === "Title")?.id, literal: "A quite new book" }];
  const found = await call<{
    results: Record<string, unknown>[];
    linked_record_summaries: Record<string, Record<string, string>>;
  }>(home, "records.search", { ...ids, search_params: search, return_record_summaries: true });
  const key = String(found.results[0]?.[String(publisher.id)]);
  expect(found.linked_record_summaries[String(publisher.id)]?.[key]).toBe(name);
});
