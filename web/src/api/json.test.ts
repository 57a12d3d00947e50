import { expect, test } from "vitest";
import { parseExact } from "./json";

test.each([
  ["9223372036854775807", "9223372036854775807"],
  ["1.50", "1.50"],
  ["12345678.12345678901", "12345678.12345678901"],
  ["0.1", 0.1],
  ["-3", -3],
  ["1e3", 1000],
  ['"a 9223372036854775807 \\" 1.50"', 'a 9223372036854775807 " 1.50'],
  ["true", true],
])("reads %s", (text, expected) => {
  expect(parseExact(`[${text}]`)).toEqual([expected]);
});
