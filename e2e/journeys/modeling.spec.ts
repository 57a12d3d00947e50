import type { Page } from "@playwright/test";
import { address, call, cell, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Made {
  oid: number;
}

/** Two tables: tasks with a city and a country each, and people. */
async function tables(page: Page, database: number): Promise<{ tasks: number; people: number }> {
  const ids = { database_id: database, schema_oid: 2200 };
  const tasks = await call<Made>(page, "tables.add", { ...ids, table_name: "Tasks" });
  const people = await call<Made>(page, "tables.add", { ...ids, table_name: "People" });
  await call(page, "columns.add", {
    database_id: database,
    table_oid: tasks.oid,
    column_data_list: ["what", "city", "country"].map((name) => ({ name, type: "text" })),
  });
  await call(page, "records.add_many", {
    database_id: database,
    table_oid: tasks.oid,
    record_defs: [
      { "2": "Paint", "3": "Bern", "4": "Switzerland" },
      { "2": "Build", "3": "Oslo", "4": "Norway" },
      { "2": "Repair", "3": "Bern", "4": "Switzerland" },
    ],
  });
  return { tasks: tasks.oid, people: people.oid };
}

const sheetOf = (database: number, table: number) => `${address()}/db/${database}/schemas/2200/tables/${table}`;

test("columns become a table of their own, told beforehand", async ({ home }) => {
  const database = await newDatabase(home, "extract");
  const { tasks } = await tables(home, database);
  await home.goto(`${sheetOf(database, tasks)}`);
  await home.getByRole("columnheader", { name: /city/ }).click({ button: "right" });
  await home.getByRole("menuitem", { name: "Move into a new table…" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name of the new table" }).fill("Cities");
  await dialog.getByText("country", { exact: true }).click();
  await expect(dialog.getByText(/move into a new table “Cities”/)).toContainText("the column “City” here links to it");
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "See what it does" }).click();
  await expect(dialog.getByText(/The server has tried it and taken it back/)).toBeVisible();
  await expect(dialog.getByText(/CREATE TABLE "public"."Cities"/)).toBeVisible();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Make the table" }).click();
  await expect(home.getByText("“Cities” is made")).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /City/ })).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /country/ })).toHaveCount(0);
  await home.getByRole("button", { name: "Open it" }).click();
  await expect(cell(home, "Norway")).toBeVisible();
  await expect(cell(home, "Oslo")).toBeVisible();
});

test("tables are linked with the keyboard, through a table between them", async ({ home }) => {
  const database = await newDatabase(home, "linking");
  const { tasks } = await tables(home, database);
  await home.goto(sheetOf(database, tasks));
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("button", { name: "Link to another table…" }).press("Enter");
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Table" }).fill("Peo");
  await home.getByRole("option", { name: "People" }).waitFor();
  await home.keyboard.press("ArrowDown");
  await home.keyboard.press("Enter");
  await dialog.getByText("Many to many").click();
  await expect(dialog.getByText(/will hold a record for every pair/)).toContainText("“Tasks_People”");
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "See what it does" }).press("Enter");
  await expect(dialog.getByText(/REFERENCES "public"."People"/)).toBeVisible();
  await dialog.getByRole("button", { name: "Create the link" }).press("Enter");
  await expect(home.getByText("“Tasks” and “People” are linked")).toBeVisible();
  await expect(home.getByRole("complementary").getByRole("link", { name: "Tasks_People" })).toBeVisible();
});

test("another key is refused with the reason before anything is changed", async ({ home }) => {
  const database = await newDatabase(home, "rekey");
  const { tasks } = await tables(home, database);
  await home.goto(sheetOf(database, tasks));
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("button", { name: "Change the primary key…" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByText("A column that is there").click();
  await dialog.getByRole("button", { name: /Column/ }).click();
  await home.getByRole("option", { name: "city" }).click();
  await dialog.getByRole("button", { name: "See what it does" }).click();
  await expect(dialog.getByText("Key (city)=(Bern) is duplicated.", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Change the key" })).toBeDisabled();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Back" }).click();
  await dialog.getByRole("button", { name: /city/ }).click();
  await home.getByRole("option", { name: "what" }).click();
  await dialog.getByRole("button", { name: "See what it does" }).click();
  await dialog.getByRole("button", { name: "Change the key" }).click();
  await expect(home.getByText("The table has its new key")).toBeVisible();
});
