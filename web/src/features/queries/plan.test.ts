import { describe, expect, it } from "vitest";
import { readPlan } from "./plan";

const scan = { "Node Type": "Seq Scan", "Relation Name": "books", Alias: "b", "Startup Cost": 0, "Plan Rows": 10 };

describe("a plan", () => {
  it("tells what each node costs by itself", () => {
    const plan = readPlan([
      {
        Plan: {
          "Node Type": "Hash Join",
          "Join Type": "Left",
          "Hash Cond": "(a.id = b.id)",
          "Startup Cost": 0,
          "Total Cost": 100,
          "Plan Rows": 5,
          Plans: [{ ...scan, "Total Cost": 75 }],
        },
      },
    ]);
    expect(plan).toMatchObject({ title: "Left Hash Join", detail: "(a.id = b.id)", share: 0.25, time: null });
    expect(plan?.children[0]).toMatchObject({ detail: "books b", share: 0.75, rows: 10 });
  });

  it("counts all loops of a node that was measured", () => {
    const plan = readPlan([
      { Plan: { ...scan, "Total Cost": 9, "Actual Total Time": 2, "Actual Rows": 3, "Actual Loops": 4 } },
    ]);
    expect(plan).toMatchObject({ time: 8, rows: 12, expected: 40, share: 1 });
  });

  it("may be missing", () => {
    expect(readPlan(null)).toBe(null);
    expect(readPlan([])).toBe(null);
  });
});
