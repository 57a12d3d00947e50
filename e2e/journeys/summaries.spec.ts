import { cell, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

const library = "Library Management";

test("records are called by columns of the records they link to, from either end of the link", async ({ home }) => {
  const database = await newDatabase(home, "summaries", ["library_management"]);
  await home.goto(await tableAddress(home, database, library, "Items"));
  await home.getByRole("columnheader", { name: /^Book/ }).click();
  await home.getByRole("button", { name: "Inspector" }).click();
  await home.getByRole("tab", { name: "Table" }).click();
  const form = home.getByRole("group").filter({ hasText: "Records are called" }).first();
  await form.getByRole("button", { name: /Add a column/ }).click();
  await home.getByRole("option", { name: /^Book/ }).click();
  await form.getByRole("button", { name: /What of the linked record/ }).click();
  await home.getByRole("option", { name: /^Author/ }).click();
  await expect(form.getByRole("button", { name: /What of the linked record/ })).toHaveCount(2);
  await form.getByRole("button", { name: /What of the linked record/ }).last().click();
  await home.getByRole("option", { name: "Name" }).click();
  await expect(form.getByRole("listitem").first()).toContainText(/Book.*Author.*Name/);
  await expect(form.getByText(/For instance:/)).toContainText(/\w+ \w+/);
  await expectAccessible(home);
  await picture(home, "summary");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("button", { name: "Save" })).toHaveCount(0);

  // From the column that links: how the books are called.
  await home.getByRole("tab", { name: "Column" }).click();
  const books = home.getByRole("group").filter({ hasText: "How linked records are called" });
  await books.getByRole("button", { name: /Add a column/ }).click();
  await home.getByRole("option", { name: "Publication Year" }).click();
  await books.getByRole("button", { name: "Save" }).click();
  await expect(cell(home, /^\d{4}$/)).toBeVisible();
  await picture(home, "summary-linked");
  await expectAccessible(home);
});
