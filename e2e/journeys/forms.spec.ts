import type { Browser, Page } from "@playwright/test";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

/** A table of people who belong to teams, with a file, a choice of their own, and a rule. */
async function tables(page: Page, name: string) {
  const database = await newDatabase(page, name);
  const add = async (table: string, columns: object[]) => {
    const made = await call<Named>(page, "tables.add", { database_id: database, schema_oid: 2200, table_name: table });
    await call(page, "columns.add", { database_id: database, table_oid: made.oid, column_data_list: columns });
    return made.oid;
  };
  const teams = await add("Teams", [{ name: "Team", type: "text", nullable: false }]);
  const people = await add("People", [
    { name: "Name", type: "text", nullable: false },
    { name: "Born", type: "date" },
    { name: "Member", type: "boolean" },
    { name: "Points", type: "integer" },
    { name: "Photo", type: "jsonb" },
  ]);
  await call(page, "data_modeling.add_foreign_key_column", {
    database_id: database,
    column_name: "Team",
    referrer_table_oid: people,
    referent_table_oid: teams,
  });
  await call(page, "columns.metadata.set", {
    database_id: database,
    table_oid: people,
    column_meta_data_list: [{ attnum: 6, file_backend: "default" }],
  });
  await call(page, "records.add", { database_id: database, table_oid: teams, record_def: { "2": "Red" } });
  return { database, teams, people };
}

const records = (page: Page, database: number, table: number) =>
  call<{ count: number; results: Record<string, unknown>[] }>(page, "records.list", {
    database_id: database,
    table_oid: table,
  });

async function visitor(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

test("a form is built, published, filled in by a visitor, and closed again", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const { database, teams, people } = await tables(home, "forms");
  await home.goto(`${address()}/db/${database}/schemas/2200/`);
  await home.getByRole("button", { name: "New form" }).click();
  await home.getByRole("combobox", { name: "Answers go into table" }).fill("Peo");
  await home.getByRole("option", { name: "People" }).click();
  await home.getByRole("button", { name: "Create", exact: true }).click();

  await expect(home).toHaveURL(/forms\/\d+$/);
  const fields = home.getByRole("list", { name: "Fields" }).first();
  await expect(fields.getByRole("listitem")).toHaveCount(6);
  await expect(home.getByRole("button", { name: /database needs a value for Name/ })).toBeDisabled();
  await home.getByLabel("Title").fill("Join us");
  await home.getByRole("button", { name: "Move Points up" }).click();
  await home.getByRole("button", { name: /^Born/ }).click();
  await home.getByLabel("Label").fill("Date of birth");
  await home.getByLabel("Must be filled in").check({ force: true });
  await home.getByRole("button", { name: /^Team/ }).click();
  await home.getByText("chosen, or entered as a new one").click();
  await expect(home.getByText("People › Teams")).toBeVisible();
  await expectAccessible(home);
  await home.getByRole("button", { name: "Preview" }).click();
  await expect(home.getByRole("heading", { name: "Join us" })).toBeVisible();
  await expect(home.getByLabel("Date of birth")).toBeVisible();
  await home.getByRole("button", { name: "Edit", exact: true }).click();
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByText("Form saved")).toBeVisible();

  const [form] = await call<{ token: string }[]>(home, "forms.list", { database_id: database, schema_oid: 2200 });
  const shared = `${address()}/shares/forms/${form?.token}/`;
  const guest = await visitor(browser);
  await guest.goto(shared);
  await expect(guest.getByText("This form is not published")).toBeVisible();

  await home.getByRole("button", { name: "Share" }).click();
  await home.getByText("Published", { exact: true }).click();
  await expect(home.getByRole("textbox", { name: "Address" })).toHaveValue(shared);

  await guest.goto(`${shared}?Points=7`);
  await expect(guest.getByRole("heading", { name: "Join us" })).toBeVisible();
  await expectAccessible(guest);
  await expect(guest.getByLabel("Points")).toHaveValue("7");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Please fill in this field.")).toHaveCount(2);
  await guest.getByLabel("Name").fill("Ada");
  await guest.getByLabel("Date of birth").fill("1815-12-10");
  await guest.getByText("Yes", { exact: true }).click();
  await guest.getByLabel("Points").fill("many");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.locator("[data-field]", { hasText: "Points" }).locator("input")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await guest.getByLabel("Points").fill("12");
  await guest.getByRole("combobox", { name: "Team" }).fill("Re");
  await guest.getByRole("option", { name: "Red" }).click();
  await guest.locator("input[type=file]").setInputFiles({
    name: "ada.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Lovelace"),
  });
  await expect(guest.getByText("ada.txt")).toBeVisible();
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();

  await guest.getByRole("button", { name: "Submit another answer" }).click();
  await guest.getByLabel("Name").fill("Bob");
  await guest.getByLabel("Date of birth").fill("2001-02-03");
  await guest.getByRole("button", { name: "Add a new one" }).click();
  await guest.getByRole("group", { name: "Team" }).getByRole("textbox").fill("Blue");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();

  const stored = await records(home, database, people);
  expect(stored.count).toBe(2);
  expect(JSON.stringify(stored.results[0])).toContain("ada.txt");
  expect(stored.results.map((row) => [row["2"], row["5"]])).toEqual([
    ["Ada", 12],
    ["Bob", 7],
  ]);
  expect((await records(home, database, teams)).count).toBe(2);

  await home.getByText("Published", { exact: true }).click();
  await expect(home.getByRole("textbox", { name: "Address" })).toHaveCount(0);
  await guest.goto(shared);
  await expect(guest.getByText("This form is not published")).toBeVisible();
  await guest.goto(`${address()}/shares/forms/00000000-0000-4000-8000-000000000000/`);
  await expect(guest.getByText("There is no such form")).toBeVisible();
  await guest.close();
});

test("a form takes so many answers, within its times, and none from machines", async ({ home, browser }) => {
  test.setTimeout(90_000);
  const { database, teams } = await tables(home, "rules");
  const form = await call<{ id: number; token: string }>(home, "forms.add", {
    database_id: database,
    form_def: {
      name: "Teams",
      version: 1,
      schema_oid: 2200,
      base_table_oid: teams,
      header_title: { text: "Teams" },
      fields: [{ key: "team", index: 0, kind: "scalar_column", column_attnum: 2, label: "Team", is_required: true }],
    },
  });
  await call(home, "forms.set_publish_public", { database_id: database, form_id: form.id, publish_public: true });
  await home.goto(`${address()}/db/${database}/schemas/2200/forms/${form.id}`);
  await home.getByLabel("Answers at most").fill("1");
  await home.getByRole("button", { name: "Save these settings" }).click();
  await expect(home.getByText("Settings saved")).toBeVisible();
  await home.getByRole("button", { name: "Share" }).click();
  await expect(home.getByRole("img", { name: "QR code of the address" })).toBeVisible();
  await expectAccessible(home);

  const guest = await visitor(browser);
  await guest.goto(`${address()}/shares/forms/${form.token}/`);
  await guest.getByRole("textbox", { name: "Team" }).fill("From a machine");
  await guest.locator("input[name=leave_empty]").evaluate((field) => {
    (field as HTMLInputElement).value = "http://spam.example";
  });
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();
  expect((await records(home, database, teams)).count).toBe(1);

  await guest.reload();
  await guest.getByRole("textbox", { name: "Team" }).fill("Green");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();
  expect((await records(home, database, teams)).count).toBe(2);
  await guest.reload();
  await expect(guest.getByText("has received all the answers")).toBeVisible();

  await call(home, "forms.set_rules", {
    database_id: database,
    form_id: form.id,
    opens_at: "2100-01-01T00:00:00Z",
    closes_at: null,
    answer_limit: null,
  });
  await guest.reload();
  await expect(guest.getByText(/This form opens on/)).toBeVisible();
  await expectAccessible(guest);
  await guest.close();
});
