import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("the owner asks what a role may do and why not, and sees the table as it", async ({ home }) => {
  const database = await newDatabase(home, "seeing");
  const given = { database_id: database };
  const table = await call<{ oid: number }>(home, "tables.add", {
    ...given,
    schema_oid: 2200,
    table_name: "Notes",
    column_data_list: [{ name: "title", type: "text" }],
  });
  const notes = { ...given, table_oid: table.oid };
  await call(home, "records.add", { ...notes, record_def: { "2": "Buy bread" } });
  const name = `reader ${Date.now().toString(36)}`;
  const { role } = await call<{ role: { oid: number } }>(home, "roles.apply_preset", {
    ...given,
    preset: "viewer",
    rolename: name,
  });

  await home.goto(`${address()}/db/${database}/schemas/2200/`);
  await home.getByRole("button", { name: "Permissions of Notes" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("tab", { name: "As a role" }).click();
  await dialog.getByRole("combobox", { name: "Role" }).fill(name);
  await home.getByRole("option", { name }).click();
  const verdicts = dialog.getByRole("list", { name });
  await expect(verdicts.getByRole("listitem").filter({ hasText: "SELECT" })).toContainText("Yes");
  await expect(verdicts.getByText("INSERT is not granted.")).toBeVisible();
  await expectAccessible(home);

  await dialog.getByRole("link", { name: `See the records as “${name}”` }).click();
  await expect(home.getByText(`You see “Notes” as ${name}`)).toBeVisible();
  await expect(home.getByRole("cell", { name: "Buy bread" })).toBeVisible();
  await expect(home.getByText("1–1 of 1")).toBeVisible();
  await expectAccessible(home);

  await call(home, "tables.set_row_security", { ...notes, enabled: true });
  await home.reload();
  await expect(home.getByText("Row-level security is on and no policy lets records in.")).toBeVisible();
  await expect(home.getByText("No records", { exact: true })).toBeVisible();
  await call(home, "tables.privileges.replace_for_roles", { ...notes, privileges: [{ role_oid: role.oid, direct: [] }] });
  await home.reload();
  await expect(home.getByText("The role may read nothing of it. SELECT is not granted.")).toBeVisible();
  await expectAccessible(home);

  await home.getByRole("link", { name: "Stop" }).click();
  await expect(home.getByRole("grid")).toBeVisible();
  await expect(home.getByText("Buy bread").first()).toBeVisible();
});
