import { expect, test } from "vitest";
import type { ImportColumn, ImportFormat, ImportPreview } from "@/api/imports";
import {
  carryOver,
  duplicates,
  fitToKey,
  freeKeyName,
  importRequest,
  keyRequest,
  misfits,
  startKey,
  startPlan,
} from "./plan";

const plain: ImportFormat = { group: "", decimal: "", prefix: "", suffix: "", order: null };

function column(index: number, name: string, type = "text", part: Partial<ImportColumn> = {}): ImportColumn {
  return {
    index,
    header: name,
    name,
    type,
    format: plain,
    reason: "",
    values: 3,
    empty: 0,
    longest: 1,
    examples: [],
    alternatives: [],
    unique: null,
    distinct: null,
    ...part,
  };
}

function preview(...columns: ImportColumn[]): ImportPreview {
  return {
    id: "f",
    name: "file",
    bytes: 1,
    rows: 3,
    encoding: "UTF-8",
    delimiter: ",",
    quote: '"',
    escape: "",
    header: true,
    header_sure: true,
    columns,
    sample: [],
    problems: [],
    problem_count: 0,
    loadable: true,
    key: null,
    format: "text",
    sheets: [],
    sheet: 0,
    unit: "line",
    empty_texts: false,
    quoted_empty: 0,
  };
}

test("a column called as the new key makes room for it", () => {
  const plans = freeKeyName(startPlan(preview(column(0, "id"), column(1, "id 1"))));
  expect(plans.map((plan) => plan.name)).toEqual(["id 2", "id 1"]);
});

test("a file's own id is the key if it can be, and gets its name back when chosen", () => {
  const file = { ...preview(column(0, "id", "integer"), column(1, "b")), key: 0 };
  expect(startKey(file)).toBe("column 0");
  expect(startKey({ ...file, key: 1 })).toBe("identity");
  const renamed = fitToKey(startPlan(file), "uuid");
  expect(renamed[0]?.name).toBe("id 1");
  expect(fitToKey(renamed, "column 0")[0]?.name).toBe("id");
});

test("names must differ among the columns kept, and from a new key", () => {
  const plans = startPlan(preview(column(0, "a"), column(1, "a"), column(2, "id")));
  expect([...duplicates(plans, "identity")]).toEqual(["a", "id"]);
  expect([...duplicates(plans, "column 2")]).toEqual(["a"]);
  expect([
    ...duplicates(
      plans.map((plan, at) => ({ ...plan, include: at !== 1 })),
      "none",
    ),
  ]).toEqual([]);
});

test("a type that was doubted names the values that do not fit", () => {
  const against = [{ line: 17, value: "n/a" }];
  const alternatives = [{ type: "integer", format: plain, fits: 2, against, doubt: null }];
  const [plan] = startPlan(preview(column(0, "n", "text", { alternatives })));
  if (!plan) throw new Error("no plan");
  expect(misfits(plan)).toEqual([]);
  expect(misfits({ ...plan, type: "integer" })).toEqual(against);
  expect(misfits({ ...plan, type: "integer", include: false })).toEqual([]);
});

test("what was decided stays when the file is read in another way", () => {
  const before = startPlan(preview(column(0, "a"), column(1, "b"))).map((plan) => ({
    ...plan,
    include: plan.column.index === 0,
    name: plan.column.index === 0 ? "A" : plan.name,
  }));
  const after = carryOver(before, preview(column(0, "a", "integer"), column(1, "b"), column(2, "c")));
  expect(after.map(({ name, include, type }) => [name, include, type])).toEqual([
    ["A", true, "integer"],
    ["b", false, "text"],
    ["c", true, "text"],
  ]);
});

test("the request says which columns, under which names, read as what", () => {
  const file = preview(column(0, "a", "integer"));
  expect(importRequest(file, { databaseId: 1, schemaOid: 2 }, " t ", startPlan(file), "column 0")).toEqual({
    id: "f",
    database_id: 1,
    schema_oid: 2,
    table_name: "t",
    columns: [{ index: 0, name: "a", type: "integer", format: plain, include: true, choices: false, link: null }],
    key: { kind: "column", column: 0 },
  });
  expect(keyRequest("uuid")).toEqual({ kind: "uuid" });
});
