import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

/** A database with a library, and two explorations of its books: counted by year, and listed. */
async function library(home: Parameters<typeof call>[0], name: string) {
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
  const add = async (title: string, more: object) =>
    (
      await call<{ id: number }>(home, "explorations.add", {
        database_id: database,
        exploration_def: {
          database_id: database,
          schema_oid: schema,
          base_table_oid: books,
          name: `${title} ${database}`,
          ...more,
        },
      })
    ).id;
  const year = { alias: "year", attnum: attnum("Publication Year") };
  const title = { alias: "title", attnum: attnum("Title") };
  const counted = await add("By year", {
    initial_columns: [year, title],
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
    display_options: [{ chart: { kind: "bar", along: "year_grouped", values: ["title_count"], split: null } }],
  });
  const listed = await add("All books", { initial_columns: [title], display_names: { title: "Title" } });
  return { database, counted, listed, schemaPage: `${address()}/db/${database}/schemas/${schema}/` };
}

test("a dashboard is made of tiles, filtered as one, and outlives what its tiles show", async ({ home }) => {
  test.setTimeout(150_000);
  const { database, listed, schemaPage } = await library(home, "dashboards");
  await home.goto(schemaPage);
  const section = home.getByRole("region", { name: "Dashboards" });
  await section.getByRole("button", { name: "New dashboard" }).click();
  await home.getByRole("textbox", { name: "Name" }).fill("The library");
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByRole("heading", { name: "The library" })).toBeVisible();
  await expect(home.getByText("No tiles yet")).toBeVisible();
  await expectAccessible(home);

  const tile = async (show: string, exploration: string) => {
    await home.getByRole("button", { name: "Add a tile" }).click();
    const dialog = home.getByRole("dialog");
    if (show !== "Chart") {
      await dialog.getByRole("button", { name: /Kind of tile/ }).click();
      await home.getByRole("listbox").getByRole("option", { name: show, exact: true }).click();
    }
    if (show === "Text") await dialog.getByRole("textbox", { name: "Text" }).fill(exploration);
    else {
      await dialog.getByRole("button", { name: /Exploration/ }).click();
      await home.getByRole("listbox").getByRole("option", { name: exploration }).click();
    }
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await tile("Chart", `By year ${database}`);
  await tile("Number", `All books ${database}`);
  await tile("Text", "Counted each night");
  const tiles = home.getByRole("list", { name: "Tiles", exact: true });
  await expect(tiles.locator("canvas").first()).toBeVisible();
  await expect(tiles.getByRole("paragraph").filter({ hasText: /^1,410 rows$/ })).toBeVisible();
  await expectAccessible(home);

  await home.getByRole("button", { name: `Move All books ${database} to the front` }).press("Enter");
  await expect(tiles.getByRole("listitem").first()).toContainText(`All books ${database}`);
  await home.getByRole("button", { name: `Make All books ${database} wider` }).press("Enter");
  await home.getByRole("button", { name: "Done" }).click();
  await expect(home.getByRole("button", { name: "Add a tile" })).toHaveCount(0);

  await home.getByRole("button", { name: "Filter all tiles" }).click();
  await home.getByRole("combobox", { name: "Column to filter by" }).selectOption({ label: "Books · Title" });
  const value = home.getByRole("region", { name: "Filters" }).getByRole("textbox", { name: "Value" });
  await value.fill("the");
  await value.press("Enter");
  await expect(tiles.getByRole("paragraph").filter({ hasText: /^\d{1,3} rows?$/ })).toBeVisible();
  await home.reload();
  await expect(tiles.getByRole("listitem").first()).toContainText(`All books ${database}`);
  await expect(tiles.getByRole("paragraph").filter({ hasText: /^\d{1,3} rows?$/ })).toBeVisible();
  await expectAccessible(home);

  await call(home, "explorations.delete", { database_id: database, exploration_id: listed });
  await home.reload();
  await expect(tiles.getByRole("alert")).toContainText("has been deleted");
  await expect(tiles.locator("canvas").first()).toBeVisible();
  await home.goto(schemaPage);
  await expect(section.getByRole("link", { name: "The library" })).toBeVisible();
  await home.keyboard.press("Control+k");
  const palette = home.getByRole("dialog", { name: /^Find a table/ });
  await palette.getByRole("searchbox").fill("The library");
  await palette.getByRole("option", { name: /The library/ }).click();
  await expect(palette).toHaveCount(0);

  await home.getByRole("button", { name: "Edit", exact: true }).click();
  await home.getByRole("button", { name: "Delete", exact: true }).click();
  await home.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(section.getByText("No dashboards yet")).toBeVisible();
});
