import { call, expect, expectAccessible, newDatabase, tableAddress, test } from "../journey.ts";

interface Role {
  oid: number;
  name: string;
}

test("a role that may only read gets a sheet that says so", async ({ home }) => {
  const owner = await newDatabase(home, "readers", ["library_management"]);
  const databases = await call<{ id: number; name: string; server_id: number }[]>(home, "databases.configured.list");
  const database = databases.find((candidate) => candidate.id === owner);
  const servers = await call<{ id: number; host: string; port: number }[]>(home, "servers.configured.list");
  const server = servers.find((candidate) => candidate.id === database?.server_id);
  const name = `reader_${Date.now().toString(36)}`;
  const role = await call<Role>(home, "roles.add", {
    database_id: owner,
    rolename: name,
    login: true,
    password: "Read-only-1",
  });
  const schema = (await call<Role[]>(home, "schemas.list", { database_id: owner })).find(
    (s) => s.name === "Library Management",
  );
  const books = (await call<Role[]>(home, "tables.list", { database_id: owner, schema_oid: schema?.oid })).find(
    (t) => t.name === "Books",
  );
  await call(home, "schemas.privileges.replace_for_roles", {
    database_id: owner,
    schema_oid: schema?.oid,
    privileges: [{ role_oid: role.oid, direct: ["USAGE"] }],
  });
  await call(home, "tables.privileges.replace_for_roles", {
    database_id: owner,
    table_oid: books?.oid,
    privileges: [{ role_oid: role.oid, direct: ["SELECT"] }],
  });
  const stored = await call<{ id: number }>(home, "roles.configured.add", {
    server_id: server?.id,
    name,
    password: "Read-only-1",
  });
  const mine = (await call<{ id: number; user_id: number }[]>(home, "collaborators.list", { database_id: owner }))[0];
  const address = await tableAddress(home, owner, "Library Management", "Books");
  await call(home, "collaborators.set_role", { collaborator_id: mine?.id, configured_role_id: stored.id });

  await home.goto(address);
  await expect(home.getByRole("grid")).toBeVisible();
  await expect(home.getByText(/of 1,410/)).toBeVisible();
  await expect(home.getByText(/not change it/).first()).toBeVisible();
  await home.getByRole("gridcell").nth(3).click();
  await home.keyboard.type("not allowed");
  await home.keyboard.press("Enter");
  const after = await call<{ results: Record<string, unknown>[] }>(home, "records.list", {
    database_id: owner,
    table_oid: books?.oid,
    limit: 1,
  });
  expect(JSON.stringify(after.results)).not.toContain("not allowed");
  await expectAccessible(home);
});
