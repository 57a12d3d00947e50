import { call, expect, expectAccessible, picture, test } from "../journey.ts";
import { type Mailbox, openMailbox } from "../mailbox.ts";
import { launch, type Running } from "../server.ts";

const place = "https://data.example.com";
let mailbox: Mailbox;
let server: Running;

test.beforeAll(async () => {
  mailbox = await openMailbox();
  server = await launch({
    MATHESAR_ADMIN_USERNAME: "admin",
    MATHESAR_ADMIN_PASSWORD: "Quiet-Lake-42",
    MATHESAR_ADMIN_EMAIL: "admin@example.com",
    MATHESAR_MAIL_SERVER: mailbox.setting,
    MATHESAR_MAIL_FROM: "Mathesar <mathesar@example.com>",
    MATHESAR_PUBLIC_URL: place,
  });
});

test.afterAll(async () => {
  await server?.stop();
  await mailbox?.stop();
});

/** The link of a letter, at the address under which the tests reach the server. */
function linkIn(letter: string): string {
  const found = /https:\/\/data\.example\.com(\/auth\/link\/\S+)/.exec(letter);
  expect(found, letter).not.toBeNull();
  return `${server.address}${found?.[1]}`;
}

test("a person is invited by e-mail, and gets in again after forgetting the password", async ({ page, browser }) => {
  const { address } = server;
  await logIn(page, "/administration/settings/");
  await page.getByRole("button", { name: "Send me an e-mail to try it" }).click();
  await expect(page.getByText("An e-mail was sent to admin@example.com")).toBeVisible();
  await mailbox.letterTo("admin@example.com");
  await expectAccessible(page);
  await picture(page, "letters-settings");

  await page.goto(`${address}/administration/users/new/`);
  await page.getByRole("textbox", { name: "Username" }).fill("mia");
  await page.getByRole("textbox", { name: "E-mail" }).fill("mia@example.com");
  await page.getByText("By an e-mail").click();
  await expectAccessible(page);
  await picture(page, "letters-invite");
  await page.getByRole("button", { name: "Add user" }).click();
  await expect(page.getByText("“mia” was added")).toBeVisible();

  const mia = await (await browser.newContext()).newPage();
  await choose(mia, linkIn(await mailbox.letterTo("mia@example.com")), "Quiet-Lake-43");
  await mia.waitForURL(`${address}/`);

  await mia.context().clearCookies();
  await mia.goto(`${address}/auth/login/`);
  await mia.getByRole("link", { name: "Forgotten your password?" }).click();
  await expect(mia.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await expectAccessible(mia);
  await picture(mia, "letters-forgotten");
  await mia.getByRole("textbox", { name: "Username or e-mail address" }).fill("MIA@example.com");
  await mia.keyboard.press("Enter");
  await expect(mia.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();
  await expectAccessible(mia);
  await picture(mia, "letters-sent");
  await choose(mia, linkIn(await mailbox.letterTo("mia@example.com", 2)), "Quiet-Lake-44");
  await mia.waitForURL(`${address}/`);
  await mia.context().close();

  await page.goto(`${address}/administration/users/`);
  await page.getByRole("link", { name: /mia/ }).click();
  await page.getByRole("button", { name: "Send a link by e-mail" }).click();
  await expect(page.getByText("A link was sent to mia@example.com")).toBeVisible();
  await mailbox.letterTo("mia@example.com", 3);
  await picture(page, "letters-access");
});

test("whoever asked for it gets an e-mail about new answers to a form", async ({ page }) => {
  const { address } = server;
  await logIn(page, "/");
  await expect(page.getByRole("button", { name: /Find/ })).toBeVisible();
  const made = await call<{ database: { id: number } }>(
    page,
    "databases.setup.create_new",
    { database: "answers", sample_data: [] },
    address,
  );
  const database = made.database.id;
  const table = await call<{ oid: number }>(
    page,
    "tables.add",
    { database_id: database, schema_oid: 2200, table_name: "Guests" },
    address,
  );
  await call(
    page,
    "columns.add",
    { database_id: database, table_oid: table.oid, column_data_list: [{ name: "Name", type: "text" }] },
    address,
  );
  const field = { key: "name", index: 0, kind: "scalar_column", column_attnum: 2, label: "Name" };
  const form = await call<{ id: number; token: string }>(
    page,
    "forms.add",
    {
      database_id: database,
      form_def: {
        name: "Guests",
        version: 1,
        schema_oid: 2200,
        base_table_oid: table.oid,
        header_title: { text: "Guests" },
        fields: [field],
      },
    },
    address,
  );
  await call(
    page,
    "forms.set_publish_public",
    { database_id: database, form_id: form.id, publish_public: true },
    address,
  );
  await page.goto(`${address}/db/${database}/schemas/2200/forms/${form.id}`);
  const wish = page.getByRole("switch", { name: "E-mail me about new answers" });
  await wish.press("Space");
  await expect(wish).toBeChecked();
  await expectAccessible(page);
  await picture(page, "letters-form");
  await page.reload();
  await expect(wish).toBeChecked();
  await call(page, "forms.submit", { form_token: form.token, values: { name: "Ann" } }, address);
  expect(await mailbox.letterTo("admin@example.com", 2)).toContain(`${place}/db/${database}/`);
});

async function logIn(page: import("@playwright/test").Page, next: string): Promise<void> {
  await page.goto(`${server.address}/auth/login/?next=${next}`);
  await page.getByRole("textbox", { name: "Username" }).fill("admin");
  await page.getByRole("textbox", { name: "Password" }).fill("Quiet-Lake-42");
  await page.keyboard.press("Enter");
}

async function choose(page: import("@playwright/test").Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("textbox", { name: "Password", exact: true }).fill(password);
  await page.getByRole("textbox", { name: "Password, once more" }).fill(password);
  await page.keyboard.press("Enter");
}
