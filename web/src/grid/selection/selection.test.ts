import { describe, expect, it } from "vitest";
import {
  addRange,
  extendTo,
  fitSelection,
  followColumns,
  NOTHING,
  selectAll,
  selectCell,
  selectionContains,
  selectLines,
} from "./selection";

const bounds = { rows: 100, columns: 5 };
const at = (row: number, column: number) => ({ row, column });

describe("selection", () => {
  it("extends from the active cell in any direction", () => {
    const s = extendTo(selectCell(at(5, 2)), at(2, 4), bounds);
    expect(s).toMatchObject({ active: at(5, 2), head: at(2, 4) });
    expect(s.ranges).toEqual([{ top: 2, bottom: 5, left: 2, right: 4 }]);
  });

  it("adds ranges and extends the last", () => {
    const s = extendTo(addRange(selectCell(at(1, 1)), at(8, 0), "cells", bounds), at(9, 1), bounds);
    expect(s.ranges).toEqual([
      { top: 1, bottom: 1, left: 1, right: 1 },
      { top: 8, bottom: 9, left: 0, right: 1 },
    ]);
    expect(selectionContains(s, 9, 1)).toBe(true);
    expect(selectionContains(s, 9, 2)).toBe(false);
  });

  it("takes whole rows and columns", () => {
    expect(selectLines(at(3, 1), at(5, 1), "rows", bounds).ranges).toEqual([{ top: 3, bottom: 5, left: 0, right: 4 }]);
    const columns = extendTo(selectLines(at(3, 1), at(3, 1), "columns", bounds), at(3, 2), bounds);
    expect(columns.ranges).toEqual([{ top: 0, bottom: 99, left: 1, right: 2 }]);
    expect(addRange(columns, at(1, 1), "cells", bounds).basis).toBe("cells");
  });

  it("takes ten million rows as one small object", () => {
    const all = selectAll(selectCell(at(3, 1)), { rows: 10_000_000, columns: 5 });
    expect(all.ranges).toEqual([{ top: 0, bottom: 9_999_999, left: 0, right: 4 }]);
    expect(all.active).toEqual(at(3, 1));
    expect(selectAll(NOTHING, { rows: 0, columns: 5 })).toBe(NOTHING);
  });

  it("is fitted to what still exists", () => {
    const rows = selectLines(at(3, 1), at(50, 1), "rows", bounds);
    expect(fitSelection(rows, { rows: 10, columns: 7 }).ranges).toEqual([{ top: 3, bottom: 9, left: 0, right: 6 }]);
    expect(fitSelection(selectCell(at(50, 1)), { rows: 10, columns: 5 })).toEqual(selectCell(at(9, 1)));
    expect(fitSelection(rows, { rows: 0, columns: 5 })).toBe(NOTHING);
  });

  it("follows columns by id", () => {
    const columns = selectLines(at(0, 1), at(0, 2), "columns", { rows: 9, columns: 4 });
    const moved = followColumns(columns, ["a", "b", "c", "d"], ["b", "c", "a", "d"], 9);
    expect(moved).toMatchObject({ basis: "columns", active: at(0, 0), head: at(0, 1) });
    expect(moved.ranges).toEqual([{ top: 0, bottom: 8, left: 0, right: 1 }]);
  });

  it("drops ranges that are torn apart or gone", () => {
    const cells = extendTo(selectCell(at(1, 0)), at(2, 1), { rows: 9, columns: 3 });
    expect(followColumns(cells, ["a", "b", "c"], ["a", "c", "b"], 9).ranges).toEqual([
      { top: 1, bottom: 1, left: 0, right: 0 },
    ]);
    expect(followColumns(cells, ["a", "b", "c"], [], 9)).toBe(NOTHING);
  });
});
