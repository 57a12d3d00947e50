import { describe, expect, it } from "vitest";
import { columnsIn, columnWidth } from "./useColumnWindow";

describe("the columns in sight", () => {
  it("are few of many", () => {
    expect(columnsIn(0, 1280, 2000)).toEqual({ first: 0, last: 10 });
    expect(columnsIn(1000 * columnWidth, 1280, 2000)).toEqual({ first: 996, last: 1010 });
  });

  it("are all of a small file", () => {
    expect(columnsIn(0, 1280, 3)).toEqual({ first: 0, last: 3 });
  });

  it("end with the last", () => {
    expect(columnsIn(2000 * columnWidth - 1280, 1280, 2000).last).toBe(2000);
  });
});
