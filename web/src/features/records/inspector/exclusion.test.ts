import { expect, test } from "vitest";
import type { SheetColumn } from "@/model/columns";
import { comparisonsOf, emptyExclusion, exclusionOf, pairs } from "./exclusion";

function column(attnum: number, name: string, type: string): SheetColumn {
  return { attnum, id: String(attnum), name, info: { type } } as SheetColumn;
}

const room = column(1, "room", "integer");
const begun = column(2, "from", "date");
const ended = column(3, 'un"til', "date");
const during = column(4, "during", "tstzrange");
const all = [room, begun, ended, during];

test("columns are compared each in the way that fits their type", () => {
  expect(comparisonsOf(room)).toEqual(["=", "<>"]);
  expect(comparisonsOf(during)).toEqual(["&&", "="]);
  expect(exclusionOf({ ...emptyExclusion, comparisons: { 4: "&&", 1: "=" } }, all)).toEqual({
    type: "x",
    parts: [
      { column: 1, operator: "=" },
      { column: 4, operator: "&&" },
    ],
    condition: null,
  });
});

test("a period is between two columns of one type, whose names are quoted", () => {
  expect(pairs(begun, ended)).toBe(true);
  expect(pairs(begun, begun)).toBe(false);
  expect(pairs(begun, room)).toBe(false);
  const draft = { ...emptyExclusion, from: 2, until: 3, condition: " room > 1 " };
  expect(exclusionOf(draft, all)).toEqual({
    type: "x",
    parts: [{ expression: 'daterange("from", "un""til", \'[)\')', operator: "&&" }],
    condition: "room > 1",
  });
  expect(exclusionOf({ ...draft, closed: true }, all)?.parts?.[0]?.expression).toContain("'[]'");
});

test("nothing is asked for while it compares nothing, or half a period", () => {
  expect(exclusionOf(emptyExclusion, all)).toBeNull();
  expect(exclusionOf({ ...emptyExclusion, comparisons: { 1: "=" }, from: 2 }, all)).toBeNull();
});
