import { expect, it } from "vitest";
import { combined, statistics } from "./stats";

it("adds up exactly, whether in the page or by the database", () => {
  const values = ["0.1", "0.2", "9007199254740993"].map((value) => ({ value, summable: true }));
  const here = statistics([...values, { value: null, summable: true }, { value: "x", summable: false }]);
  expect(here).toMatchObject({ filled: 4, numbers: 3, sum: "9007199254740993.3", min: "0.1" });
  const there = combined(
    {
      count: 4,
      columns: [
        {
          attnum: 1,
          filled: 3,
          sum: "9007199254740993.3",
          average: "3002399751580331.1",
          min: "0.1",
          max: "9007199254740993",
        },
        { attnum: 2, filled: 1, sum: null, average: null, min: null, max: null },
      ],
    },
    (attnum) => attnum === 1,
  );
  expect(there).toEqual(here);
});
