import type { Browser, Page } from "@playwright/test";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Made {
  database: number;
  table: number;
  id: number;
  token: string;
}

/** A published form for complaints: its fields are columns 2 to 5. */
async function complaints(page: Page, name: string): Promise<Made> {
  const database = await newDatabase(page, name);
  const table = await call<{ oid: number }>(page, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Complaints",
  });
  await call(page, "columns.add", {
    database_id: database,
    table_oid: table.oid,
    column_data_list: ["Kind", "Reason", "Name", "Remarks"].map((column) => ({ name: column, type: "text" })),
  });
  const form = await call<{ id: number; token: string }>(page, "forms.add", {
    database_id: database,
    form_def: {
      name: "Complaints",
      version: 1,
      schema_oid: 2200,
      base_table_oid: table.oid,
      header_title: { text: "Complaints" },
      fields: ["Kind", "Reason", "Name", "Remarks"].map((label, index) => ({
        key: label.toLowerCase(),
        index,
        kind: "scalar_column",
        column_attnum: index + 2,
        label,
        is_required: label === "Reason" || label === "Name",
      })),
    },
  });
  await call(page, "forms.set_publish_public", { database_id: database, form_id: form.id, publish_public: true });
  return { database, table: table.oid, ...form };
}

async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("a form asks page by page, and only what the answers before call for", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const { database, table, id, token } = await complaints(home, "steps");
  await home.goto(`${address()}/db/${database}/schemas/2200/forms/${id}`);
  await home.getByRole("button", { name: /^Reason/ }).click();
  await home.getByText("Show only if another field holds something").click();
  await home.getByRole("button", { name: /Show if it/ }).click();
  await home.getByRole("option", { name: "is one of" }).click();
  await home.getByLabel("Values").fill("other\nelse");
  await home.getByRole("button", { name: /^Name/ }).click();
  await home.getByText("Starts a new page").click();
  await home.getByLabel("Heading of the page").fill("About you");
  await expect(home.getByText("Conditional", { exact: true })).toBeVisible();
  await expectAccessible(home);
  await home.getByRole("button", { name: "Move Kind down" }).click();
  await expect(home.getByText("depending on one that comes after it")).toBeVisible();
  await home.getByRole("button", { name: "Move Kind up" }).click();
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByText("Form saved")).toBeVisible();

  const guest = await visitor(browser);
  await guest.goto(`${address()}/shares/forms/${token}/`);
  await expect(guest.getByText("Page 1 of 2")).toBeVisible();
  await expect(guest.getByLabel("Reason")).toHaveCount(0);
  await guest.getByLabel("Kind").fill("other");
  await expect(guest.getByLabel("Reason")).toBeVisible();
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(guest.getByText("Please fill in this field.")).toHaveCount(1);
  await expect(guest.getByLabel("Reason")).toBeFocused();
  await guest.getByLabel("Reason").fill("Too loud");
  await guest.getByLabel("Reason").press("Enter");
  await expect(guest.getByRole("heading", { name: "About you" })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel("Name").fill("Ada");
  await guest.getByRole("button", { name: "Back" }).click();
  await guest.getByLabel("Kind").fill("usual");
  await expect(guest.getByLabel("Reason")).toHaveCount(0);
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(guest.getByLabel("Name")).toHaveValue("Ada");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();
  const stored = await call<{ results: Record<string, unknown>[] }>(home, "records.list", {
    database_id: database,
    table_oid: table,
  });
  expect(stored.results.map((row) => [row["2"], row["3"], row["4"], row["5"]])).toEqual([["usual", null, "Ada", null]]);
  await guest.close();
});
