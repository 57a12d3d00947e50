import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { differences, type Preview, sourceRows } from "../datasets.ts";
import { address, expect, newDatabase, test } from "../journey.ts";

const folder = fileURLToPath(new URL("../node_modules/vega-datasets/data/", import.meta.url));
const files = readdirSync(folder).filter((name) => /\.(csv|tsv|json)$/.test(name));
/** Lists of lines of unequal lengths: no tables, and too wide for a row of PostgreSQL. */
const noTables = new Set(["arcs"]);

async function send<T>(page: Page, path: string, body: object): Promise<T> {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === "csrftoken")?.value ?? "";
  const headers = { "X-CSRFToken": token, Referer: `${address()}/` };
  const answer = await page.request.post(`${address()}/api/import/v0/${path}`, { headers, ...body });
  return JSON.parse((await answer.text()).trim().split("\n").at(-1) ?? "") as T;
}

test("public data sets come in with the types proposed, and out with equal cells", async ({ home }) => {
  test.setTimeout(300_000);
  const database = await newDatabase(home, "datasets");
  const faults: string[] = [];
  expect(files.length).toBeGreaterThan(60);

  async function check(name: string, preview: Preview, sheet: string | null): Promise<void> {
    const key = { kind: "identity", name: "place in the file" };
    const data = { id: preview.id, database_id: database, schema_oid: 2200, key, keep: true };
    const done = await send<{ table?: { oid: number }; error?: unknown }>(home, "run/", { data });
    if (!done.table) {
      faults.push(`${name} ${sheet}: ${JSON.stringify(done.error)}`);
      return;
    }
    const search = `database_id=${database}&table_oid=${done.table.oid}&format=csv`;
    const file = await home.request.get(`${address()}/api/export/v0/tables/?${search}`);
    const source = sourceRows(name, readFileSync(folder + name, "utf8"), preview, sheet);
    if (source)
      faults.push(...differences(source, await file.text(), preview).map((one) => `${name} ${sheet}: ${one}`));
  }

  for (const name of files) {
    const buffer = readFileSync(folder + name);
    const multipart = { file: { name, mimeType: "application/octet-stream", buffer } };
    let preview = await send<Preview>(home, "preview/", { multipart });
    const sheets = preview.sheets.length > 0 ? preview.sheets : [null];
    for (const [index, sheet] of sheets.entries()) {
      if (sheet && noTables.has(sheet)) continue;
      if (index > 0) preview = await send<Preview>(home, `preview/${preview.id}/`, { data: { sheet: index } });
      await check(name, preview, sheet);
    }
  }
  expect(faults).toEqual([]);
});
