import { expect, test } from "vitest";
import { moved, weeksOf } from "./weeks";

test("a month is shown in whole weeks from Monday", () => {
  const weeks = weeksOf({ year: 2024, month: 2 });
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe("2024-01-29");
  expect(weeks.at(-1)?.at(-1)).toBe("2024-03-03");
});

test("leafing crosses the year", () => {
  expect(moved({ year: 2024, month: 12 }, 1)).toEqual({ year: 2025, month: 1 });
  expect(moved({ year: 2024, month: 1 }, -1)).toEqual({ year: 2023, month: 12 });
});
