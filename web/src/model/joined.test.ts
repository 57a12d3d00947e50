import { describe, expect, it } from "vitest";
import type { JoinableTables } from "@/api/generated";
import { toExpression } from "./filter";
import { type Joining, joinedColumns } from "./joined";
import { changed, decodeView, encodeView, orderOf, plainView } from "./view";

const path = [
  [
    [10, 3],
    [20, 1],
  ],
];
const known: JoinableTables = {
  joinable_tables: [],
  target_table_info: {
    20: {
      name: "authors",
      columns: {
        1: { name: "id", type: "integer", primary_key: true },
        2: { name: "name", type: "text", primary_key: false },
      },
    },
  } as never,
};
const joinings: readonly Joining[] = [
  { id: -1, path, what: "values", attnum: 2 },
  { id: -2, path, what: "count", attnum: 0 },
  { id: -3, path, what: "records", attnum: 0 },
];
const columns = joinedColumns(joinings, known, [], (_, words) => words);
const expression = (attnum: number, operator: string, ...values: unknown[]) =>
  toExpression({ kind: "condition", attnum, operator, values }, columns);

describe("a condition about linked records", () => {
  const named = (value: string) => ({
    type: "equal",
    args: [
      { type: "attnum", value: 2 },
      { type: "literal", value },
    ],
  });

  it("asks whether any of their values meets it", () => {
    expect(expression(-1, "is", "Ann")).toEqual({ type: "linked", join_path: path, where: named("Ann") });
  });

  it("asks, where it denies, whether none does", () => {
    const any = { type: "linked", join_path: path, where: named("Ann") };
    expect(expression(-1, "is_not", "Ann")).toEqual({ type: "not", args: [any] });
    const present = { type: "not_null", args: [{ type: "attnum", value: 2 }] };
    expect(expression(-1, "null")).toEqual({
      type: "not",
      args: [{ type: "linked", join_path: path, where: present }],
    });
  });

  it("compares the number they come to, and records by their key", () => {
    expect(expression(-2, "greater", 3)).toEqual({
      type: "greater",
      args: [
        { type: "reached", join_path: path, function: "count" },
        { type: "literal", value: 3 },
      ],
    });
    expect(expression(-3, "is", 7)).toMatchObject({ where: { args: [{ value: 1 }, { value: 7 }] } });
  });
});

describe("a view with linked columns", () => {
  const sort = [
    { attnum: -2, direction: "desc", nulls: "last" },
    { attnum: 3, direction: "asc", byName: true },
  ] as const;
  const view = { ...plainView, joined: joinings, sort };

  it("sorts by them, and by the words of links", () => {
    expect(orderOf(view)).toEqual([
      { attnum: 0, direction: "desc", nulls: "last", join_path: path, function: "count" },
      { attnum: 3, direction: "asc", nulls: undefined, by: "summary" },
    ]);
  });

  it("comes back from the address", () => {
    expect(decodeView(encodeView(view)).sort).toEqual(sort);
  });

  it("keeps hidden ones only as long as it speaks of them", () => {
    const hidden = { ...view, hidden: [-1, -2] };
    expect(changed(hidden, { sort: [...sort] }).joined.map((one) => one.id)).toEqual([-2, -3]);
    expect(changed(hidden, { hidden: [] }).joined).toHaveLength(3);
  });
});
