import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

test("an exploration is put together, saved, copied and exported", async ({ home }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "explore", ["library_management"]);
  const schemas = await call<Named[]>(home, "schemas.list", { database_id: database });
  const schema = schemas.find((one) => one.name === "Library Management")?.oid;
  await home.goto(`${address()}/db/${database}/schemas/${schema}/`);
  await home.getByRole("link", { name: "New exploration" }).click();
  await home.getByRole("combobox", { name: "Start from table" }).fill("Books");
  await home.getByRole("option", { name: "Books", exact: true }).click();
  await expect(home.getByText("Nothing to show yet")).toBeVisible();

  await home.getByRole("button", { name: "Add a column" }).click();
  await home.getByRole("searchbox", { name: "Search columns and tables" }).fill("title");
  await home
    .getByRole("button", { name: /^Title/ })
    .first()
    .click();
  await home.getByRole("searchbox", { name: "Search columns and tables" }).fill("name");
  const author = home.getByRole("group", { name: /^Authors/ }).first();
  await author.getByRole("button").first().click();
  await home.keyboard.press("Escape");
  await expect(home.getByText("1,410 rows").or(home.getByText("1410 rows"))).toBeVisible();
  await expect(home).toHaveURL(/data-explorer\/#/);
  await expectAccessible(home);

  await home.getByRole("button", { name: "Add a step" }).click();
  await home.getByRole("menuitem", { name: "Filter" }).click();
  await home.getByRole("button", { name: "Add condition" }).click();
  await home.getByRole("textbox", { name: "Value" }).fill("the");
  await expect(home.getByText(/^\d{3} rows$/)).toBeVisible();

  await home.getByRole("button", { name: "Add a step" }).click();
  await home.getByRole("menuitem", { name: "Summarize" }).click();
  const steps = home.getByRole("region", { name: "Steps" });
  await steps.getByRole("combobox", { name: /Authors/ }).selectOption("by:");
  await steps.getByRole("combobox", { name: "Title" }).selectOption("count");
  await expect(home.getByRole("columnheader", { name: /Count · Title/ })).toBeVisible();

  await home.getByRole("button", { name: "Add a step" }).click();
  await home.getByRole("menuitem", { name: "Sort" }).click();
  await steps.getByRole("combobox", { name: "Sort by" }).selectOption({ label: "Count · Title" });
  await steps.getByRole("combobox", { name: "Direction" }).selectOption("desc");
  await home.getByRole("button", { name: "Add a step" }).click();
  await home.getByRole("menuitem", { name: "First rows" }).click();
  await home.getByRole("textbox", { name: "First rows" }).fill("5");
  await expect(home.getByText("5 rows", { exact: true })).toBeVisible();
  await expectAccessible(home);

  await home.reload();
  await expect(home.getByText("5 rows", { exact: true })).toBeVisible();
  await home.getByRole("button", { name: "SQL" }).click();
  await expect(home.getByRole("dialog")).toContainText("GROUP BY");
  await home.keyboard.press("Escape");

  await home.getByRole("button", { name: "Save", exact: true }).click();
  await home.getByRole("textbox", { name: "Name" }).fill(`Busy authors ${database}`);
  await home.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(home).toHaveURL(/explorations\/\d+$/);
  await expect(home.getByRole("heading", { name: `Busy authors ${database}` })).toBeVisible();
  const download = home.waitForEvent("download");
  await home.getByRole("button", { name: "Export" }).click();
  await home.getByRole("link", { name: /^Download .*csv/ }).click();
  expect(await (await download).failure()).toBe(null);

  await home.getByRole("button", { name: "Move 1. Filter down" }).click();
  await expect(home.getByText("Unsaved changes")).toBeVisible();
  await expect(steps.getByRole("alert")).toBeVisible();
  await home.getByRole("button", { name: "More" }).click();
  await home.getByRole("menuitem", { name: "Discard changes" }).click();
  await expect(steps.getByRole("alert")).toHaveCount(0);

  await home.getByRole("button", { name: "More" }).click();
  await home.getByRole("menuitem", { name: "Save as a copy" }).click();
  await home.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByRole("heading", { name: `Copy of Busy authors ${database}` })).toBeVisible();
  await home.getByRole("button", { name: "More" }).click();
  await home.getByRole("menuitem", { name: "Delete" }).click();
  await home.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(home.getByRole("list", { name: "Explorations" }).getByRole("listitem")).toHaveCount(1);
});

test("a table's menu leads into the explorer, and a column is counted by its distinct values", async ({ home }) => {
  test.setTimeout(90_000);
  const database = await newDatabase(home, "counting", ["library_management"]);
  const schemas = await call<Named[]>(home, "schemas.list", { database_id: database });
  const schema = schemas.find((one) => one.name === "Library Management")?.oid;
  await home.goto(`${address()}/db/${database}/schemas/${schema}/`);
  await home.getByRole("button", { name: "Actions for Books" }).click();
  await home.getByRole("menuitem", { name: "Explore" }).click();
  await home.getByRole("button", { name: "Add a column" }).click();
  const columns = home.getByRole("group", { name: "Books" }).first();
  await columns.getByRole("button", { name: /^Publication Year/ }).click();
  await columns.getByRole("button", { name: /^Title/ }).click();
  await home.keyboard.press("Escape");
  await home.getByRole("button", { name: "Add a step" }).click();
  await home.getByRole("menuitem", { name: "Summarize" }).click();
  const steps = home.getByRole("region", { name: "Steps" });
  await steps.getByRole("combobox", { name: "Title" }).selectOption("count_distinct");
  await expect(home.getByRole("columnheader", { name: /Count of distinct values · Title/ })).toBeVisible();
  await steps.getByRole("combobox", { name: "Title" }).selectOption("percentile_90");
  await expect(home.getByRole("columnheader", { name: /90th percentile · Title/ })).toBeVisible();
  await expect(steps.getByRole("alert")).toHaveCount(0);
});
