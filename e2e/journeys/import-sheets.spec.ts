import { fileURLToPath } from "node:url";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

const workbook = fileURLToPath(new URL("../files/three-sheets.xlsx", import.meta.url));

test("two of three sheets become tables at once, with a result for each", async ({ home }) => {
  const database = await newDatabase(home, "sheets");
  await home.goto(`${address()}/db/${database}/schemas/2200/import/`);
  await home.locator("input[type=file]").setInputFiles(workbook);
  await home.getByRole("button", { name: "Import several sheets…" }).click();
  const dialog = home.getByRole("dialog");
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await dialog.locator("label").filter({ hasText: "Orders" }).click();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Import 2 sheets" }).click();
  await expect(dialog.getByRole("button", { name: "Done" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await expect(dialog.getByRole("link", { name: "People" })).toBeVisible();
  await expectAccessible(home);
  const pictures = process.env.MATHESAR_E2E_PICTURES;
  if (pictures) {
    await home.screenshot({ path: `${pictures}/sheets.png` });
    await home.setViewportSize({ width: 390, height: 800 });
    await home.emulateMedia({ colorScheme: "dark" });
    await home.screenshot({ path: `${pictures}/sheets-narrow.png` });
  }
  const place = { database_id: database, schema_oid: 2200 };
  const tables = await call<{ name: string }[]>(home, "tables.list", place);
  expect(tables.map((table) => table.name)).toContain("People");
  expect(tables.map((table) => table.name)).not.toContain("Orders");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(home.getByRole("tab", { name: "A file" })).toBeVisible();
});
