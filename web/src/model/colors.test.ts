import { expect, test } from "vitest";
import { dataTypeNamed } from "@/datatypes/registry";
import { type ColorTest, passes } from "./colors";
import type { SheetColumn } from "./columns";

const column = (type: string) =>
  ({ type: dataTypeNamed(type), info: { type, metadata: null } }) as unknown as SheetColumn;
const check = (type: string, kind: ColorTest, wanted: string, value: unknown, shown = String(value ?? "")) =>
  passes({ attnum: 1, test: kind, value: wanted, tone: "accent", row: false }, column(type), value, shown);

test("numbers compare as numbers, exactly", () => {
  expect(check("numeric", "less", "10", 9)).toBe(true);
  expect(check("numeric", "more", "9007199254740993", "9007199254740994")).toBe(true);
  expect(check("numeric", "equal", "1.50", 1.5)).toBe(true);
  expect(check("numeric", "less", "x", 9)).toBe(false);
});

test("texts, days and missing values", () => {
  expect(check("text", "contains", "OAK", "The oak")).toBe(true);
  expect(check("text", "unequal", "b", "a")).toBe(true);
  expect(check("text", "unequal", "b", null)).toBe(false);
  expect(check("text", "empty", "", null)).toBe(true);
  expect(check("date", "less", "2024-03-01", "2024-02-29 AD")).toBe(true);
  expect(check("date", "more", "2024-03-01", "2024-02-29 AD")).toBe(false);
});
