import { sql } from "../database.ts";
import { address, call, databaseName, expect, expectAccessible, newDatabase, picture, test } from "../journey.ts";

test("the owner lets each role see its own rows, having seen the SQL", async ({ home }) => {
  const database = await newDatabase(home, "rows");
  const table = await call<{ oid: number }>(home, "tables.add", {
    database_id: database,
    schema_oid: 2200,
    table_name: "Notes",
    column_data_list: [{ name: "belongs to", type: "text" }],
  });
  const security = () =>
    call<{ enabled: boolean; policies: { name: string; using: string }[] }>(home, "tables.policies.list", {
      database_id: database,
      table_oid: table.oid,
    });
  await home.goto(`${address()}/db/${database}/schemas/2200/`);
  await home.getByRole("button", { name: "Permissions of Notes" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Rows" }).click();

  await dialog.getByText("Show each role only the rows").click();
  await expect(dialog.getByText('ALTER TABLE "public"."Notes" ENABLE ROW LEVEL SECURITY;')).toBeVisible();
  expect((await security()).enabled).toBe(false);
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(dialog.getByText("No policy lets rows in")).toBeVisible();
  expect((await security()).enabled).toBe(true);

  await dialog.getByRole("button", { name: "Add a policy" }).click();
  await dialog.getByRole("button", { name: "Column with the role’s name" }).click();
  await home.getByRole("option", { name: "belongs to" }).click();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Show the SQL" }).click();
  await expect(dialog.getByText('USING ("belongs to" = CURRENT_USER)')).toBeVisible();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Run" }).click();
  // The button comes with the list; the name alone is also in the SQL for the moment that still shows.
  await expect(dialog.getByRole("button", { name: "Drop policy own rows" })).toBeVisible();
  expect((await security()).policies.map((policy) => policy.name)).toEqual(["own rows"]);

  await dialog.getByRole("button", { name: "Drop policy own rows" }).click();
  await expect(dialog.getByText('DROP POLICY "own rows"')).toBeVisible();
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(dialog.getByText("No policy lets rows in")).toBeVisible();

  await dialog.getByRole("button", { name: "Add a policy" }).click();
  await dialog.getByRole("button", { name: "Which rows" }).click();
  await home.getByRole("option", { name: "Rows that meet a condition" }).click();
  const condition = dialog.getByRole("textbox", { name: "Condition" });
  await condition.fill("nothing > 1");
  await dialog.getByRole("button", { name: "Show the SQL" }).click();
  await expect(dialog.getByText(/column "nothing" does not exist/).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await dialog.getByRole("button", { name: "Add a policy" }).click();
  await dialog.getByRole("button", { name: "Which rows" }).click();
  await home.getByRole("option", { name: "Rows that meet a condition" }).click();
  await condition.fill("id > 10");
  await dialog.getByText("Only take away rows that do not meet it").click();
  await expectAccessible(home);
  await picture(home, "policy-condition");
  await dialog.getByRole("button", { name: "Show the SQL" }).click();
  await expect(dialog.getByText(/AS RESTRICTIVE.*USING \(id > 10\)/)).toBeVisible();
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(dialog.getByRole("button", { name: "Drop policy some rows" })).toBeVisible();
  expect((await security()).policies.map((policy) => policy.name)).toEqual(["some rows"]);
});

test("an expert grants on single columns, on sequences, on tables to come, and changes a role", async ({ home }) => {
  const database = await newDatabase(home, "grants");
  const name = await databaseName(home, database);
  const role = `grantee_${Date.now().toString(36)}`;
  await sql(name, `CREATE TABLE letter (id serial PRIMARY KEY, body text, secret text); CREATE ROLE "${role}"`);
  const may = async (question: string) => (await sql<{ yes: boolean }>(name, `SELECT ${question} AS yes`))[0]?.yes;
  const dialog = home.getByRole("dialog");
  const choose = async (label: string, option: string) => {
    await dialog.getByRole("combobox", { name: label }).fill(option);
    await home.getByRole("option", { name: option, exact: true }).click();
  };
  await home.goto(`${address()}/db/${database}/schemas/2200/`);

  await home.getByRole("button", { name: "Permissions of letter" }).click();
  await dialog.getByRole("tab", { name: "Columns" }).click();
  await choose("Role", role);
  await dialog.getByRole("checkbox", { name: "SELECT body" }).press("Space");
  await dialog.getByRole("checkbox", { name: "UPDATE body" }).press("Space");
  await expectAccessible(home);
  await picture(home, "grants-columns");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => may(`has_column_privilege('${role}', 'letter', 'body', 'UPDATE')`)).toBe(true);
  expect(await may(`has_column_privilege('${role}', 'letter', 'secret', 'SELECT')`)).toBe(false);
  await home.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await home.getByRole("button", { name: "Permissions", exact: true }).click();
  await dialog.getByRole("tab", { name: "Sequences" }).click();
  await expect(dialog.getByRole("button", { name: "letter_id_seq (letter.id)" })).toBeVisible();
  await choose("Add a role", role);
  await expectAccessible(home);
  await picture(home, "grants-sequences");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => may(`has_sequence_privilege('${role}', 'letter_id_seq', 'USAGE')`)).toBe(true);
  await dialog.getByRole("tab", { name: "New tables" }).click();
  await expect(dialog.getByText("from now on")).toBeVisible();
  await choose("Add a role", role);
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(home.getByText("The permissions are saved").first()).toBeVisible();
  await home.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await call(home, "tables.add", { database_id: database, schema_oid: 2200, table_name: "later" });
  expect(await may(`has_table_privilege('${role}', 'later', 'SELECT')`)).toBe(true);

  await home.goto(`${address()}/db/${database}/settings/roles/`);
  await home.getByRole("button", { name: `Edit ${role}` }).click();
  await dialog.getByText("May create databases").click();
  await expectAccessible(home);
  await picture(home, "grants-role");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => may(`(SELECT rolcreatedb FROM pg_roles WHERE rolname = '${role}')`)).toBe(true);
});
