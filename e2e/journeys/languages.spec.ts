import type { Page } from "@playwright/test";
import { address, administrator, call, expect, expectAccessible, test } from "../journey.ts";

/** Leaves the administrator's language as the other journeys expect it, whatever happened. */
test.afterEach(({ home }) => speak(home, "en"));

/** Saves the person's language, as the page of the profile does. */
async function speak(page: Page, language: string): Promise<void> {
  const { name } = administrator();
  await call(page, "users.patch_self", { username: name, email: "", full_name: null, display_language: language });
}

/** The language and the direction the page says it is written in. */
const written = (page: Page) => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

test("a change of language in the profile shows at once, and after coming back", async ({ home }) => {
  await home.goto(`${address()}/profile/`);
  await home.evaluate(() => Object.assign(window, { still: "here" }));
  await home.getByRole("button", { name: "Language" }).click();
  await home.getByRole("option", { name: "Deutsch" }).click();
  await home.getByRole("button", { name: "Save", exact: true }).click();
  await expect(home.getByRole("heading", { name: "Profil", level: 1 })).toBeVisible();
  expect(await written(home)).toBe("de ltr");
  expect(await home.evaluate(() => "still" in window)).toBe(true);
  await expectAccessible(home);

  await home.goto(`${address()}/`);
  await expect(home.getByRole("heading", { name: "Willkommen, admin" })).toBeVisible();
  await expectAccessible(home);
});

test("Arabic is written from right to left", async ({ home }) => {
  await speak(home, "ar");
  await home.goto(`${address()}/`);
  await expect(home.getByRole("heading", { name: "مرحبًا، admin" })).toBeVisible();
  expect(await written(home)).toBe("ar rtl");
  await expectAccessible(home);
  await home.setViewportSize({ width: 390, height: 844 });
  expect(await home.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test("the language is chosen before login too, and remembered", async ({ browser }) => {
  const visitor = await browser.newContext({ locale: "en-US" });
  const page = await visitor.newPage();
  await page.goto(`${address()}/auth/login/`);
  await page.getByRole("combobox", { name: "Language" }).selectOption("العربية");
  await expect(page.getByRole("heading", { name: "تسجيل الدخول" })).toBeVisible();
  expect(await written(page)).toBe("ar rtl");
  await expectAccessible(page);
  await page.goto(`${address()}/auth/login/`);
  await expect(page.getByRole("heading", { name: "تسجيل الدخول" })).toBeVisible();
  await visitor.close();
});
