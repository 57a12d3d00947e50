import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

test("an administrator makes a role that may view, having seen the SQL, and lets it do more later", async ({
  home,
}) => {
  const database = await newDatabase(home, "presets");
  const role = `viewer ${Date.now().toString(36)}`;
  const person = `viewer${Date.now().toString(36)}`;
  const user = await call<{ id: number }>(home, "users.add", {
    user_def: { username: person, password: "First-Password-1", is_superuser: false },
  });
  const has = async (privilege: string) => {
    const rights = await call<{ direct: string[] }[]>(home, "schemas.privileges.list_direct", {
      database_id: database,
      schema_oid: 2200,
    });
    return rights.some((right) => right.direct.includes(privilege) && right.direct.length > 0);
  };
  await home.goto(`${address()}/db/${database}/settings/roles/`);
  await home.getByRole("button", { name: "New role from a preset" }).click();
  const dialog = home.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill(role);
  await dialog.getByRole("textbox", { name: "Password" }).fill("Quiet-Lake-42");
  await expect(dialog.getByRole("radio", { name: /^View/ })).toBeChecked();
  await dialog.getByRole("combobox", { name: "Collaborator" }).fill(person);
  await home.getByRole("option", { name: person }).click();
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Show the SQL" }).click();
  await expect(dialog.getByText(`CREATE ROLE "${role}" LOGIN PASSWORD '••••••••'`)).toBeVisible();
  await expect(dialog.getByText("Quiet-Lake-42")).toHaveCount(0);
  await expectAccessible(home);
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(home.getByText(`The role “${role}” is ready`)).toBeVisible();
  const people = await call<{ user_id: number }[]>(home, "collaborators.list", { database_id: database });
  expect(people.map((one) => one.user_id)).toContain(user.id);

  await home.getByRole("button", { name: `Give “${role}” rights` }).click();
  await dialog.getByText("Makes tables and schemas too.").click();
  await dialog.getByRole("button", { name: "Show the SQL" }).click();
  await expect(dialog.getByText("GRANT USAGE, CREATE ON SCHEMA")).toBeVisible();
  await dialog.getByRole("button", { name: "Run" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await has("CREATE")).toBe(true);

  await home.goto(`${address()}/db/${database}/settings/role-configuration/`);
  await expect(
    home
      .getByRole("row", { name: new RegExp(role) })
      .getByText("Stored", { exact: false })
      .first(),
  ).toBeVisible();
});
