import { expect, test } from "vitest";
import type { ImportColumn } from "@/api/imports";
import { canBeChoices } from "./proposing";

const column = (distinct: string[] | null, values: number, type = "text") =>
  ({ type, distinct, values }) as unknown as ImportColumn;

test("few texts that recur can be choices", () => {
  expect(canBeChoices(column(["open", "closed"], 6))).toBe(true);
  expect(canBeChoices(column(["open", "closed"], 5))).toBe(false);
  expect(canBeChoices(column(["open"], 50))).toBe(false);
  expect(canBeChoices(column(null, 50))).toBe(false);
  expect(canBeChoices(column(["1", "2"], 50, "integer"))).toBe(false);
});

test("a label has 63 bytes at most", () => {
  expect(canBeChoices(column(["a", "ä".repeat(31)], 50))).toBe(true);
  expect(canBeChoices(column(["a", "ä".repeat(32)], 50))).toBe(false);
});
