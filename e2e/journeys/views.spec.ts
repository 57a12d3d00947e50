import { sql } from "../database.ts";
import { address, call, databaseName, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

const library = "Library Management";

test("a view is saved, departed from, saved again and shared by its address", async ({ home }) => {
  const database = await newDatabase(home, "saved", ["library_management"]);
  await home.goto(await tableAddress(home, database, library, "Books"));
  await home.getByRole("columnheader", { name: /Publication Year/ }).click({ button: "right" });
  await home
    .getByRole("menuitem", { name: /sort.*(9|descending|newest)/i })
    .first()
    .click();
  await home.getByRole("button", { name: "View: All records" }).click();
  await home.getByRole("menuitem", { name: "Save as a new view" }).click();
  await expectAccessible(home);
  await home.getByRole("textbox", { name: "Name" }).fill("Newest first");
  await home.keyboard.press("Enter");
  await expect(home).toHaveURL(/view=\d+$/);
  const shared = home.url();

  await home.getByRole("columnheader", { name: /Page Count/ }).click({ button: "right" });
  await home.getByRole("menuitem", { name: /Hide/ }).first().click();
  const changed = home.getByRole("button", { name: "View: Newest first" });
  await expect(changed).toContainText("changed");
  await changed.click();
  await home.getByRole("menuitem", { name: /Save changes/ }).click();
  await expect(changed).not.toContainText("changed");

  await home.goto(shared);
  await expect(home.getByRole("button", { name: "View: Newest first" })).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /Page Count/ })).toHaveCount(0);

  await home.goto(shared.replace(/view=.*/, "view=all"));
  await expect(home.getByRole("button", { name: "View: All records" })).toBeVisible();
  await home.keyboard.press("ControlOrMeta+k");
  await home.keyboard.type("newest f");
  await expect(home.getByRole("option", { name: "Newest first" })).toBeVisible();
  await home.keyboard.press("Enter");
  await expect(home.getByRole("button", { name: "View: Newest first" })).toBeVisible();
});

test("a saved view keeps its own widths, order, colours and sums at the foot", async ({ home }) => {
  const database = await newDatabase(home, "looks", ["library_management"]);
  const where = await tableAddress(home, database, library, "Books");
  await home.goto(where);
  const pages = home.getByRole("columnheader", { name: /Page Count/ });
  await pages.click({ button: "right" });
  await home.getByRole("menuitem", { name: "Sum up at the foot" }).press("ArrowRight");
  await home.getByRole("menuitem", { name: "Max" }).press("Enter");
  await expect(home.getByRole("gridcell", { name: /^Max \d/ })).toBeVisible();

  await home.getByRole("button", { name: "Colours" }).click();
  await home.getByRole("button", { name: "Add rule" }).click();
  await home.getByRole("combobox", { name: "Column" }).selectOption({ label: "Page Count" });
  await home.getByRole("combobox", { name: "Condition" }).selectOption({ label: "is more than" });
  await home.getByRole("textbox", { name: "Value" }).fill("500");
  await expectAccessible(home);
  await home.keyboard.press("Escape");
  await expect(home.locator(".mg-cell.mg-t-warning").first()).toBeVisible();

  await home.getByRole("button", { name: "View: All records" }).click();
  await home.getByRole("menuitem", { name: "Save as a new view" }).click();
  await home.getByRole("textbox", { name: "Name" }).fill("Long books");
  await home.keyboard.press("Enter");
  await expect(home).toHaveURL(/view=\d+$/);
  const before = (await pages.boundingBox())?.width ?? 0;
  await pages.click();
  for (let step = 0; step < 5; step++) await home.keyboard.press("Alt+Shift+ArrowRight");
  const view = home.getByRole("button", { name: "View: Long books" });
  await expect(view).toContainText("changed");
  await view.click();
  await home.getByRole("menuitem", { name: /Save changes/ }).click();
  await expect(view).not.toContainText("changed");

  await home.reload();
  await expect(home.getByRole("gridcell", { name: /^Max \d/ })).toBeVisible();
  await expect(home.locator(".mg-cell.mg-t-warning").first()).toBeVisible();
  expect((await pages.boundingBox())?.width).toBeGreaterThan(before + 60);
  await home.goto(where);
  await pages.waitFor();
  expect((await pages.boundingBox())?.width).toBe(before);
});

test("a card of a board moves to another stack without a mouse", async ({ home }) => {
  const database = await newDatabase(home, "board");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Chores",
  });
  await call(home, "columns.add", {
    database_id: database,
    table_oid: table.oid,
    column_data_list: [
      { name: "what", type: "text" },
      { name: "done", type: "boolean" },
    ],
  });
  await call(home, "records.add", {
    database_id: database,
    table_oid: table.oid,
    record_def: { "2": "Water the plants", "3": false },
  });
  await home.goto(`${address()}/db/${database}/schemas/2200/tables/${table.oid}`);
  await home.getByRole("button", { name: "View: All records" }).click();
  await home.getByRole("menuitem", { name: "Board" }).click();
  await expect(home.getByRole("link", { name: "Water the plants" })).toBeVisible();
  await expectAccessible(home);
  await home.getByRole("button", { name: "Move “Water the plants”" }).press("Enter");
  await home.getByRole("menuitem", { name: "Yes" }).press("Enter");
  await expect(home.getByText("“Water the plants” is now in “Yes”")).toBeVisible();
  const list = await call<{ results: Record<string, unknown>[] }>(home, "records.list", {
    database_id: database,
    table_oid: table.oid,
  });
  expect(list.results[0]?.["3"]).toBe(true);
});

test("a change of the table's shape is told before it is made", async ({ home }) => {
  const database = await newDatabase(home, "shape", ["library_management"]);
  await home.goto(await tableAddress(home, database, library, "Books"));
  await home.getByRole("columnheader", { name: /Publisher/ }).click();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Column" }).click();
  await home.getByText("Must have a value").click();
  const dialog = home.getByRole("alertdialog");
  await expect(dialog.getByText(/records? stands? in the way/)).toBeVisible();
  await expect(dialog.getByText("SET NOT NULL")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Require a value" })).toBeDisabled();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await home.getByRole("tab", { name: "Table" }).click();
  await expect(home.getByText("CREATE TABLE")).toBeVisible();
  await expectAccessible(home);
});

test("a record's page leads to its neighbours, and its linked records are edited and added in place", async ({ home }) => {
  const database = await newDatabase(home, "record", ["library_management"]);
  await home.goto(`${await tableAddress(home, database, library, "Authors")}/1`);
  await expectAccessible(home);
  await home.getByRole("link", { name: "Next" }).click();
  await expect(home).toHaveURL(/\/2$/);
  await expect(home.getByRole("link", { name: "Previous" })).toBeVisible();
  const books = home.getByRole("region", { name: /Books, by/ });
  const first = books.getByRole("row").nth(1);
  await expect(first.getByRole("gridcell").nth(1)).toHaveText(/\w/);
  await expect(books.getByRole("columnheader", { name: /^Author/ })).toHaveCount(0);
  await first.getByRole("gridcell").nth(1).click();
  await home.keyboard.type("Another title");
  await home.keyboard.press("Enter");
  await expect(first.getByRole("gridcell", { name: "Another title" })).toBeVisible();
  await picture(home, "related");
  await expectAccessible(home);

  await books.getByRole("button", { name: "New record" }).click();
  await home.keyboard.type("A book of this author");
  await home.keyboard.press("Enter");
  await expect(books.getByRole("gridcell", { name: "A book of this author" })).toBeVisible();
  await home.keyboard.press("ControlOrMeta+z");
  await expect(books.getByRole("gridcell", { name: "A book of this author" })).toHaveCount(0);
  await home.keyboard.press("ControlOrMeta+Shift+z");
  await expect(books.getByRole("gridcell", { name: "A book of this author" })).toBeVisible();
  await expect(async () => {
    const rows = await sql(await databaseName(home, database), `SELECT FROM "Library Management"."Books" WHERE "Author" = 2
      AND "Title" = 'A book of this author'`);
    expect(rows).toHaveLength(1);
  }).toPass();
  await home.reload();
  await expect(books.getByRole("gridcell", { name: "Another title" })).toBeVisible();
});
