import { address, expect, expectAccessible, test } from "../journey.ts";

test("an administrator invites a person by a link, and later switches the account off", async ({ home, browser }) => {
  const name = `ina${Date.now().toString(36)}`;
  await home.goto(`${address()}/administration/users/new/`);
  await home.getByRole("textbox", { name: "Username" }).fill(name);
  await expect(home.getByRole("radio", { name: /By a link/ })).toBeChecked();
  await expectAccessible(home);
  await home.getByRole("button", { name: "Add user" }).click();
  await expect(home.getByRole("heading", { name: `“${name}” is invited` })).toBeVisible();
  const link = await home.getByRole("textbox", { name: "Link to give to them" }).inputValue();
  await expectAccessible(home);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByRole("textbox", { name: "Password", exact: false }).first().fill("Quiet-Lake-42");
  await guest.getByRole("textbox", { name: "Password, once more" }).fill("Quiet-Lake-42");
  await expectAccessible(guest);
  await guest.keyboard.press("Enter");
  await guest.waitForURL(`${address()}/`);
  await guest.goto(`${address()}/profile/`);
  await expect(guest.getByRole("textbox", { name: "Username" })).toHaveValue(name);

  await guest.goto(link);
  await expect(guest.getByText("This link cannot be used any more")).toBeVisible();

  await home.goto(`${address()}/administration/users/`);
  await home.getByRole("link", { name: new RegExp(name) }).click();
  await expect(home.getByText(/Last login: /)).toBeVisible();
  await home.getByRole("button", { name: "Switch the account off" }).click();
  await home.getByRole("alertdialog").getByRole("button", { name: "Switch the account off" }).click();
  await expect(home.getByText("The account is switched off.")).toBeVisible();
  await expectAccessible(home);

  await guest.goto(`${address()}/profile/`);
  await guest.waitForURL(/\/auth\/login\//);
  await guest.context().close();
});
