import type { Page } from "@playwright/test";
import { sql } from "../database.ts";
import {
  call,
  cell,
  databaseName,
  expect,
  expectAccessible,
  newDatabase,
  picture,
  tableAddress,
  test,
} from "../journey.ts";

/** Reads three columns of four, changes one, adds and deletes nothing. */
async function asRestrictedRole(page: Page, databaseId: number): Promise<void> {
  const name = `clerk_${Date.now().toString(36)}`;
  const password = "Only-some-1";
  await sql(
    await databaseName(page, databaseId),
    `CREATE ROLE ${name} LOGIN PASSWORD '${password}';
     CREATE TABLE public."Staff" (id integer PRIMARY KEY, name text, salary numeric, phone text);
     INSERT INTO public."Staff" VALUES (1, 'Ada', 90001, '111'), (2, 'Bo', 90002, '222');
     GRANT USAGE ON SCHEMA public TO ${name};
     GRANT SELECT (id, name, phone), UPDATE (phone) ON public."Staff" TO ${name};`,
  );
  const databases = await call<{ id: number; server_id: number }[]>(page, "databases.configured.list");
  const server = databases.find((one) => one.id === databaseId)?.server_id;
  const stored = await call<{ id: number }>(page, "roles.configured.add", { server_id: server, name, password });
  const [mine] = await call<{ id: number }[]>(page, "collaborators.list", { database_id: databaseId });
  await call(page, "collaborators.set_role", { collaborator_id: mine?.id, configured_role_id: stored.id });
}

test("a role with rights on some columns sees those, and is told what it may not do", async ({ home }) => {
  const database = await newDatabase(home, "clerks");
  await asRestrictedRole(home, database);
  const told: string[] = [];
  home.on("response", async (response) => {
    if (response.url().includes("/api/rpc/")) told.push(await response.text().catch(() => ""));
  });
  await home.goto(await tableAddress(home, database, "public", "Staff"));

  await expect(cell(home, "Ada")).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /phone/ })).toBeVisible();
  await expect(home.getByRole("columnheader", { name: /salary/ })).toHaveCount(0);

  const add = home.getByRole("button", { name: "New record" });
  await expect(add).toHaveAttribute("aria-disabled", "true");
  await expect(add).toHaveAccessibleDescription("Your database role may not add records");
  await expect(home.getByRole("button", { name: "Undo" })).toHaveAccessibleDescription(/nothing was changed/);

  await cell(home, "Ada").click();
  await home.keyboard.type("x");
  await expect(home.getByText("Your database role may not change this column.").first()).toBeVisible();

  await cell(home, "111").click();
  await home.keyboard.type("333");
  await home.keyboard.press("Enter");
  await expect.poll(async () => {
    const rows = await sql<{ phone: string }>(
      await databaseName(home, database),
      `SELECT phone FROM public."Staff" WHERE id = 1`,
    );
    return rows[0]?.phone;
  }).toBe("333");

  await cell(home, "Bo").click({ button: "right" });
  await home.getByRole("menuitem", { name: "Record", exact: true }).click();
  const remove = home.getByRole("menuitem", { name: /Delete record/ });
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await expect(remove).toContainText("Your database role may not delete");
  await home.keyboard.press("Escape");
  await home.keyboard.press("Escape");
  await expect(home.getByRole("menu")).toHaveCount(0);

  await home.getByRole("button", { name: "Inspector" }).click();
  const inspector = home.getByRole("complementary", { name: "Inspector" });
  for (const tab of ["Table", "Column", "Record"]) {
    await inspector.getByRole("tab", { name: tab }).click();
    await expectReasons(home);
  }
  await picture(home, "column-rights");
  await expectAccessible(home);
  expect(told.join()).not.toMatch(/9000[12]/);
});

/** Whatever cannot be pressed says why, to those who see it and to those who hear it. */
async function expectReasons(page: Page): Promise<void> {
  const refusing = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button:disabled, button[aria-disabled='true']")]
      .filter((button) => button.checkVisibility())
      .map((button) => ({
        button: button.textContent || button.getAttribute("aria-label"),
        why: document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
      })),
  );
  expect(refusing.length).toBeGreaterThan(0);
  expect(refusing.filter((one) => one.why === "")).toEqual([]);
}
