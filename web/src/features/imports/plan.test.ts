import { expect, test } from "vitest";
import type { ColumnInfo } from "@/api/generated";
import { castOptions, dropped, duplicates, patches, startPlan } from "./plan";

function column(id: number, name: string, type = "text"): ColumnInfo {
  return {
    id,
    name,
    type,
    type_options: null,
    nullable: true,
    primary_key: id === 1,
    default: null,
    has_dependents: false,
    description: null,
    current_role_priv: [],
  };
}

const columns = [column(1, "id", "integer"), column(2, "Title"), column(3, "Price"), column(4, "Note")];
const details = { group_sep: ",", decimal_p: "." };
const plans = startPlan(columns, 1, { "2": { type: "text" }, "3": { type: "numeric", details } });

test("a plan leaves the added key alone and takes the inferred types", () => {
  expect(plans.map(({ id, type }) => [id, type])).toEqual([
    [2, "text"],
    [3, "numeric"],
    [4, "text"],
  ]);
});

test("only what changes is sent, with the hints found for that type", () => {
  const [title, price, note] = plans as [(typeof plans)[0], (typeof plans)[0], (typeof plans)[0]];
  expect(patches([{ ...title, name: " Book " }, price, { ...note, include: false, name: "x" }])).toEqual([
    { id: 2, name: "Book" },
    { id: 3, type: "numeric", cast_options: details },
  ]);
  expect(castOptions({ ...price, type: "integer" })).toBeUndefined();
});

test("excluded columns are dropped, and free their names", () => {
  const [title, price] = plans as [(typeof plans)[0], (typeof plans)[0]];
  const same = { ...price, name: "Title" };
  expect(dropped([title, { ...price, include: false }])).toEqual([3]);
  expect([...duplicates([title, same], "id")]).toEqual(["Title"]);
  expect([...duplicates([title, { ...same, include: false }], "id")]).toEqual([]);
  expect([...duplicates([{ ...title, name: "id" }], "id")]).toEqual(["id"]);
});
