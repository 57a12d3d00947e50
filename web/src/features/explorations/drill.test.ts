import { expect, it } from "vitest";
import { type Draft, emptyDraft } from "./draft";
import { drill } from "./drill";

const filter = { type: "filter", spec: { not_null: [{ column_name: ["title"] }] } };
const summary = {
  type: "summarize",
  spec: {
    base_grouping_column: "day",
    grouping_expressions: [
      { input_alias: "day", output_alias: "month", preproc: "truncate_to_month" },
      { input_alias: "town", output_alias: "where" },
    ],
    aggregation_expressions: [{ input_alias: "title", output_alias: "number", function: "count" }],
  },
};
const draft: Draft = {
  ...emptyDraft(7),
  initial_columns: ["day", "town", "title"].map((alias, at) => ({ alias, attnum: at + 1 })),
  transformations: [filter, summary, { type: "limit", spec: 5 }],
};
const row = { month: "2024-05", where: null, number: 3 };
const may = { equal: [{ truncate_to_month: [{ column_name: ["day"] }] }, { literal: ["2024-05"] }] };
const nowhere = { null: [{ column_name: ["town"] }] };

it("puts a filter for the group in place of the summary and what follows it", () => {
  expect(drill(draft, [row])).toEqual({
    draft: { ...draft, transformations: [filter, { type: "filter", spec: { and: [may, nowhere] } }] },
  });
});

it("tells groups apart by the columns that a chart draws by, unless they are not grouped by", () => {
  const steps = (by: string[]) => {
    const drilled = drill(draft, [row, { ...row, where: "Rome" }], by);
    return "draft" in drilled ? drilled.draft.transformations[1]?.spec : drilled;
  };
  expect(steps(["month"])).toEqual(may);
  const rome = { equal: [{ column_name: ["town"] }, { literal: ["Rome"] }] };
  expect(steps(["number"])).toEqual({ or: [{ and: [may, nowhere] }, { and: [may, rome] }] });
});

it("refuses with the reason", () => {
  const refused = (given: Draft, rows: Record<string, unknown>[]) => "refusal" in drill(given, rows);
  expect(refused({ ...draft, transformations: [filter] }, [row])).toBe(true);
  expect(refused(draft, [{ month: "2024-05", number: 3 }])).toBe(true);
  expect(refused(draft, [{ ...row, where: ["a", "b"] }])).toBe(true);
  const many = Array.from({ length: 51 }, (_, at) => ({ ...row, where: `town ${at}` }));
  expect(refused(draft, many)).toBe(true);
});
