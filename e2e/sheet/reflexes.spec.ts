import { expect, test } from "./sheet.ts";

test("typing replaces a cell, Enter commits and moves down, F2 keeps the text", async ({ sheet, page }) => {
  await sheet.click(2, "name");
  await page.keyboard.type("Hello");
  await page.keyboard.press("Enter");
  expect(await sheet.text(2, "name")).toBe("Hello");
  expect((await sheet.selection()).active).toEqual({ row: 3, column: 1 });
  const before = await sheet.text(3, "name");
  await page.keyboard.press("F2");
  await page.keyboard.type("X");
  await page.keyboard.press("Tab");
  expect(await sheet.text(3, "name")).toBe(`${before}X`);
});

test("an unchanged text is not sent, and Escape discards", async ({ sheet, page }) => {
  await sheet.click(4, "name");
  const before = await sheet.text(4, "name");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await sheet.click(4, "name");
  await page.keyboard.type("zzz");
  await page.keyboard.press("Escape");
  expect(await sheet.text(4, "name")).toBe(before);
  expect(await sheet.wishes("commit")).toEqual([]);
});

test("an input method composes straight into the cell", async ({ sheet, page }) => {
  await sheet.click(9, "city");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await sheet.drawn();
  expect(await sheet.ask((demo) => demo.grid.editing)).toBe(true);
  await devtools.send("Input.insertText", { text: "日本" });
  await page.keyboard.press("Enter");
  expect(await sheet.text(9, "city")).toBe("日本");
});

test("a range is dragged, copied as text and table, and pasted", async ({ sheet, page }) => {
  await sheet.drag(await sheet.middle(1, "name"), await sheet.middle(2, "city"));
  expect((await sheet.selection()).ranges).toEqual([{ top: 1, bottom: 2, left: 1, right: 4 }]);
  await expect(page.locator("[aria-selected=true]")).toHaveCount(8);
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^(.*\t){3}.*\n(.*\t){3}.*$/);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType("text/html")).text() : "";
  });
  expect(html).toContain("<table");
  await sheet.click(12, "name");
  await page.keyboard.press("Control+v");
  await expect.poll(() => sheet.text(12, "name")).toBe(await sheet.text(1, "name"));
});

test("cells that spreadsheets quote are pasted whole", async ({ sheet, page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('"x\ty"\t"l1\nl2"\n1\t2\n'));
  await sheet.click(15, "name");
  await page.keyboard.press("Control+v");
  await expect.poll(async () => (await sheet.wishes("paste"))[0]?.[0]).toEqual([["x\ty", "l1\nl2"], ["1", "2"]]);
});

test("the fill handle repeats a range", async ({ sheet, page }) => {
  await sheet.drag(await sheet.middle(1, "name"), await sheet.middle(2, "name"));
  const handle = await page.locator(".mg-fill-handle").boundingBox();
  await sheet.drag({ x: (handle?.x ?? 0) + 4, y: (handle?.y ?? 0) + 4 }, await sheet.middle(6, "name"));
  expect(await sheet.text(6, "name")).toBe(await sheet.text(2, "name"));
  expect((await sheet.selection()).ranges).toEqual([{ top: 1, bottom: 6, left: 1, right: 1 }]);
});

test("a cell that cannot be edited says why", async ({ sheet, page }) => {
  await sheet.click(2, "id");
  await page.keyboard.type("7");
  await expect(page.getByRole("status")).toContainText("Made by the database");
});

test("columns are resized and moved by dragging their headers", async ({ sheet, page }) => {
  const box = async (id: string) => (await page.locator(`[data-column="${id}"]`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const name = await box("name");
  await sheet.drag({ x: name.x + name.width - 2, y: 17 }, { x: name.x + name.width + 58, y: 17 });
  expect(await sheet.wishes("resize")).toEqual([[["name"], 250]]);
  const amount = await box("amount");
  const status = await box("status");
  await page.mouse.click(amount.x + 60, 17);
  await sheet.drag({ x: amount.x + 60, y: 17 }, { x: status.x + 5, y: 17 });
  expect(await sheet.wishes("move")).toEqual([[["amount"], "status"]]);
});

test("Escape, then Tab, leaves the sheet", async ({ sheet, page }) => {
  await sheet.click(2, "name");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox")).not.toBeFocused();
});
