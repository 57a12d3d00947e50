import { expect, test } from "vitest";
import { words } from "./deeds";

test("an entry is told in one line", () => {
  const about = { column_data_list: [{ name: "a" }, { name: "b" }], rows: 3, privileges: ["x", "y"] };
  expect(words({ about, database_id: 7 })).toBe("database: 7, name: a, name: b, rows: 3, privileges: x y");
  expect(words({ about: {}, database_id: null })).toBe("");
});
