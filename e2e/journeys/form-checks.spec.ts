import { sql } from "../database.ts";
import { address, call, expect, expectAccessible, newDatabase, test } from "../journey.ts";

interface Named {
  oid: number;
  name: string;
}

test("what the columns demand is said at the field, before sending and after", async ({ home, browser }) => {
  test.setTimeout(120_000);
  const database = await newDatabase(home, "checks");
  const all = await call<{ id: number; name: string }[]>(home, "databases.configured.list");
  await sql(
    all.find((one) => one.id === database)?.name ?? "",
    `CREATE TABLE guests (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(9) NOT NULL, age int,
       email text UNIQUE, CONSTRAINT grown_up CHECK (age >= 18));
     COMMENT ON CONSTRAINT grown_up ON guests IS 'Adults only'`,
  );
  const tables = await call<Named[]>(home, "tables.list", { database_id: database, schema_oid: 2200 });
  const form = await call<{ id: number; token: string }>(home, "forms.add", {
    database_id: database,
    form_def: {
      name: "Guests",
      version: 1,
      schema_oid: 2200,
      base_table_oid: tables.find((table) => table.name === "guests")?.oid,
      header_title: { text: "Guests" },
      fields: ["Name", "Age", "Email"].map((label, index) => ({
        key: label.toLowerCase(),
        index,
        kind: "scalar_column",
        column_attnum: index + 2,
        label,
        page: label === "Email" ? "Reaching you" : null,
      })),
    },
  });
  await call(home, "forms.set_publish_public", { database_id: database, form_id: form.id, publish_public: true });

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(`${address()}/shares/forms/${form.token}/`);
  await guest.getByLabel("Age").fill("7");
  await guest.getByLabel("Name").focus();
  await expect(guest.getByText("Adults only")).toBeVisible();
  await expectAccessible(guest);
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(guest.getByText("Please fill in this field.")).toBeVisible();
  await guest.getByLabel("Name").fill("Ada");
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(guest.getByText("Adults only")).toBeVisible();
  await guest.getByLabel("Age").fill("36");
  await guest.getByRole("button", { name: "Next" }).click();
  await expect(guest.getByRole("heading", { name: "Reaching you" })).toBeVisible();
  await guest.getByLabel("Email").fill("ada@example.com");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("Your answer has been saved")).toBeVisible();

  await guest.getByRole("button", { name: "Submit another answer" }).click();
  await guest.getByLabel("Name").fill("Eve");
  await guest.getByRole("button", { name: "Next" }).click();
  await guest.getByLabel("Email").fill("ada@example.com");
  await guest.getByRole("button", { name: "Submit" }).click();
  await expect(guest.getByText("This has been given already, and must be unique.")).toBeVisible();
  await expect(guest.getByLabel("Email")).toBeFocused();
  await guest.close();
});
