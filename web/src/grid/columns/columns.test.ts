import { describe, expect, it } from "vitest";
import type { GridColumn } from "../types";
import { clampWidth, columnMetrics, visibleColumns } from "./columnMetrics";
import { gapAt, planMove } from "./reorder";

const columns: GridColumn[] = [
  { id: "a", title: "A", width: 100, frozen: true },
  { id: "b", title: "B", width: 50 },
  { id: "c", title: "C" },
  { id: "d", title: "D", width: 5, movable: false },
];

describe("column metrics", () => {
  const metrics = columnMetrics(columns);

  it("places columns, with default and least widths", () => {
    expect([0, 1, 2, 3, 4].map(metrics.offsetOf)).toEqual([0, 100, 150, 310, 330]);
    expect(metrics).toMatchObject({ count: 4, frozen: 1, frozenWidth: 100, total: 330 });
    expect([0, 99, 100, 149, 329, 330].map(metrics.indexAt)).toEqual([0, 0, 1, 1, 3, -1]);
    expect(clampWidth(5000)).toBe(1000);
  });

  it("prefers widths that are being dragged", () => {
    expect(columnMetrics(columns, new Map([["b", 70]])).offsetOf(2)).toBe(170);
  });

  it("finds the columns in view beside the frozen ones", () => {
    expect(visibleColumns(metrics, 0, 200)).toEqual({ first: 1, last: 2 });
    expect(visibleColumns(metrics, 60, 200)).toEqual({ first: 2, last: 2 });
    expect(visibleColumns(metrics, 0, 1000)).toEqual({ first: 1, last: 3 });
    expect(visibleColumns(metrics, 0, 90)).toEqual({ first: 1, last: 0 });
  });
});

describe("moving columns", () => {
  it("finds the nearest gap", () => {
    const metrics = columnMetrics(columns);
    expect([0, 60, 120, 140, 999].map((x) => gapAt(metrics, x))).toEqual([0, 1, 1, 2, 4]);
  });

  it("names the columns and the one they go before", () => {
    expect(planMove(columns, 1, 2, 0)).toEqual({ ids: ["b", "c"], beforeId: "a" });
    expect(planMove(columns, 0, 0, 4)).toEqual({ ids: ["a"], beforeId: null });
  });

  it("is nothing where nothing changes or something may not move", () => {
    expect(planMove(columns, 1, 1, 1)).toBeUndefined();
    expect(planMove(columns, 1, 1, 2)).toBeUndefined();
    expect(planMove(columns, 3, 3, 0)).toBeUndefined();
  });
});
