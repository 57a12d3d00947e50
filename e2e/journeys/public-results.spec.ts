import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, FrameLocator, Page } from "@playwright/test";
import { address, call, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

/** A library with a saved exploration of its books, counted by year and drawn as bars. */
async function counted(home: Page, name: string) {
  const database = await newDatabase(home, name, ["library_management"]);
  const named = async (method: string, params: Record<string, unknown>, wanted: string) =>
    (await call<Named[]>(home, method, params)).find((one) => one.name === wanted)?.oid ?? 0;
  const schema = await named("schemas.list", { database_id: database }, "Library Management");
  const books = await named("tables.list", { database_id: database, schema_oid: schema }, "Books");
  const columns = await call<{ id: number; name: string }[]>(home, "columns.list", {
    database_id: database,
    table_oid: books,
  });
  const column = (alias: string, of: string) => ({ alias, attnum: columns.find((one) => one.name === of)?.id ?? 0 });
  const { id } = await call<{ id: number }>(home, "explorations.add", {
    database_id: database,
    exploration_def: {
      database_id: database,
      schema_oid: schema,
      base_table_oid: books,
      name: `Books by year ${database}`,
      initial_columns: [column("year", "Publication Year"), column("title", "Title")],
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
    },
  });
  const schemaPage = `${address()}/db/${database}/schemas/${schema}/`;
  return { database, id, schema, schemaPage, page: `${schemaPage}explorations/${id}/` };
}

const visit = async (browser: Browser, link: string) => {
  const visitor = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await visitor.goto(link);
  return visitor;
};

/** The page as a phone shows it in the dark. */
async function phone(visitor: Page) {
  await visitor.setViewportSize({ width: 390, height: 800 });
  await visitor.emulateMedia({ colorScheme: "dark" });
  await visitor.reload();
}

test("the result of an exploration and its chart are shared by public links", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const { page } = await counted(home, "results");
  await home.goto(page);
  await home.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = home.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /Show the result as/ })).toContainText("Chart");
  await expectAccessible(home);
  await picture(home, "share-result-ask");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Books per year");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const chart = await dialog.getByRole("textbox", { name: "Address" }).inputValue();
  expect(chart).toContain(`${address()}/shares/links/`);
  await expectAccessible(home);
  await picture(home, "share-result-made");
  await dialog.getByRole("button", { name: "Done" }).click();

  await home.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("button", { name: /Show the result as/ }).click();
  await home.getByRole("option", { name: "Table", exact: true }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Counted books");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const rows = await dialog.getByRole("textbox", { name: "Address" }).inputValue();

  const drawn = await visit(browser, chart);
  await expect(drawn.getByRole("heading", { name: "Books per year" })).toBeVisible();
  await expect(drawn.getByRole("img", { name: /Books per year/ }).first()).toBeVisible();
  await expectAccessible(drawn);
  await picture(drawn, "share-chart");
  await phone(drawn);
  await expect(drawn.getByRole("img", { name: /Books per year/ }).first()).toBeVisible();
  await expectAccessible(drawn);
  await picture(drawn, "share-chart-phone");
  await drawn.context().close();

  const listed = await visit(browser, rows);
  await expect(listed.getByRole("columnheader", { name: "Books" })).toBeVisible();
  await expect(listed.getByRole("row").nth(3)).toBeVisible();
  await expectAccessible(listed);
  await picture(listed, "share-result");
  const file = await listed.getByRole("link", { name: "CSV" }).getAttribute("href");
  expect((await (await listed.request.get(`${address()}${file}`)).text()).split("\n")[0]).toContain("Year,Books");
  await phone(listed);
  await expect(listed.getByRole("columnheader", { name: "Books" })).toBeVisible();
  await expectAccessible(listed);
  await picture(listed, "share-result-phone");
  await dialog.getByRole("button", { name: "Revoke Counted books" }).click();
  await expect(dialog.getByRole("button", { name: "Revoke Counted books" })).toHaveCount(0);
  await listed.reload();
  await expect(listed.getByRole("heading", { name: "This link shows nothing any more" })).toBeVisible();
  await listed.context().close();
});

test("a dashboard is shared by a public link that other sites may embed", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const { database, id, schema, schemaPage } = await counted(home, "public-board");
  const dashboard = await call<{ id: number }>(home, "dashboards.add", {
    database_id: database,
    schema_oid: schema,
    dashboard_def: {
      name: "Library board",
      tiles: [
        { id: "a", show: "text", width: 12, height: 1, text: "How many books there are" },
        { id: "b", show: "chart", width: 8, height: 5, exploration_id: id },
        { id: "c", show: "table", width: 4, height: 5, exploration_id: id },
        { id: "d", show: "number", width: 4, height: 2, exploration_id: id },
      ],
    },
  });
  const page = { body: "" };
  const site = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(page.body));
  await new Promise<void>((resolve) => site.listen(0, resolve));
  const { port } = site.address() as AddressInfo;
  await home.goto(`${schemaPage}dashboards/${dashboard.id}/`);
  await home.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Sites that may embed it" }).fill(`http://localhost:${port}`);
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Address" }).inputValue();
  await expectAccessible(home);

  const visitor = await visit(browser, link);
  const isWhole = async (place: Page | FrameLocator) => {
    await expect(place.getByRole("heading", { name: "Library board" })).toBeVisible();
    await expect(place.getByText("How many books there are")).toBeVisible();
    await expect(place.getByRole("img", { name: /Books by year/ }).first()).toBeVisible();
    await expect(place.getByRole("columnheader", { name: "Books" }).first()).toBeVisible();
  };
  await isWhole(visitor);
  await expectAccessible(visitor);
  await picture(visitor, "share-dashboard");
  await phone(visitor);
  await isWhole(visitor);
  await expectAccessible(visitor);

  page.body = `<h1>Here</h1><iframe src="${link}" width="900" height="700"></iframe>`;
  await visitor.goto(`http://localhost:${port}/`);
  await isWhole(visitor.frameLocator("iframe"));
  const refused = visitor.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await visitor.goto(`http://127.0.0.1:${port}/`);
  await refused;
  await expect(visitor.frameLocator("iframe").getByRole("heading", { name: "Library board" })).toHaveCount(0);
  await visitor.context().close();
  site.close();
});

test("one record is shared, and rows are read by feed readers and calendars", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "public-record", ["library_management"]);
  const table = await tableAddress(home, database, "Library Management", "Publishers");
  await home.goto(`${table}/1`);
  await home.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("One publisher");
  await dialog.locator("label", { hasText: "Founded" }).click();
  await expect(dialog.getByRole("checkbox", { name: "Founded" })).not.toBeChecked();
  await expectAccessible(home);
  await picture(home, "share-record-ask");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Address" }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();

  const visitor = await visit(browser, link);
  await expect(visitor.getByRole("heading", { name: "One publisher" })).toBeVisible();
  await expect(visitor.getByRole("term").filter({ hasText: "Name" })).toBeVisible();
  await expect(visitor.getByRole("term").filter({ hasText: "Founded" })).toHaveCount(0);
  await expectAccessible(visitor);
  await picture(visitor, "share-record");

  await home.goto(await tableAddress(home, database, "Library Management", "Checkouts"));
  await expect(home.getByRole("grid")).toBeVisible();
  await home.getByRole("button", { name: "Share", exact: true }).click();
  await dialog.getByRole("button", { name: /Date in feeds and calendars/ }).click();
  await home.getByRole("option", { name: "Due Date", exact: true }).click();
  await picture(home, "share-feeds-ask");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const feed = await dialog.getByRole("textbox", { name: "As an Atom feed, for feed readers" }).inputValue();
  const calendar = await dialog.getByRole("textbox", { name: "As a calendar, to subscribe to" }).inputValue();
  await expectAccessible(home);
  await picture(home, "share-feeds-made");
  expect(await (await visitor.request.get(feed)).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  expect(await (await visitor.request.get(calendar)).text()).toContain("BEGIN:VEVENT");
  await visitor.context().close();
});
