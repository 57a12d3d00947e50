import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

/** The books of the library, counted by year, saved as an exploration with a chart. */
async function countedBooks(home: Parameters<typeof call>[0], name: string, chart: object) {
  const database = await newDatabase(home, name, ["library_management"]);
  const schema = (await call<Named[]>(home, "schemas.list", { database_id: database })).find(
    (one) => one.name === "Library Management",
  )?.oid;
  const books = (await call<Named[]>(home, "tables.list", { database_id: database, schema_oid: schema })).find(
    (one) => one.name === "Books",
  )?.oid;
  const columns = await call<{ id: number; name: string }[]>(home, "columns.list", {
    database_id: database,
    table_oid: books,
  });
  const attnum = (column: string) => columns.find((one) => one.name === column)?.id;
  const saved = await call<{ id: number }>(home, "explorations.add", {
    database_id: database,
    exploration_def: {
      database_id: database,
      schema_oid: schema,
      base_table_oid: books,
      name: `Books by year ${database}`,
      initial_columns: [
        { alias: "year", attnum: attnum("Publication Year") },
        { alias: "title", attnum: attnum("Title") },
      ],
      transformations: [
        {
          type: "summarize",
          spec: {
            base_grouping_column: "year",
            grouping_expressions: [{ input_alias: "year", output_alias: "year_grouped" }],
            aggregation_expressions: [{ input_alias: "title", output_alias: "title_count", function: "count" }],
          },
        },
      ],
      display_names: { year: "Year", title: "Title", year_grouped: "Year", title_count: "Books" },
      display_options: [{ chart }],
    },
  });
  return `${address()}/db/${database}/schemas/${schema}/explorations/${saved.id}`;
}

test("the rows behind a number of a summary are shown, and lead on", async ({ home }) => {
  test.setTimeout(90_000);
  const chart = { kind: "pivot", along: "year_grouped", values: ["title_count"], split: null };
  await home.goto(await countedBooks(home, "drilling", chart));
  const cell = home.getByRole("button", { name: /^\d+: show the rows behind/ }).first();
  const number = (await cell.textContent())?.trim() ?? "";
  await expectAccessible(home);
  await cell.click();
  const dialog = home.getByRole("dialog", { name: "The rows behind" });
  await expect(dialog.getByRole("status").filter({ hasText: /rows?$/ })).toHaveText(
    new RegExp(`^${number} rows?$`),
  );
  await expect(dialog.getByRole("grid")).toBeVisible();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Back to the summary" }).click();
  await expect(dialog).toHaveCount(0);

  await home.getByRole("button", { name: "Table", exact: true }).click();
  const show = home.getByRole("button", { name: "Show the rows behind" });
  await expect(show).toBeDisabled();
  await home.getByRole("gridcell").first().click();
  await show.click();
  await dialog.getByRole("link", { name: "Open as an exploration" }).click();
  await expect(home).toHaveURL(/data-explorer\/#/);
  await expect(home.getByRole("region", { name: "Steps" })).toContainText("Filter");
  await expect(home.getByText(/^\d+ rows?$/)).toBeVisible();
});

test("a heat map is drawn, with its numbers as a table that leads to the rows behind", async ({ home }) => {
  test.setTimeout(90_000);
  const chart = { kind: "bar", along: "year_grouped", values: ["title_count"], split: null };
  await home.goto(await countedBooks(home, "heat", chart));
  await home.getByRole("combobox", { name: "Kind of chart" }).selectOption({ label: "Heat map" });
  const picture = home.getByRole("img", { name: /Books by year/ });
  await expect(picture.locator("canvas").first()).toBeVisible();
  await home.getByText("Show as a table").click();
  await expect(home.getByRole("table")).toBeVisible();
  await expectAccessible(home);
  await home.getByRole("button", { name: /^\d+: show the rows behind/ }).first().click();
  await expect(home.getByRole("dialog", { name: "The rows behind" }).getByRole("grid")).toBeVisible();
});
