import { address, call, expect, expectAccessible, test } from "../journey.ts";

test("a visitor is sent to the login page, and told when the password is wrong", async ({ page }) => {
  await page.goto(address());
  await expect(page).toHaveURL(/\/auth\/login\//);
  await expectAccessible(page);
  await page.getByLabel("Username").fill("admin");
  await page.getByRole("textbox", { name: "Password" }).fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No account has this username and password", { exact: false })).toBeVisible();
});

test("the administrator finds her databases, and a new one with sample data", async ({ home }) => {
  await call(home, "databases.setup.create_new", { database: "library", sample_data: ["library_management"] });
  await home.goto(address());
  await home.getByRole("link", { name: "library" }).first().click();
  await expect(home.getByText("Library Management").first()).toBeVisible();
  await expectAccessible(home);
});
