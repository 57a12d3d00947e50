import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test as plain } from "@playwright/test";

/** Where the product runs. */
export const address = (): string => process.env.MATHESAR_E2E_URL ?? "http://localhost:8000";

/** The administrator made for the journeys. */
export const administrator = () => ({ name: "admin", password: process.env.MATHESAR_E2E_PASSWORD ?? "" });

/** Calls a method of the API as the page's own session. */
export async function call<T>(page: Page, method: string, params: Record<string, unknown> = {}): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === "csrftoken")?.value ?? "";
  const response = await page.request.post(`${address()}/api/rpc/v0/`, {
    headers: { "X-CSRFToken": token, Referer: `${address()}/` },
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

/** Fails when axe finds a violation of WCAG 2.2 A or AA on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  const words = found.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).join(", ")})`);
  expect(words).toEqual([]);
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
