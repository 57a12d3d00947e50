import { call, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

const library = "Library Management";

interface Books {
  readonly count: number;
  readonly results: Record<string, unknown>[];
  readonly linked_record_summaries: Record<string, Record<string, string>>;
}

test("a table is filtered and sorted by what its records link to", async ({ home }) => {
  const database = await newDatabase(home, "reaching", ["library_management"]);
  const where = await tableAddress(home, database, library, "Books");
  const books = await call<Books>(home, "records.list", {
    database_id: database,
    table_oid: Number(where.split("/").at(-1)),
  });
  const authors = Object.values(books.linked_record_summaries["3"] ?? {}).toSorted();
  const last = authors.at(-1) ?? "";
  await home.goto(where);

  await home.getByRole("button", { name: "Filter", exact: true }).click();
  await home.getByRole("button", { name: "Add condition" }).click();
  const column = home.getByLabel("Column", { exact: true });
  await column.selectOption({ label: "Author: Name" });
  await expect(column.locator("option:checked")).toHaveText("Author: Name");
  await home.getByLabel("Comparison", { exact: true }).selectOption({ label: "is" });
  await home.getByLabel("Value", { exact: true }).fill(last);
  const cells = home.getByRole("gridcell", { name: last, exact: true });
  const count = books.results.filter((book) => books.linked_record_summaries["3"]?.[String(book["3"])] === last).length;
  await expect(cells).toHaveCount(count);
  await expectAccessible(home);
  await picture(home, "reach-filter");
  await home.keyboard.press("Escape");
  await expect(home.getByRole("columnheader", { name: /Author: Name/ })).toHaveCount(0);
  await home.reload();
  await expect(cells).toHaveCount(count);

  await home.getByRole("button", { name: /^Filter/ }).click();
  await home.getByRole("button", { name: "Remove all conditions" }).click();
  await home.keyboard.press("Escape");
  await home.getByRole("button", { name: "Sort", exact: true }).click();
  await home.getByRole("button", { name: "Add column", exact: true }).click();
  await home.getByLabel("Sort by").selectOption({ label: "Author" });
  await expect(home.getByLabel("By what")).toHaveValue("name");
  await home.getByLabel("Direction").selectOption("desc");
  await home.getByLabel("Records without a value").selectOption("last");
  await expectAccessible(home);
  await picture(home, "reach-sort");
  await home.keyboard.press("Escape");
  await expect(cells.first()).toBeVisible();
});
