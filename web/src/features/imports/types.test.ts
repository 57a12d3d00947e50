import { expect, test } from "vitest";
import type { ImportColumn, ImportFormat } from "@/api/imports";
import { chosenOption, typeOptions } from "./types";

const format = (part: Partial<ImportFormat>): ImportFormat => ({
  group: "",
  decimal: "",
  prefix: "",
  suffix: "",
  order: null,
  ...part,
});
const dayFirst = format({ order: "DMY" });
const monthFirst = format({ order: "MDY" });

const column: ImportColumn = {
  index: 0,
  header: "Date",
  name: "Date",
  type: "text",
  format: format({}),
  reason: "",
  values: 10,
  empty: 0,
  longest: 10,
  examples: [],
  alternatives: [
    { type: "date", format: dayFirst, fits: 10, against: [], doubt: "…" },
    { type: "date", format: monthFirst, fits: 9, against: [], doubt: "…" },
  ],
  unique: null,
  distinct: null,
};

test("what was found comes first, two readings of one type told apart, and no type twice", () => {
  const options = typeOptions(column);
  expect(options.slice(0, 3).map((option) => [option.type, option.detail])).toEqual([
    ["text", "10 of 10 values fit"],
    ["date", "10 of 10 values fit"],
    ["date", "9 of 10 values fit"],
  ]);
  expect(options[1]?.label).toContain("day first");
  expect(options.filter((option) => option.type === "date")).toHaveLength(2);
});

test("a plan is found again among the options by its type and format", () => {
  const options = typeOptions(column);
  const plan = { column, name: "Date", include: true, choices: false, link: null, type: "date", format: monthFirst };
  expect(chosenOption(plan, options)?.value).toBe("found 2");
  expect(chosenOption({ ...plan, type: "uuid", format: null }, options)?.value).toBe("uuid");
});
