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
  expect(await visitor.getByRole("row").count()).toBeGreaterThan(5);
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
