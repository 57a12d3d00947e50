import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search";

test("parameters stay text, whatever they look like", () => {
  expect(parseSearch('?q=%7B"a":1%7D&n=5')).toEqual({ q: '{"a":1}', n: "5" });
  expect(parseSearch(stringifySearch({ q: "a&b=c", n: 5 }))).toEqual({ q: "a&b=c", n: "5" });
});

test("what is not given leaves no trace in the address", () => {
  expect(stringifySearch({ q: "", n: undefined, m: null })).toBe("");
});
