import { describe, expect, it } from "vitest";
import { dataTypeNamed } from "@/datatypes/registry";
import type { TypedColumn } from "@/datatypes/types";
import { type Draft, emptyDraft, fromHash, isUsed, moved, toHash, withColumn, withoutColumn } from "./draft";
import { readFilter, writeFilter } from "./filter";
import { type StageColumn, stages } from "./stages";
import { readSummary, summarise } from "./summary";

const typed = (type: string, more: Partial<TypedColumn> = {}): TypedColumn => ({
  type,
  type_options: null,
  metadata: null,
  primary_key: false,
  ...more,
});
const known = new Map([
  ["id", typed("integer", { primary_key: true })],
  ["title", typed("text")],
  ["price", typed("numeric")],
  ["tags", typed("mathesar_types.mathesar_json_array")],
]);
const draft: Draft = {
  ...emptyDraft(7),
  initial_columns: [...known.keys()].map((alias, at) => ({ alias, attnum: at + 1 })),
  display_names: { title: "Title" },
};
const [columns = []] = stages(draft, known);
const column = (alias: string) => ({ column_name: [alias] });
const literal = (value: unknown) => ({ literal: [value] });

describe("filters", () => {
  const read = (spec: unknown) => readFilter(spec, columns);

  it.each([
    ["a comparison", { equal: [column("title"), literal("x")] }],
    ["a text part", { contains_case_insensitive: [column("title"), literal("x")] }],
    ["NULL", { null: [column("price")] }],
    ["a number", { lesser_or_equal: [column("price"), literal("9.50")] }],
  ])("of the Mathesar 0.10 API are read: %s", (_, spec) => {
    const group = read(spec);
    expect(group.parts.map((part) => part.kind)).toEqual(["condition"]);
    expect(writeFilter(group, columns)).toEqual({ and: [spec] });
  });

  it("nest", () => {
    const spec = {
      or: [
        { equal: [column("title"), literal("x")] },
        { and: [{ greater: [column("price"), literal("1")] }, { not_null: [column("title")] }] },
      ],
    };
    const group = read(spec);
    expect(group.join).toBe("or");
    expect(group.parts.map((part) => part.kind)).toEqual(["condition", "group"]);
    expect(writeFilter(group, columns)).toEqual(spec);
  });

  it("between is one condition, not a group of two", () => {
    const spec = {
      and: [
        { greater_or_equal: [column("price"), literal("1")] },
        { lesser_or_equal: [column("price"), literal("2")] },
      ],
    };
    const [part] = read(spec).parts;
    expect(part).toMatchObject({ kind: "condition", operator: "between", values: ["1", "2"] });
  });

  it("that speak of today stay as they are", () => {
    const dated = [...columns, { ...columns[0], alias: "born", type: dataTypeNamed("date") } as StageColumn];
    const spec = {
      and: [{ past_days: [{ column_name: ["born"] }, { literal: [7] }] }, { today: [{ column_name: ["born"] }] }],
    };
    const group = readFilter(spec, dated);
    expect(group.parts).toMatchObject([
      { operator: "past_days", values: [7] },
      { operator: "today", values: [] },
    ]);
    expect(writeFilter(group, dated)).toEqual(spec);
  });

  it("what the editor has no words for stays as it is", () => {
    const spec = { json_array_length_equals: [column("tags"), literal(2)] };
    expect(read(spec).parts).toEqual([{ kind: "foreign", fn: spec }]);
    expect(writeFilter(read(spec), columns)).toEqual({ and: [spec] });
  });

  it("leave out what is not complete", () => {
    const group = read({ equal: [column("title"), literal("x")] });
    const unfinished = { kind: "condition", alias: "price", operator: "less", values: [] } as const;
    expect(writeFilter({ ...group, parts: [unfinished] }, columns)).toBe(null);
  });
});

describe("steps", () => {
  it("tell which columns they let through", () => {
    const steps = [
      { type: "hide", spec: ["tags"] },
      {
        type: "summarize",
        spec: {
          base_grouping_column: "title",
          grouping_expressions: [{ input_alias: "title", output_alias: "title_grouped" }],
          aggregation_expressions: [{ input_alias: "price", output_alias: "price_sum", function: "sum" }],
        },
      },
    ];
    const all = stages({ ...draft, transformations: steps }, known);
    expect(all.map((stage) => stage.map((one) => one.alias))).toEqual([
      ["id", "title", "price", "tags"],
      ["id", "title", "price"],
      ["title_grouped", "price_sum"],
    ]);
    expect(all[2]?.map((one) => one.name)).toEqual(["Title", "Sum · price"]);
  });

  it("begin a summary with what tells most", () => {
    const spec = summarise(columns, "title", (wish) => wish);
    expect(spec.grouping_expressions).toEqual([{ input_alias: "title", output_alias: "title_grouped" }]);
    expect(spec.aggregation_expressions.map((one) => one.function)).toEqual([
      "count",
      "sum",
      "distinct_aggregate_to_array",
    ]);
    expect(readSummary({})).toEqual({
      base_grouping_column: "",
      grouping_expressions: [],
      aggregation_expressions: [],
    });
  });

  it("move within their list", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  });
});

describe("columns", () => {
  it("get aliases and names of their own", () => {
    const once = withColumn(emptyDraft(7), { attnum: 2 }, "Books title", "Title");
    const twice = withColumn(once, { attnum: 2 }, "Books title", "Title");
    expect(twice.initial_columns.map((one) => one.alias)).toEqual(["Books_title", "Books_title_2"]);
    expect(Object.values(twice.display_names)).toEqual(["Title", "Title 2"]);
    expect(withoutColumn(twice, "Books_title").display_names).toEqual({ Books_title_2: "Title 2" });
  });

  it("are known to be used in a step", () => {
    const using = { ...draft, transformations: [{ type: "order", spec: [{ field: "price", direction: "asc" }] }] };
    expect(isUsed(using, "price")).toBe(true);
    expect(isUsed(using, "title")).toBe(false);
  });

  it("travel in the address", () => {
    expect(fromHash(`#${toHash(draft)}`)).toEqual(draft);
    expect(fromHash("#nonsense")).toBe(null);
  });
});
