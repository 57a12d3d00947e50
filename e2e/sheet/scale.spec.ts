import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./sheet.ts";

test("the last of ten million rows is one key away", async ({ sheet, page }) => {
  await sheet.click(0, "name");
  await page.keyboard.press("Control+End");
  await sheet.drawn();
  await expect(page.getByRole("rowheader", { name: "Row 10000000" })).toBeVisible();
  const active = await page.getByRole("textbox").getAttribute("aria-activedescendant");
  await expect(page.locator(`[aria-rowindex="10000001"] #${active}`)).toHaveCount(1);
});

test("the wheel moves pixel by pixel in the middle, and nothing jumps once it rests", async ({ sheet, page }) => {
  await sheet.ask((demo) => demo.grid.scrollToRow(5_000_000, "start"));
  await sheet.drawn();
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 320);
  await expect.poll(() => sheet.ask((demo) => demo.grid.visibleRows().first)).toBe(5_000_010);
  await page.waitForTimeout(400);
  expect(await sheet.ask((demo) => demo.grid.visibleRows().first)).toBe(5_000_010);
});

test("everything selected is one small range", async ({ sheet, page }) => {
  await sheet.click(0, "name");
  await page.keyboard.press("Control+a");
  expect(await sheet.selection()).toMatchObject({ basis: "all", ranges: [{ top: 0, bottom: 10_000_000 }] });
});

test("the number of elements stays bounded wherever one scrolls", async ({ sheet, page }) => {
  const count = () => page.locator(".mg *").count();
  const before = await count();
  for (let i = 1; i <= 20; i++) {
    await page.evaluate(`document.querySelector(".mg-scroller").scrollTop = ${i * 390_000}`);
    await sheet.drawn();
  }
  expect(before).toBeLessThan(1500);
  expect(await count()).toBeLessThan(before * 1.5);
});

for (const query of ["", "theme=dark&groups=8", "dir=rtl"]) {
  test(`no accessibility fault with "${query}"`, async ({ sheet, page }) => {
    await sheet.open(query);
    await sheet.click(2, "name");
    await page.keyboard.press("Shift+ArrowDown");
    await sheet.drawn();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
