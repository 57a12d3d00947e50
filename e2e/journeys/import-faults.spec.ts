import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { sql } from "../database.ts";
import { call } from "../journey.ts";
import { launch, type Running } from "../server.ts";

const rows = 400_000;
/** How often the server is killed in all. */
const moments = Number(process.env.MOMENTS ?? 1);

async function logInAt(page: Page, where: string): Promise<void> {
  await page.goto(where);
  await page.getByLabel("Username").fill("ada");
  await page.getByRole("textbox", { name: "Password" }).fill("Tulip-Orbit-7731");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/auth/"));
}

/** Uploads the file and begins its import. */
async function begin(page: Page, server: Running, file: string): Promise<void> {
  await page.goto(`${server.address}/db/1/schemas/2200/import/`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: /^Import .*row/ }).click({ timeout: 60_000 });
}

/** The process of PostgreSQL that takes the rows. */
async function copying(server: Running): Promise<number> {
  for (let tries = 0; tries < 400; tries++) {
    const [found] = await sql<{ pid: number }>(
      "target",
      "SELECT pid FROM pg_stat_activity WHERE query LIKE 'COPY %' AND state = 'active' AND pid <> pg_backend_pid()",
      server.postgres,
    );
    if (found) return found.pid;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("No import is running");
}

const tables = (page: Page, server: Running) =>
  call<unknown[]>(page, "tables.list", { database_id: 1, schema_oid: 2200 }, server.address);

/** The server dies within the first seconds of an import: all rows are there or no table; no staged file, no statement outlives it. */
async function killedAtRandom(page: Page, server: Running, file: string): Promise<void> {
  await begin(page, server, file);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 4000));
  await server.kill();
  await server.restart();
  const running =
    "SELECT FROM pg_stat_activity WHERE query LIKE 'COPY %' AND state = 'active' AND pid <> pg_backend_pid()";
  await expect(async () => expect(await sql("target", running, server.postgres)).toEqual([])).toPass({
    timeout: 30_000,
  });
  const made = (await tables(page, server)) as { oid: number }[];
  console.log(made.length === 0 ? "undone" : "kept");
  for (const { oid } of made) {
    const [count] = await sql<{ n: string }>("target", "SELECT count(*) AS n FROM killed", server.postgres);
    expect(Number(count?.n)).toBe(rows);
    await call(page, "tables.delete", { database_id: 1, table_oid: oid, cascade: false }, server.address);
  }
}

test("an import that is killed leaves nothing, and works when it is done again", async ({ page }, info) => {
  test.setTimeout(240_000 + moments * 60_000);
  const file = info.outputPath("killed.csv");
  const line = (i: number) => `${i},name ${i},${i * 3},2024-01-01 10:00:00,some more words to fill the row\n`;
  writeFileSync(file, `id,name,n,at,words\n${Array.from({ length: rows }, (_, i) => line(i)).join("")}`);
  const server = await launch({ MATHESAR_ADMIN_USERNAME: "ada", MATHESAR_ADMIN_PASSWORD: "Tulip-Orbit-7731" });
  try {
    await logInAt(page, server.address);
    await call(page, "databases.setup.create_new", { database: "target", sample_data: [] }, server.address);

    await begin(page, server, file);
    process.kill(await copying(server), "SIGKILL");
    await expect(page.getByText("The import was undone; nothing was kept")).toBeVisible({ timeout: 30_000 });
    await expect(async () => expect(await tables(page, server)).toEqual([])).toPass({ timeout: 30_000 });

    await begin(page, server, file);
    await copying(server);
    await server.kill();
    await server.restart();
    await expect(async () => expect(await tables(page, server)).toEqual([])).toPass({ timeout: 30_000 });

    for (let i = 1; i < moments; i++) await killedAtRandom(page, server, file);

    await begin(page, server, file);
    await page.waitForURL(/tables\/\d+$/, { timeout: 60_000 });
    const [count] = await sql<{ n: string }>("target", "SELECT count(*) AS n FROM killed", server.postgres);
    expect(Number(count?.n)).toBe(rows);
  } finally {
    await server.stop();
  }
});
