import { sql } from "../database.ts";
import { address, cell, databaseName, expect, expectAccessible, newDatabase, picture, test } from "../journey.ts";

test("a partitioned table is worked with as one, its partitions when they are asked for", async ({ home }) => {
  const id = await newDatabase(home, "partitions");
  const database = await databaseName(home, id);
  await sql(
    database,
    `CREATE TABLE sale (day date PRIMARY KEY, total int) PARTITION BY RANGE (day);
     CREATE TABLE sale_2023 PARTITION OF sale FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
     CREATE TABLE sale_2024 PARTITION OF sale FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
     INSERT INTO sale VALUES ('2023-05-01', 1), ('2024-05-01', 2)`,
  );
  await home.goto(`${address()}/db/${id}/schemas/2200/`);
  const list = home.getByRole("list", { name: "Tables and views" });
  await expect(list.getByRole("link", { name: "sale", exact: true })).toBeVisible();
  await expect(list.getByText("Partitioned", { exact: true })).toBeVisible();
  await expect(list.getByRole("link", { name: "sale_2023" })).toHaveCount(0);
  await home.getByRole("button", { name: "Show 2 partitions" }).click();
  await expect(list.getByText("Partition of sale").first()).toBeVisible();
  await expectAccessible(home);
  await picture(home, "partitions");

  await list.getByRole("link", { name: "sale", exact: true }).click();
  await expect(cell(home, "May 1, 2024")).toBeVisible();
  await home.getByRole("gridcell", { name: "2", exact: true }).click();
  await home.keyboard.type("7");
  await home.keyboard.press("Enter");
  const totals = async () => (await sql<{ total: number }>(database, "SELECT total FROM sale_2024"))[0]?.total;
  await expect.poll(totals).toBe(7);
});
