import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test as plain } from "@playwright/test";

/** Where the product runs. */
export const address = (): string => process.env.MATHESAR_E2E_URL ?? "http://localhost:8000";

/** The administrator made for the journeys. */
export const administrator = () => ({ name: "admin", password: process.env.MATHESAR_E2E_PASSWORD ?? "" });

/** Calls a method of the API as the page's own session. */
export async function call<T>(
  page: Page,
  method: string,
  params: Record<string, unknown> = {},
  where = address(),
): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === "csrftoken")?.value ?? "";
  const response = await page.request.post(`${where}/api/rpc/v0/`, {
    headers: { "X-CSRFToken": token, Referer: `${where}/` },
    data: { jsonrpc: "2.0", id: 1, method, params },
  });
  const answer = (await response.json()) as { result: T; error?: { message: string } };
  if (answer.error) {
    throw new Error(`${method}: ${answer.error.message}`);
  }
  return answer.result;
}

/** Logs in through the login page. */
export async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto(`${address()}/auth/login/`);
  await page.getByLabel("Username").fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/auth/"));
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails when axe finds a violation of WCAG 2.2 A or AA on the page, or in the dark theme one of its contrasts. */
export async function expectAccessible(page: Page): Promise<void> {
  const all = await new AxeBuilder({ page }).withTags(rules).analyze();
  const dark = await inTheme(page, "dark", () => new AxeBuilder({ page }).withRules(["color-contrast"]).analyze());
  const words = [...all.violations, ...dark.violations].map(
    (v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).join(", ")})`,
  );
  expect(words).toEqual([]);
}

type Theme = "light" | "dark";

/** Does something while the page is shown in a theme; transitions of colours are over then. */
async function inTheme<T>(page: Page, theme: Theme, work: () => Promise<T>): Promise<T> {
  const before = await themed(page, theme);
  const result = await work();
  await themed(page, before);
  return result;
}

async function themed(page: Page, theme: Theme): Promise<Theme> {
  return page.evaluate(async (wanted) => {
    const { dataset } = document.documentElement;
    const before = dataset.theme === "dark" ? "dark" : "light";
    dataset.theme = wanted;
    // Those that go on for ever, such as of what is loading, change no colours.
    const passing = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
    await Promise.all(passing.map((one) => one.finished.catch(() => null)));
    return before;
  }, theme);
}

const looks: readonly [Theme, number][] = [
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
];

/** Pictures of the page in both themes, wide and narrow, into the folder that MATHESAR_E2E_PICTURES names; none without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MATHESAR_E2E_PICTURES;
  if (!folder) return;
  const size = page.viewportSize();
  for (const [theme, width] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await inTheme(page, theme, () => page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png` }));
  }
  if (size) await page.setViewportSize(size);
}

/** As Playwright's, with a page on which the administrator is logged in. Errors in the page's console fail the journey. */
export const test = plain.extend<{ home: Page }>({
  home: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const { name, password } = administrator();
    await logIn(page, name, password);
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

interface Named {
  oid: number;
  name: string;
}

/** The address of a table of the first database that has the schema. */
export async function tableAddress(page: Page, databaseId: number, schema: string, table: string): Promise<string> {
  const schemas = await call<Named[]>(page, "schemas.list", { database_id: databaseId });
  const home = schemas.find((candidate) => candidate.name === schema);
  const tables = await call<Named[]>(page, "tables.list", { database_id: databaseId, schema_oid: home?.oid });
  const found = tables.find((candidate) => candidate.name === table);
  return `${address()}/db/${databaseId}/schemas/${home?.oid}/tables/${found?.oid}`;
}

interface Connected {
  database: { id: number };
}

/** A new database of the journey's own. */
export async function newDatabase(page: Page, name: string, samples: string[] = []): Promise<number> {
  const made = await call<Connected>(page, "databases.setup.create_new", {
    database: `${name}_${Date.now().toString(36)}`,
    sample_data: samples,
  });
  return made.database.id;
}

/** What a database is called in PostgreSQL. */
export async function databaseName(page: Page, id: number): Promise<string> {
  const all = await call<{ id: number; name: string }[]>(page, "databases.configured.list");
  return all.find((one) => one.id === id)?.name ?? "";
}

/** The cell that shows a text. */
export const cell = (page: Page, text: string | RegExp) => page.getByRole("gridcell", { name: text }).first();
