import { describe, expect, it } from "vitest";
import { dataTypeNamed } from "@/datatypes/registry";
import type { ResultColumn } from "../results/source";
import { fitted, heatCells, points, rowsDrawnAt, tabulate, usualChart } from "./data";

const column = (id: string, type: string): ResultColumn => ({
  id,
  title: id.toUpperCase(),
  type: dataTypeNamed(type),
  typed: { type, type_options: null, metadata: null, primary_key: false },
});
const columns = [column("town", "text"), column("year", "text"), column("sum", "numeric"), column("count", "integer")];
const rows = [
  { town: "A", year: "1", sum: "1.5", count: 2 },
  { town: "A", year: "2", sum: "2", count: 3 },
  { town: "B", year: "2", sum: null, count: 4 },
  { town: null, year: "1", sum: "7", count: 1 },
];
const bar = { kind: "bar", along: "town", values: ["sum"], split: null } as const;

describe("a chart", () => {
  it("begins with the first text along and the numbers as values", () => {
    expect(usualChart(columns)).toEqual({ kind: "bar", along: "town", values: ["sum", "count"], split: null });
  });

  it("adds up what falls on the same place, and keeps gaps", () => {
    expect(tabulate(bar, columns, rows)).toEqual({
      labels: ["A", "B", "(none)"],
      series: [{ name: "SUM", values: [3.5, null, 7] }],
    });
  });

  it("splits into series", () => {
    expect(tabulate({ ...bar, values: ["count"], split: "year" }, columns, rows).series).toEqual([
      { name: "1", values: [2, null, 1] },
      { name: "2", values: [3, 4, null] },
    ]);
  });

  it("draws pairs of numbers", () => {
    expect(points({ kind: "scatter", along: "count", values: ["sum"], split: null }, rows)).toEqual([
      {
        name: "sum",
        pairs: [
          [2, 1.5],
          [3, 2],
          [1, 7],
        ],
      },
    ]);
  });

  it("knows the rows that a bar, a point and a cell of a heat map are made of", () => {
    expect(rowsDrawnAt(bar, columns, rows, 0, 0)).toEqual([rows[0], rows[1]]);
    expect(rowsDrawnAt(bar, columns, rows, 0, 2)).toEqual([rows[3]]);
    expect(rowsDrawnAt({ ...bar, kind: "scatter", along: "count" }, columns, rows, 0, 2)).toEqual([rows[3]]);
    const map = { ...bar, kind: "heat", values: ["count"], split: "year" } as const;
    expect(heatCells(tabulate(map, columns, rows))).toEqual([
      [0, 0, 2],
      [2, 0, 1],
      [0, 1, 3],
      [1, 1, 4],
    ]);
    expect(rowsDrawnAt(map, columns, rows, 0, 3)).toEqual([rows[2]]);
  });

  it("forgets columns that are gone", () => {
    expect(fitted({ ...bar, along: "lost", values: ["lost", "sum"] }, columns)).toEqual({
      ...bar,
      along: null,
      values: ["sum"],
    });
  });
});
