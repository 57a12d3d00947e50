import { address, expect, expectAccessible, newDatabase, tableAddress, test } from "../journey.ts";

test("rows are shared by a public link, read by a visitor, and closed again", async ({ home, browser }) => {
  const database = await newDatabase(home, "sharing", ["library_management"]);
  await home.goto(await tableAddress(home, database, "Library Management", "Publishers"));
  await expect(home.getByRole("grid")).toBeVisible();
  await home.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Who publishes");
  await expectAccessible(home);
  const picture = async (page: typeof home, name: string) => {
    const folder = process.env.MATHESAR_E2E_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/share-${name}.png` });
  };
  await picture(home, "ask");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = await dialog.getByRole("textbox", { name: "Address" }).inputValue();
  expect(link).toContain(`${address()}/shares/tables/`);
  await expect(dialog.getByRole("button", { name: "Revoke Who publishes" })).toBeVisible();
  await expectAccessible(home);
  await picture(home, "made");

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { name: "Who publishes" })).toBeVisible();
  await expect(visitor.getByRole("columnheader", { name: "Founded" })).toBeVisible();
  await expect(visitor.getByRole("row").nth(5)).toBeVisible();
  await expectAccessible(visitor);
  await picture(visitor, "page");
  await visitor.setViewportSize({ width: 390, height: 800 });
  await visitor.emulateMedia({ colorScheme: "dark" });
  await visitor.reload();
  await expect(visitor.getByRole("columnheader", { name: "Founded" })).toBeVisible();
  await expectAccessible(visitor);
  await picture(visitor, "page-dark");
  const file = await visitor.request.get(`${address()}${await visitor.getByRole("link", { name: "CSV" }).getAttribute("href")}`);
  expect((await file.text()).split("\n")[0]).toContain("Founded");

  await dialog.getByRole("button", { name: "Revoke Who publishes" }).click();
  await expect(dialog.getByRole("button", { name: "Revoke Who publishes" })).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "This link shows nothing any more" })).toBeVisible();
  await expectAccessible(visitor);
  await visitor.context().close();
});

test("a link with a password shows its rows to who knows it", async ({ home, browser }) => {
  const database = await newDatabase(home, "locked", ["library_management"]);
  await home.goto(await tableAddress(home, database, "Library Management", "Publishers"));
  await expect(home.getByRole("grid")).toBeVisible();
  await home.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("For friends");
  const make = dialog.getByRole("button", { name: "Make a link" });
  await dialog.getByLabel("Password", { exact: true }).fill("abc");
  await expect(make).toBeDisabled();
  await dialog.getByLabel("Password", { exact: true }).fill("three words");
  await make.click();
  const link = await dialog.getByRole("textbox", { name: "Address" }).inputValue();
  await expect(dialog.getByRole("img", { name: "Asks for a password" })).toBeVisible();
  await expectAccessible(home);

  const visitor = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole("heading", { name: "This link asks for a password" })).toBeVisible();
  await expect(visitor.getByText("For friends")).toHaveCount(0);
  await expectAccessible(visitor);
  await visitor.getByLabel("Password", { exact: true }).fill("two words");
  await visitor.getByRole("button", { name: "Show the records" }).click();
  await expect(visitor.getByText("That is not the password.")).toBeVisible();
  await visitor.getByLabel("Password", { exact: true }).fill("three words");
  await visitor.getByRole("button", { name: "Show the records" }).click();
  await expect(visitor.getByRole("heading", { name: "For friends" })).toBeVisible();
  await expect(visitor.getByRole("columnheader", { name: "Founded" })).toBeVisible();
  const file = await visitor.getByRole("link", { name: "CSV" }).getAttribute("href");
  expect((await visitor.request.get(`${address()}${file}`)).status()).toBe(401);
  const authorization = `Basic ${Buffer.from("x:three words").toString("base64")}`;
  const opened = await visitor.request.get(`${address()}${file}`, { headers: { authorization } });
  expect((await opened.text()).split("\n")[0]).toContain("Founded");
  await visitor.context().close();
});
