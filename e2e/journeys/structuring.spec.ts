import type { Page } from "@playwright/test";
import { sql } from "../database.ts";
import { cell, databaseName, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

async function shop(home: Page): Promise<{ name: string; where: string }> {
  const database = await newDatabase(home, "structure");
  const name = await databaseName(home, database);
  await sql(
    name,
    `CREATE TABLE lines (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price numeric(8,2), quantity int, begun date, ended date);
     INSERT INTO lines (price, quantity, begun, ended) VALUES (2.50, 4, '2026-01-01', '2026-01-05'), (10, 3, '2026-02-01', '2026-01-01')`,
  );
  return { name, where: await tableAddress(home, database, "public", "lines") };
}

test("columns are made of a formula and of a list of choices, whose labels change later", async ({ home }) => {
  const { where } = await shop(home);
  await home.goto(where);
  await home.getByRole("columnheader", { name: "Add column" }).click();
  const adding = home.getByRole("dialog", { name: "New column" });
  await adding.getByRole("textbox", { name: "Name" }).fill("total");
  await adding.getByRole("button", { name: /Kind/ }).click();
  await home.getByRole("option", { name: "Formula" }).click();
  await adding.getByRole("textbox", { name: "Formula" }).fill("price * nothing");
  await expect(adding.getByText(/nothing/).last()).toBeVisible();
  await adding.getByRole("textbox", { name: "Formula" }).fill("price * quantity");
  await expect(adding.getByRole("listitem").first()).toHaveText("10.00");
  await expectAccessible(home);
  await picture(home, "formula");
  await adding.getByRole("button", { name: "Add column" }).click();
  await expect(cell(home, "30")).toBeVisible();
  // What is computed cannot be typed into, and follows what it is computed from.
  await cell(home, "30").click();
  await home.keyboard.type("1");
  await expect(home.getByText(/computed from other columns/).first()).toBeVisible();
  await home.keyboard.press("Escape");
  await cell(home, "3").click();
  await home.keyboard.type("5");
  await home.keyboard.press("Enter");
  await expect(cell(home, "50")).toBeVisible();

  await home.getByRole("columnheader", { name: "Add column" }).click();
  await adding.getByRole("textbox", { name: "Name" }).fill("state");
  await adding.getByRole("button", { name: /Kind/ }).click();
  await home.getByRole("option", { name: "Choice from a list" }).click();
  await adding.getByRole("textbox", { name: /Choices/ }).fill("new\nsent");
  await adding.getByRole("button", { name: "Add column" }).click();
  const header = home.getByRole("columnheader", { name: "state" });
  await header.click();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Column" }).click();
  const labels = home.getByRole("listitem");
  await expect(labels.filter({ hasText: "sent" })).toBeVisible();
  await home.getByRole("textbox", { name: "New choice" }).fill("paid");
  await home.getByRole("button", { name: /Stands/ }).click();
  await home.getByRole("option", { name: "before “sent”" }).click();
  await home.getByRole("button", { name: "Add", exact: true }).click();
  await expect(labels.filter({ hasText: /^(new|paid|sent)$/ })).toHaveText(["new", "paid", "sent"]);
  await home.getByRole("button", { name: "Rename “new”" }).click();
  await home.getByRole("textbox", { name: "New name of “new”" }).fill("open");
  await home.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(labels.filter({ hasText: "open" })).toBeVisible();
  await picture(home, "labels");
  await expectAccessible(home);

  // Another order means another type; that is told first.
  const choices = labels.filter({ hasText: /^(open|paid|sent)$/ });
  await expect(choices).toHaveText(["open", "paid", "sent"]);
  await home.getByRole("button", { name: "Move “open” down" }).click();
  await expect(choices).toHaveText(["paid", "open", "sent"]);
  await expect(home.getByRole("button", { name: "Move “open” down" })).toBeFocused();
  await picture(home, "labels-moved");
  await home.getByRole("button", { name: "See what it does" }).click();
  const told = home.getByRole("alertdialog");
  await expect(told.getByText(/CREATE TYPE .* AS ENUM/)).toBeVisible();
  await expect(told.getByText(/Every record is written anew/)).toBeVisible();
  await expectAccessible(home);
  await picture(home, "labels-told");
  await told.getByRole("button", { name: "Change choices" }).click();
  await expect(told).toHaveCount(0);
  await expect(home.getByRole("button", { name: "See what it does" })).toHaveCount(0);
  await expect(choices).toHaveText(["paid", "open", "sent"]);
});

test("a check is told before it is made, and an index is made and dropped", async ({ home }) => {
  const { name, where } = await shop(home);
  await home.goto(where);
  await expect(cell(home, "2.50")).toBeVisible();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Table" }).click();
  await home.getByRole("button", { name: "Add a rule…" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Check/ }).check({ force: true });
  await dialog.getByRole("textbox", { name: "Condition" }).fill("ended >= begun");
  await picture(home, "check");
  await dialog.getByRole("button", { name: "See what it does" }).click();
  const told = home.getByRole("alertdialog");
  await expect(told.getByText("begun: 2026-02-01, ended: 2026-01-01")).toBeVisible();
  await expect(told.getByRole("button", { name: "Add rule" })).toBeDisabled();
  await expectAccessible(home);
  await picture(home, "check-told");
  await told.getByRole("button", { name: "Cancel" }).click();
  await sql(name, "UPDATE lines SET ended = NULL WHERE id = 2");
  // What was written is still there.
  await expect(dialog.getByRole("textbox", { name: "Condition" })).toHaveValue("ended >= begun");
  await dialog.getByRole("button", { name: "See what it does" }).click();
  await told.getByRole("button", { name: "Add rule" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(home.getByText("CHECK ((ended >= begun))", { exact: true })).toBeVisible();

  await home.getByRole("button", { name: "Add an index…" }).click();
  await dialog.getByRole("checkbox", { name: "begun" }).check({ force: true });
  await dialog.getByRole("switch", { name: /from the greatest down/ }).check({ force: true });
  await dialog.getByLabel("Or computed from columns").fill("begun + 1");
  await dialog.getByLabel("Only of records that meet").fill("begun IS NOT NULL");
  await expectAccessible(home);
  await picture(home, "index");
  await dialog.getByRole("button", { name: "Make index" }).click();
  await expect(home.getByText("lines_begun_expr_idx", { exact: true })).toBeVisible();
  await expect(home.getByText(/^btree \(begun DESC, .*begun \+ 1.*\) WHERE \(begun IS NOT NULL\)$/)).toBeVisible();
  await expect(home.getByText(/kB · not used yet/).first()).toBeVisible();
  await home.getByRole("button", { name: "Drop “lines_begun_expr_idx”" }).click();
  await expect(home.getByText("belongs to a rule")).toBeVisible();
  await expect(told.getByText("DROP INDEX public.lines_begun_expr_idx;")).toBeVisible();
  await picture(home, "index-drop");
  await told.getByRole("button", { name: "Drop index" }).click();
  await expect(home.getByText("lines_begun_expr_idx", { exact: true })).toHaveCount(0);
});

test("a rule that no two records overlap tells which ones do, and is made with its extension", async ({ home }) => {
  const { name, where } = await shop(home);
  await sql(name, "ALTER TABLE lines ADD COLUMN room int; UPDATE lines SET room = 7, begun = '2026-01-03', ended = ('2026-01-0' || (id + 4))::date");
  await home.goto(where);
  await expect(cell(home, "2.50")).toBeVisible();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Table" }).click();
  await home.getByRole("button", { name: "Add a rule…" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("radio", { name: /No overlap/ }).check({ force: true });
  await dialog.getByRole("checkbox", { name: "room" }).check({ force: true });
  await expect(dialog.getByRole("button", { name: /“room” of both records/ })).toHaveText(/the same/);
  await dialog.getByRole("button", { name: /And overlap from/ }).click();
  await home.getByRole("option", { name: "begun" }).click();
  await expect(dialog.getByRole("button", { name: "See what it does" })).toBeDisabled();
  await dialog.getByRole("button", { name: /^none until|until/ }).last().click();
  await home.getByRole("option", { name: "ended" }).click();
  await expectAccessible(home);
  await picture(home, "no-overlap");
  await dialog.getByRole("button", { name: "See what it does" }).click();
  const told = home.getByRole("alertdialog");
  await expect(told.getByText("clashes with 2 (room: 7, [2026-01-03,2026-01-06))")).toBeVisible();
  await expect(told.getByText('CREATE EXTENSION IF NOT EXISTS "btree_gist"', { exact: false })).toBeVisible();
  await expect(told.getByRole("button", { name: "Add rule" })).toBeDisabled();
  await expectAccessible(home);
  await picture(home, "no-overlap-told");
  await told.getByRole("button", { name: "Cancel" }).click();
  await sql(name, "UPDATE lines SET room = 8 WHERE id = 2");
  await dialog.getByRole("button", { name: "See what it does" }).click();
  await told.getByRole("button", { name: "Add rule" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(home.getByText(/^EXCLUDE USING gist \(room WITH =, daterange\(begun, ended/)).toBeVisible();
  await expect(home.getByText("No overlap", { exact: true })).toBeVisible();
});

test("columns have the rules of a domain, and are edited as what it is over", async ({ home }) => {
  const { name, where } = await shop(home);
  await sql(name, "CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100); UPDATE lines SET quantity = 300 WHERE id = 2");
  await home.goto(where);
  await home.getByRole("columnheader", { name: "quantity" }).click();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Column" }).click();
  await home.getByRole("button", { name: /With the rules of a domain/ }).click();
  await home.getByRole("option", { name: "percent" }).click();
  await expect(home.getByText("CHECK (((VALUE >= 0) AND (VALUE <= 100)))")).toBeVisible();
  await expectAccessible(home);
  await picture(home, "domain");
  await home.getByRole("button", { name: "Change type…" }).click();
  const told = home.getByRole("alertdialog");
  await expect(told.getByRole("button", { name: "Change type" })).toBeDisabled();
  await expect(told.getByText(/stands? in the way|violates check/).first()).toBeVisible();
  await picture(home, "domain-told");
  await told.getByRole("button", { name: "Cancel" }).click();
  await sql(name, "UPDATE lines SET quantity = 30 WHERE id = 2");
  await home.getByRole("button", { name: "Change type…" }).click();
  await told.getByRole("button", { name: "Change type" }).click();
  await expect(told).toHaveCount(0);
  await expect(home.getByRole("button", { name: /Kind/ })).toContainText("Number");
  await expect(home.getByRole("button", { name: /With the rules of a domain/ })).toContainText("percent");
  await cell(home, "30").click();
  await home.keyboard.type("50");
  await home.keyboard.press("Enter");
  await expect(cell(home, "50")).toBeVisible();
});
