import { expect, test } from "vitest";
import { problemWords } from "./problem-words";

test("conditions of PostgreSQL are said in words of the product", () => {
  expect(problemWords({ message: "x", code: "22001", about: "5" })).toBe("At most 5 characters.");
  expect(problemWords({ message: "x", code: "22001" })).toBe("This text is too long.");
  expect(problemWords({ message: "x", code: "23514", about: "stays" })).toBe("This breaks the rule “stays”.");
});

test("words of a rule's maker, and seldom conditions, stay as the server says them", () => {
  expect(problemWords({ message: "Adults only", code: null, about: null })).toBe("Adults only");
  expect(problemWords({ message: "odd", code: "22023", about: null })).toBe("odd");
});
