import { sql } from "../database.ts";
import {
  address,
  call,
  databaseName,
  expect,
  expectAccessible,
  newDatabase,
  picture,
  tableAddress,
  test,
} from "../journey.ts";

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

test("two columns of a record are compared", async ({ home }) => {
  const database = await newDatabase(home, "comparing");
  const name = await databaseName(home, database);
  const [made] = await sql<{ oid: number }>(
    name,
    `CREATE TABLE trip (id int PRIMARY KEY, planned int, taken int, name text);
     INSERT INTO trip VALUES (1, 10, 9, 'quick'), (2, 10, 12, 'slow'), (3, 7, 7, 'on time');
     SELECT 'trip'::regclass::oid::int AS oid`,
  );
  await home.goto(`${address()}/db/${database}/schemas/2200/tables/${made?.oid}`);
  await home.getByRole("button", { name: "Filter", exact: true }).click();
  await home.getByRole("button", { name: "Add condition" }).click();
  await home.getByLabel("Column", { exact: true }).selectOption({ label: "planned" });
  await home.getByLabel("Comparison", { exact: true }).selectOption({ label: "is less than" });
  await home.getByRole("button", { name: "Compare with another column" }).click();
  await home.getByLabel("Other column").selectOption({ label: "taken" });
  await expect(home.getByRole("gridcell", { name: "slow" })).toBeVisible();
  await expect(home.getByRole("gridcell", { name: "quick" })).toHaveCount(0);
  await expectAccessible(home);
  await picture(home, "compare-columns");
  await home.keyboard.press("Escape");
  await home.reload();
  await expect(home.getByRole("gridcell", { name: "slow" })).toBeVisible();
  await expect(home.getByRole("gridcell", { name: "on time" })).toHaveCount(0);
});
