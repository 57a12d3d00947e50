import { address, call, expect, expectAccessible, newDatabase, picture, test } from "../journey.ts";

test("SQL of one's own is written, run, explained and found again", async ({ home }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "queries", ["library_management"]);
  await home.goto(`${address()}/db/${database}/schemas/`);
  await home.getByRole("link", { name: "SQL" }).click();
  const editor = home.getByRole("textbox", { name: "SQL statement" });
  await editor.click();
  await home.keyboard.type('SELECT "Title" FROM "Library Management"."Bo');
  await expect(home.getByRole("option", { name: /Books/ }).first()).toBeVisible();
  await home.keyboard.press("Escape");
  await home.keyboard.press("Control+a");
  await home.keyboard.insertText('SELECT "Title", "Publication Year" FROM "Library Management"."Books" ORDER BY 1');
  await expectAccessible(home);
  await home.keyboard.press("Control+Enter");
  await expect(home.getByText(/The first 1000 rows; there are more|1,?410 rows/)).toBeVisible();
  await expect(home.getByRole("columnheader", { name: "Publication Year" })).toBeVisible();

  await home.getByRole("button", { name: "Explain" }).click();
  await expect(home.getByRole("list", { name: "Plan" })).toContainText("Seq Scan");
  await expectAccessible(home);

  await editor.click();
  await home.keyboard.press("Control+a");
  await home.keyboard.insertText('DELETE FROM "Library Management"."Books" WHERE false');
  await home.keyboard.press("Control+Enter");
  await expect(home.getByText(/read-only transaction/)).toBeVisible();
  await home.getByText("May change data").click();
  await home.getByRole("button", { name: "Run" }).click();
  await expect(home.getByText(/0 rows touched/)).toBeVisible();

  await editor.click();
  await home.keyboard.press("Control+a");
  await home.keyboard.insertText("SELECT pg_sleep(60)");
  await home.getByRole("button", { name: "Run" }).click();
  await home.getByRole("button", { name: "Cancel" }).click();
  await expect(home.getByText(/cancell?ing statement|canceling/)).toBeVisible();

  await home.getByRole("tab", { name: "History" }).click();
  const history = home.getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(history).toHaveCount(3);
  await history.last().getByRole("button").click();
  await expect(editor).toContainText("Publication Year");
  await home.reload();
  await expect(editor).toContainText("Publication Year");
});

test("a query becomes a view, gets another query, and is dropped", async ({ home }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "making_views", ["library_management"]);
  await home.goto(`${address()}/db/${database}/queries/`);
  const editor = home.getByRole("textbox", { name: "SQL statement" });
  await editor.click();
  await home.keyboard.insertText('SELECT "Title" FROM "Library Management"."Bookz"');
  await home.getByRole("button", { name: "Save as view…" }).click();
  const dialog = home.getByRole("dialog", { name: "Save as view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Titles");
  await expectAccessible(home);
  await picture(home, "save-view");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText(/Bookz.*does not exist/).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await editor.click();
  await home.keyboard.press("Control+a");
  await home.keyboard.insertText('SELECT "Title" FROM "Library Management"."Books"');
  await home.getByRole("button", { name: "Save as view…" }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Titles");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(home.getByRole("columnheader", { name: "Title" })).toBeVisible();
  await expect(home.getByText("of 1,410")).toBeVisible();

  const schema = new URL(home.url()).pathname.replace(/\/tables\/.*/, "");
  await home.goto(`${address()}${schema}`);
  await home.getByRole("button", { name: "Actions for Titles" }).click();
  await home.getByRole("menuitem", { name: "Query of the view…" }).click();
  await expect(home.getByRole("heading", { name: "The query of “Titles”" })).toBeVisible();
  await expect(editor).toContainText("Library Management");
  await editor.click();
  await home.keyboard.press("Control+a");
  await home.keyboard.insertText('SELECT "Title", "Publication Year" FROM "Library Management"."Books" LIMIT 7');
  await expectAccessible(home);
  await picture(home, "edit-view");
  await home.getByRole("button", { name: "Save the view" }).click();
  await expect(home.getByText("“Titles” has a new query")).toBeVisible();
  await home.getByRole("link", { name: "Open the view" }).click();
  await expect(home.getByRole("columnheader", { name: "Publication Year" })).toBeVisible();
  await expect(home.getByText("of 7", { exact: false }).first()).toBeVisible();

  await home.goto(`${address()}${schema}`);
  await home.getByRole("button", { name: "Actions for Titles" }).click();
  await home.getByRole("menuitem", { name: "Drop view" }).click();
  await home.getByRole("alertdialog").getByRole("button", { name: "Drop view" }).click();
  await expect(home.getByText("“Titles” was dropped")).toBeVisible();
  await expect(home.getByRole("button", { name: "Actions for Titles" })).toHaveCount(0);
});

test("an exploration is drawn as a chart, kept with it, and downloaded", async ({ home }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "charts", ["library_management"]);
  interface Named {
    oid: number;
    name: string;
  }
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
  const attnum = (name: string) => columns.find((one) => one.name === name)?.id;
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
      display_names: { year: "Year", title: "Title" },
    },
  });
  await home.goto(`${address()}/db/${database}/schemas/${schema}/explorations/${saved.id}`);
  await home.getByRole("button", { name: "Chart", exact: true }).click();
  await home.getByRole("combobox", { name: "Kind of chart" }).selectOption("line");
  await home.getByRole("combobox", { name: "Along" }).selectOption({ label: "Year" });
  await expect(home.getByRole("img", { name: /Books by year/ }).locator("canvas")).toBeVisible();
  await expectAccessible(home);
  for (const format of ["PNG", "SVG"]) {
    const download = home.waitForEvent("download");
    await home.getByRole("button", { name: format }).click();
    expect((await download).suggestedFilename()).toContain(format.toLowerCase());
  }
  await home.getByText("Show as a table").click();
  await expect(home.getByRole("table")).toContainText("Year");
  await home.getByRole("combobox", { name: "Kind of chart" }).selectOption("pivot");
  await expect(home.getByRole("columnheader", { name: "Total" })).toBeVisible();
  await expectAccessible(home);
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await home.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByText("Exploration saved")).toBeVisible();
  await home.reload();
  await expect(home.getByRole("columnheader", { name: "Total" })).toBeVisible();
});
