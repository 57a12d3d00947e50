import type { Page } from "@playwright/test";
import { address, call, expect, expectAccessible, newDatabase, tableAddress, test } from "../journey.ts";

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

/** Every page that a person can come to by an address, under a database with sample data. */
async function pages(home: Page): Promise<string[]> {
  const database = await newDatabase(home, "pages", ["library_management"]);
  const table = (await tableAddress(home, database, "Library Management", "Books")).slice(address().length);
  const schema = table.replace(/tables\/.*/, "");
  const store = `/db/${database}`;
  return [
    "/",
    "/profile/",
    ...["users", "users/new", "settings", "update"].map((name) => `/administration/${name}/`),
    ...["", "/queries", "/settings", "/settings/roles", "/settings/collaborators"].map((name) => `${store}${name}/`),
    ...["", "import/", "data-explorer/", "diagram/"].map((name) => schema + name),
    `${table}/`,
    `${table}/1`,
    "/nothing/here",
  ];
}

for (const [title, size, colorScheme] of [
  ["light on a wide screen", WIDE, "light"],
  ["dark on a narrow screen", NARROW, "dark"],
] as const) {
  test(`every page is accessible and fits, ${title}`, async ({ home }) => {
    test.setTimeout(180_000);
    const all = await pages(home);
    await home.setViewportSize(size);
    await home.emulateMedia({ colorScheme });
    for (const page of all) {
      await test.step(page, async () => {
        await home.goto(address() + page);
        await expect(home.getByRole("heading").or(home.getByRole("grid")).first()).toBeVisible();
        await expect(home.getByText("Loading")).toHaveCount(0);
        await expectAccessible(home);
        expect(await home.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    }
  });
}
