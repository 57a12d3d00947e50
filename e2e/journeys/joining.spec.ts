import { call, expect, expectAccessible, newDatabase, tableAddress, test } from "../journey.ts";

const library = "Library Management";

test("columns from linked tables are added, kept by the address and removed", async ({ home }) => {
  const database = await newDatabase(home, "joining", ["library_management"]);
  const where = await tableAddress(home, database, library, "Authors");
  await home.goto(where);
  await home.getByRole("button", { name: "Columns" }).click();
  const panel = home.getByRole("region", { name: "From linked tables" });
  await panel.getByRole("button", { name: "Add a column…" }).click();
  await panel.getByLabel("Linked table").selectOption({ label: "Books" });
  await panel.getByLabel("What of it").selectOption({ label: "Number of records" });
  await expectAccessible(home);
  await panel.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await panel.getByRole("button", { name: "Add a column…" }).press("Enter");
  await panel.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await home.keyboard.press("Escape");
  await expect(home.getByRole("columnheader", { name: /Number of Books/ })).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /^Books/ })).toBeVisible();
  const books = await call<{ results: Record<string, unknown>[]; count: number }>(home, "records.list", {
    database_id: database,
    table_oid: Number((await tableAddress(home, database, library, "Books")).split("/").at(-1)),
    filter: {
      type: "equal",
      args: [
        { type: "attnum", value: 3 },
        { type: "literal", value: 1 },
      ],
    },
  });
  await expect(home.getByRole("gridcell", { name: String(books.count), exact: true }).first()).toBeVisible();
  await home.reload();
  await expect(home.getByRole("gridcell").filter({ hasText: String(books.results[0]?.["2"]) }).first()).toBeVisible();

  await home.getByRole("button", { name: /SQL behind this page/ }).click();
  await expect(home.getByRole("dialog").getByText(/FROM "Library Management"."Authors"/)).toBeVisible();
  await home.keyboard.press("Escape");

  await home.getByRole("columnheader", { name: /Number of Books/ }).click({ button: "right" });
  await home.getByRole("menuitem", { name: "Remove from this view" }).click();
  await expect(home.getByRole("columnheader", { name: /Number of Books/ })).toHaveCount(0);
});
