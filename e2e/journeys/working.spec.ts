import { address, call, cell, expect, expectAccessible, newDatabase, picture, tableAddress, test } from "../journey.ts";

test("a thousand rows pasted from a spreadsheet are saved in the table", async ({ home, context }) => {
  test.setTimeout(90_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: address() });
  const database = await newDatabase(home, "pasting");
  const made = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Pasted",
  });
  await call(home, "columns.add", {
    database_id: database,
    table_oid: made.oid,
    column_data_list: [
      { name: "word", type: "text" },
      { name: "number", type: "integer" },
    ],
  });
  await home.goto(`${address()}/db/${database}/schemas/2200/tables/${made.oid}`);
  await home.getByRole("button", { name: "New record" }).click();
  await expect.poll(() => count(home, database, made.oid)).toBe(1);

  const text = Array.from({ length: 1000 }, (_, i) => `word ${i}\t${i}`).join("\n");
  await home.evaluate((tsv) => navigator.clipboard.writeText(tsv), text);
  await home.getByRole("gridcell").nth(1).click();
  await home.keyboard.press("Control+v");
  await home.getByRole("alertdialog").getByRole("button", { name: "Paste", exact: true }).click();
  await expect.poll(() => count(home, database, made.oid), { timeout: 60_000 }).toBeGreaterThanOrEqual(1000);
});

async function count(page: import("@playwright/test").Page, database: number, table: number): Promise<number> {
  return (await call<{ count: number }>(page, "records.list", { database_id: database, table_oid: table, limit: 1 }))
    .count;
}

test("filter, sort and place live in the address", async ({ home }) => {
  const database = await newDatabase(home, "address", ["library_management"]);
  await home.goto(await tableAddress(home, database, "Library Management", "Books"));
  await home.getByRole("columnheader", { name: /Publication Year/ }).click({ button: "right" });
  await home
    .getByRole("menuitem", { name: /sort.*(9|descending|newest)/i })
    .first()
    .click();
  await expect(home).toHaveURL(/q=/);
  const first = await home.getByRole("gridcell").nth(1).innerText();
  await home.reload();
  await expect(home.getByRole("gridcell").nth(1)).toHaveText(first);
  await home.goBack();
});

test("what PostgreSQL refuses stays beside the cell with the reason", async ({ home }) => {
  const database = await newDatabase(home, "refusing", ["library_management"]);
  await home.goto(await tableAddress(home, database, "Library Management", "Books"));
  await expect(home.getByText(/of 1,410/)).toBeVisible();
  const year = home.getByRole("gridcell", { name: "2009" }).first();
  await year.click();
  await home.keyboard.type("not a year");
  await home.keyboard.press("Enter");
  await expect(cell(home, /not a year/)).toBeVisible();
  await expect(home.locator(".mg-s-error").first()).toBeVisible();
});

test("a second person without rights sees nothing", async ({ home, browser }) => {
  await newDatabase(home, "private", ["library_management"]);
  const name = `guest${Date.now().toString(36)}`;
  await call(home, "users.add", { user_def: { username: name, password: "First-Password-1", is_superuser: false } });
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${address()}/auth/login/`);
  await other.locator("input[name=username]").fill(name);
  await other.locator("input[name=password]").fill("First-Password-1");
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/password_reset_confirm/);
  await other.locator("input[name=new_password1]").fill("Second-Password-2");
  await other.locator("input[name=new_password2]").fill("Second-Password-2");
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(/auth\/login/);
  await other.locator("input[name=username]").fill(name);
  await other.locator("input[name=password]").fill("Second-Password-2");
  await other.keyboard.press("Enter");
  await expect(other.getByText("No database has been shared with you yet")).toBeVisible();
  await expect(other.getByText("private_")).toHaveCount(0);
  await other.goto(`${address()}/db/1/`);
  await expect(other.getByText("There is no such database here")).toBeVisible();
  await other.goto(`${address()}/auth/logout/`);
  await expect(other).toHaveURL(/auth\/login/);
});

test("one value is set in several records at once, and one undo takes it back", async ({ home }) => {
  const database = await newDatabase(home, "several", ["library_management"]);
  await home.goto(await tableAddress(home, database, "Library Management", "Books"));
  await expect(cell(home, /The Sister/)).toBeVisible();
  const heads = home.getByRole("rowheader");
  await heads.nth(0).click();
  await heads.nth(2).click({ modifiers: ["Shift"] });
  await heads.nth(1).click({ button: "right" });
  await home.getByRole("menuitem", { name: "Set a value in 3 records…" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("button", { name: /Column/ }).click();
  await home.getByRole("option", { name: "Page Count" }).click();
  await dialog.getByLabel("Page Count").last().fill("many");
  await expect(dialog.getByRole("button", { name: "Set value" })).toBeDisabled();
  await dialog.getByLabel("Page Count").last().fill("7777");
  await expectAccessible(home);
  await picture(home, "several");
  await dialog.getByRole("button", { name: "Set value" }).click();
  const set = home.getByRole("gridcell", { name: /^7,?777$/ });
  await expect(dialog).toHaveCount(0);
  await expect(set).toHaveCount(3);
  await home.keyboard.press("ControlOrMeta+z");
  await expect(set).toHaveCount(0);
});
