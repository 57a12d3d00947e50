import { describe, expect, it } from "vitest";
import { fillDown, fillRight, fillSource, fillTo, fillUnion } from "./fill";

const source = { top: 2, bottom: 3, left: 1, right: 2 };

describe("filling", () => {
  it("goes where the pointer is farthest from the source", () => {
    expect(fillTo(source, { row: 6, column: 3 })).toMatchObject({
      direction: "down",
      target: { top: 4, bottom: 6, left: 1, right: 2 },
    });
    expect(fillTo(source, { row: 0, column: 1 })).toMatchObject({ direction: "up", target: { top: 0, bottom: 1 } });
    expect(fillTo(source, { row: 3, column: 5 })).toMatchObject({
      direction: "right",
      target: { left: 3, right: 5, top: 2 },
    });
    expect(fillTo(source, { row: 2, column: 0 })).toMatchObject({ direction: "left", target: { left: 0, right: 0 } });
    expect(fillTo(source, { row: 3, column: 1 })).toBeNull();
  });

  it("repeats the source in every direction", () => {
    const down = fillTo(source, { row: 7, column: 1 });
    const up = fillTo(source, { row: 0, column: 1 });
    expect(down && [4, 5, 6].map((row) => fillSource(down, row, 2).row)).toEqual([2, 3, 2]);
    expect(up && [1, 0].map((row) => fillSource(up, row, 2).row)).toEqual([3, 2]);
    expect(down && fillUnion(down)).toEqual({ top: 2, bottom: 7, left: 1, right: 2 });
  });

  it("by key takes the first row or column, or the neighbour of a single one", () => {
    expect(fillDown(source)).toMatchObject({ source: { top: 2, bottom: 2 }, target: { top: 3, bottom: 3 } });
    expect(fillDown({ top: 5, bottom: 5, left: 0, right: 0 })).toMatchObject({
      source: { top: 4 },
      target: { top: 5 },
    });
    expect(fillDown({ top: 0, bottom: 0, left: 0, right: 0 })).toBeNull();
    expect(fillRight(source)).toMatchObject({ source: { left: 1, right: 1 }, target: { left: 2, right: 2 } });
    expect(fillRight({ top: 0, bottom: 0, left: 0, right: 0 })).toBeNull();
  });
});
