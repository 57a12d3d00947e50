import { expect, it } from "vitest";
import type { ExplorationInfo } from "@/api/generated";
import type { DashboardTile } from "@/api/shapes";
import { applied, filtered } from "./filters";
import { changed, placed, resized, without, withTile } from "./tiles";

const column = (id: number, name: string, type = "text") => ({
  id,
  name,
  type,
  type_options: null,
  metadata: null,
  primary_key: false,
});
const tables = new Map([
  [7, [column(1, "id", "integer"), column(2, "town")]],
  [8, [column(3, "town")]],
  [9, [column(2, "town", "integer")]],
]);
const columnsOf = (table: number) => tables.get(table);
const rome = { table_oid: 7, attnum: 2, operator: "is", values: ["Rome"] };
const saved: ExplorationInfo = {
  id: 1,
  database_id: 1,
  schema_oid: 2,
  name: "Towns",
  description: null,
  base_table_oid: 8,
  initial_columns: [{ alias: "town", attnum: 3 }],
  transformations: [{ type: "limit", spec: 5 }],
  display_options: null,
  display_names: null,
};

it("filters apply where the base table has the column, by number or by name and kind", () => {
  expect(applied([rome], 7, columnsOf).map(({ attnum }) => attnum)).toEqual([2]);
  expect(applied([rome], 8, columnsOf).map(({ attnum }) => attnum)).toEqual([3]);
  expect(applied([rome], 9, columnsOf)).toEqual([]);
  expect(applied([{ ...rome, values: [] }], 7, columnsOf)).toEqual([]);
  expect(applied([{ ...rome, attnum: 5 }], 7, columnsOf)).toEqual([]);
});

it("a filtered exploration filters before its steps, which do not see the filter's column", () => {
  const alias = "dashboard filter 1";
  expect(filtered(saved, applied([rome], 8, columnsOf))).toMatchObject({
    initial_columns: [
      { alias: "town", attnum: 3 },
      { alias, attnum: 3 },
    ],
    transformations: [
      { type: "filter", spec: { and: [{ equal: [{ column_name: [alias] }, { literal: ["Rome"] }] }] } },
      { type: "hide", spec: [alias] },
      { type: "limit", spec: 5 },
    ],
  });
  expect(filtered(saved, []).transformations).toEqual(saved.transformations);
});

it("tiles are added, moved, resized and removed", () => {
  let tiles: DashboardTile[] = withTile(withTile([], { show: "text", text: "A" }), {
    show: "chart",
    exploration_id: 1,
  });
  expect(tiles.map(({ id }) => id)).toEqual(["tile-1", "tile-2"]);
  tiles = placed(tiles, "tile-2", 0);
  expect(tiles.map(({ id }) => id)).toEqual(["tile-2", "tile-1"]);
  tiles = withTile(without(tiles, "tile-1"), { show: "text", text: "B" });
  expect(tiles.map(({ id }) => id)).toEqual(["tile-2", "tile-3"]);
  const [chart] = tiles;
  if (!chart) throw new Error("no tile");
  expect(resized(chart, 20, -20)).toEqual({ width: 12, height: 1 });
  expect(changed(tiles, "tile-2", { width: 12 })[0]?.width).toBe(12);
});
