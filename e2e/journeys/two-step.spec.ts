import { address, call, expect, expectAccessible, test } from "../journey.ts";
import { codeOf } from "../totp.ts";

const password = "Quiet-Lake-42";

test("a person turns two-step login on, loses the device, and turns it off again", async ({ home, browser }) => {
  const name = `tess${Date.now().toString(36)}`;
  const invited = await call<{ link: { url: string } }>(home, "users.invite", {
    user_def: { username: name, is_superuser: false },
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  const picture = async (what: string) => {
    const folder = process.env.MATHESAR_E2E_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/two-step-${what}.png` });
  };
  const logIn = async () => {
    await context.clearCookies();
    await page.goto(`${address()}/auth/login/`);
    await page.getByRole("textbox", { name: "Username" }).fill(name);
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Second step" })).toBeVisible();
  };
  await page.goto(invited.link.url);
  await page.getByRole("textbox", { name: "Password" }).first().fill(password);
  await page.getByRole("textbox", { name: "Password, once more" }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address()}/`);

  await page.goto(`${address()}/profile/`);
  await page.getByRole("button", { name: "Turn on" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Password" }).fill(password);
  await page.keyboard.press("Enter");
  const key = await dialog.getByRole("textbox", { name: "Key" }).inputValue();
  await expectAccessible(page);
  await picture("device");
  await dialog.getByRole("textbox", { name: "Code" }).fill("12 34 56");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/This code is wrong/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Code" }).fill(codeOf(key));
  await page.keyboard.press("Enter");
  const codes = dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await expectAccessible(page);
  await picture("codes");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(/10 recovery codes are left/)).toBeVisible();
  await expectAccessible(page);

  await logIn();
  await expectAccessible(page);
  await picture("login");
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/This code is wrong/)).toBeVisible();
  await page.getByRole("textbox", { name: "Code" }).fill(recovery);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${address()}/`);

  await page.goto(`${address()}/profile/`);
  await expect(page.getByText(/9 recovery codes are left/)).toBeVisible();
  await page.getByRole("button", { name: "Turn off" }).click();
  await dialog.getByRole("textbox", { name: "Code" }).fill(codeOf(key, 1));
  await dialog.getByRole("button", { name: "Turn off" }).click();
  await expect(page.getByRole("button", { name: "Turn on" })).toBeVisible();
  await context.close();
});
