import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

const loans = Array.from({ length: 12 }, (_, i) => `${i + 1},${(i % 3) + 1},${i % 2 ? "open" : "closed"}`);

test("a file's values suggest a link and a choice; both are made with the table", async ({ home }) => {
  const database = await newDatabase(home, "suggestions");
  const place = { database_id: database, schema_oid: 2200 };
  await call(home, "tables.add", { ...place, table_name: "Books", column_data_list: [] });
  const [books] = await call<{ oid: number }[]>(home, "tables.list", place);
  for (let n = 0; n < 3; n++) {
    await call(home, "records.add", { database_id: database, table_oid: books?.oid, record_def: {} });
  }
  await home.goto(`${address()}/db/${database}/schemas/2200/import/`);
  await home.getByRole("tab", { name: "Pasted text" }).click();
  await home.getByLabel(/^Rows copied/).fill(["nr,book_id,state", ...loans].join("\n"));
  await home.getByRole("button", { name: "Continue" }).click();
  const link = home.getByRole("checkbox", { name: "Link “book_id” to the table “Books”" });
  await expect(home.getByText("All its 3 different values are in “id” there: 1, 2, 3")).toBeVisible();
  await expect(link).not.toBeChecked();
  await home.getByText("Link “book_id” to the table “Books”").click();
  await expect(link).toBeChecked();
  await home.getByText("Make “state” a choice among its values").click();
  await expectAccessible(home);
  const pictures = process.env.MATHESAR_E2E_PICTURES;
  if (pictures) {
    await home.screenshot({ path: `${pictures}/suggestions.png` });
    await home.setViewportSize({ width: 390, height: 800 });
    await home.emulateMedia({ colorScheme: "dark" });
    await home.screenshot({ path: `${pictures}/suggestions-dark-390.png` });
    await home.setViewportSize({ width: 1280, height: 800 });
  }
  await home.getByRole("button", { name: /^Import .*row/ }).click();
  await home.waitForURL(/tables\/\d+$/);
  const table_oid = Number(/tables\/(\d+)$/.exec(home.url())?.[1]);
  const kept = await call<{ type: string }[]>(home, "constraints.list", { database_id: database, table_oid });
  expect(kept.map((constraint) => constraint.type).sort()).toEqual(["foreignkey", "primary"]);
});
