import { expect, test } from "vitest";
import { checkName, freeName } from "./names";

test.each([
  ["books", null],
  ["  ", "This cannot be empty."],
  ["taken", "This name is taken."],
  [" taken ", "This name is taken."],
  ["é".repeat(32), "A name may have at most 63 bytes."],
])("%s", (name, expected) => {
  expect(checkName(name, ["taken"])).toBe(expected);
});

test("the first name that is free is proposed", () => {
  expect(freeName("books", [])).toBe("books");
  expect(freeName("books", ["books", "books 2"])).toBe("books 3");
});
