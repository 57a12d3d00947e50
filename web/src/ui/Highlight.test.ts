import { expect, test } from "vitest";
import { matches, split } from "./Highlight";

test("every occurrence is marked, whatever its case", () => {
  expect(
    split("Books and ebooks", "book")
      .map(({ piece, hit }) => (hit ? `[${piece}]` : piece))
      .join(""),
  ).toBe("[Book]s and e[book]s");
});

test("an empty part marks nothing and matches everything", () => {
  expect(split("Books", " ")).toEqual([{ at: 0, piece: "Books", hit: false }]);
  expect(matches("", "Books")).toBe(true);
});

test("absent texts do not match", () => {
  expect(matches("x", null, undefined)).toBe(false);
});
