import { sql } from "../database.ts";
import { cell, databaseName, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

test("records are linked through a table of links, unlinked and linked again by undo, with the keyboard", async ({ home }) => {
  const database = await newDatabase(home, "linking");
  const name = await databaseName(home, database);
  await sql(
    name,
    `CREATE TABLE book (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text);
     CREATE TABLE topic (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
     CREATE TABLE book_topic (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       book int NOT NULL REFERENCES book, topic int NOT NULL REFERENCES topic CHECK (topic <> 9));
     INSERT INTO book (title) VALUES ('The Gate of Istanbul'), ('Tower and River');
     INSERT INTO topic (name) SELECT 'Topic ' || n || '.' FROM generate_series(1, 300) n;
     INSERT INTO book_topic (book, topic) VALUES (1, 2)`,
  );
  await home.goto(await tableAddress(home, database, "public", "book"));
  await home.getByRole("button", { name: "Columns" }).click();
  const panel = home.getByRole("region", { name: "From linked tables" });
  await panel.getByRole("button", { name: "Add a column…" }).click();
  const tables = panel.getByLabel("Linked table");
  await tables.selectOption({ label: (await tables.locator("option", { hasText: "topic" }).last().textContent()) ?? "" });
  await panel.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await home.keyboard.press("Escape");
  const topics = cell(home, /^Topic 2\.$/);
  await topics.click();
  await home.keyboard.press("Enter");
  const list = home.getByRole("dialog", { name: /topic/ });
  const search = list.getByRole("combobox");
  await expect(list.getByRole("option", { name: /^Topic 2\./ })).toHaveAttribute("aria-selected", "true");
  await expectAccessible(home);
  await picture(home, "links");

  await search.fill("Topic 17");
  await expect(list.getByRole("option").nth(1)).toHaveText(/^Topic 170/);
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(list.getByRole("option", { name: /^Topic 170/ })).toHaveAttribute("aria-selected", "true");
  await search.fill("Topic 9.");
  await expect(list.getByRole("option").first()).toHaveText(/^Topic 9\./);
  await search.press("Enter");
  await expect(list.getByRole("alert")).toContainText(/check/i);
  await picture(home, "links-refused");
  await search.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(cell(home, /Topic 2\.,? ?Topic 170\./)).toBeVisible();
  expect(await sql(name, "SELECT topic FROM book_topic ORDER BY id")).toEqual([{ topic: 2 }, { topic: 170 }]);

  await home.keyboard.press("ControlOrMeta+z");
  await expect(cell(home, /^Topic 2\.$/)).toBeVisible();
  await home.keyboard.press("ControlOrMeta+Shift+z");
  await expect(cell(home, /Topic 2\.,? ?Topic 170\./)).toBeVisible();

  // Clearing the cell takes no links away.
  await home.keyboard.press("Delete");
  await expect(cell(home, /Topic 2\.,? ?Topic 170\./)).toBeVisible();
  await home.keyboard.press("Enter");
  await search.fill("Topic 2.");
  await expect(list.getByRole("option").first()).toHaveText(/^Topic 2\./);
  await search.press("Enter");
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "false");
  await search.press("Escape");
  await expect(cell(home, /^Topic 170\.$/)).toBeVisible();
  expect(await sql(name, "SELECT topic FROM book_topic")).toEqual([{ topic: 170 }]);
});
