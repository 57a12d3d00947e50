import { expect, test } from "@playwright/test";
import { cell, expectAccessible } from "../journey.ts";
import { launch, type Running } from "../server.ts";

let server: Running;

test.beforeAll(async () => {
  server = await launch({});
});

test.afterAll(async () => {
  await server.stop();
});

test("first run: administrator, sample data, a book edited and undone", async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(server.address);
  await expect(page).toHaveURL(/complete_installation/);
  await expectAccessible(page);
  await page.locator("input[name=username]").fill("ada");
  await page.locator("input[name=password1]").fill("Tulip-Orbit-7731");
  await page.locator("input[name=password2]").fill("Tulip-Orbit-7731");
  await page.keyboard.press("Enter");

  await expect(page.getByText("Connect an existing database")).toBeVisible();
  await expect(page.getByText("Upload a spreadsheet")).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Start with sample data").click();
  await page.getByRole("button", { name: "Create database" }).click();
  await page.getByRole("link", { name: "Library Management" }).click();
  await page.getByRole("link", { name: "Books", exact: true }).click();

  await expect(page.getByText(/of 1,410/)).toBeVisible();
  if (process.env.MATHESAR_SCREENSHOT) {
    await page.screenshot({ path: process.env.MATHESAR_SCREENSHOT });
  }
  const first = cell(page, /The Sister/);
  const before = (await first.innerText()).trim();
  await first.click();
  await page.keyboard.type("A title of my own");
  await page.keyboard.press("Enter");
  await expect(cell(page, "A title of my own")).toBeVisible();
  await expect.poll(async () => (await fetchTitle(page)) ?? "").toBe("A title of my own");

  await page.keyboard.press("Control+z");
  await expect(cell(page, before)).toBeVisible();
  await expect.poll(async () => (await fetchTitle(page)) ?? "").toBe(before);
  await expectAccessible(page);
});

/** The title of the first book, as the database has it. */
async function fetchTitle(page: import("@playwright/test").Page): Promise<string | undefined> {
  const [, database, , table] = /db\/(\d+)\/schemas\/(\d+)\/tables\/(\d+)/.exec(page.url()) ?? [];
  const response = await page.request.post(`${server.address}/api/rpc/v0/`, {
    data: {
      jsonrpc: "2.0",
      id: 1,
      method: "records.get",
      params: { database_id: Number(database), table_oid: Number(table), record_id: 1 },
    },
  });
  const answer = (await response.json()) as { result?: { results: Record<string, unknown>[] } };
  return answer.result?.results[0]?.["2"] as string | undefined;
}
