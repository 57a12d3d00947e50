import { describe, expect, it } from "vitest";
import type { GroupingResult } from "@/api/generated";
import { sheetColumns } from "./columns";
import { toExpression } from "./filter";
import { GroupLayout } from "./groups";
import { History } from "./history";
import { continueSeries } from "./series";
import { statistics } from "./stats";
import { decodeView, encodeView, packView, plainView, type TableView, unpackView } from "./view";

function groups(...parts: [id: number, count: number, first: number][]): GroupingResult {
  return {
    columns: [2],
    preproc: null,
    groups: parts.map(([id, count, first]) => ({ id, count, results_eq: { 2: id }, result_indices: [first] })),
  };
}

describe("group headers", () => {
  it("stand before the first record of each group", () => {
    const layout = new GroupLayout();
    layout.setTotal(5);
    layout.learn(groups([1, 2, 0], [2, 3, 2]), 0);
    expect(layout.length).toBe(7);
    expect(layout.headers()).toEqual([0, 3]);
    expect(layout.at(4)).toEqual({ kind: "record", offset: 2 });
    expect(layout.indexOf(4)).toBe(6);
  });

  it("of unknown stretches are counted, so that known rows do not move", () => {
    const layout = new GroupLayout();
    layout.setTotal(1000);
    layout.learn(groups([1, 10, 0], [2, 500, 10]), 0);
    layout.learn(groups([8, 300, 0], [9, 100, 50]), 850);
    const before = layout.indexOf(900);
    layout.learn(groups([3, 20, 0], [4, 10, 20], [5, 5, 30], [6, 3, 35], [7, 2, 38], [8, 300, 40]), 510);
    expect(layout.indexOf(900)).toBe(before);
    expect(layout.length).toBe(1009);
  });

  it("fold their records away", () => {
    const layout = new GroupLayout();
    layout.setTotal(5);
    layout.learn(groups([1, 2, 0], [2, 3, 2]), 0);
    layout.toggle(1);
    expect(layout.at(1)).toMatchObject({ kind: "group", run: { id: 2 } });
    expect(layout.length).toBe(5);
  });
});

describe("the view in the address", () => {
  it("comes back as it was", () => {
    const view: TableView = {
      filter: {
        kind: "group",
        join: "or",
        parts: [
          { kind: "condition", attnum: 2, operator: "contains", values: ["Müller 🙂"] },
          { kind: "group", join: "and", parts: [{ kind: "condition", attnum: 3, operator: "null", values: [] }] },
        ],
      },
      sort: [{ attnum: 3, direction: "desc" }],
      group: [
        { attnum: 4, by: "truncate_to_year" },
        { attnum: 2, by: null },
      ],
      hidden: [7],
      search: "oak",
      frozen: 1,
      height: "tall",
      place: { row: 120 },
      kind: "kanban",
      by: 3,
      widths: { "2": 240 },
      order: [3, 2],
      colors: [{ attnum: 2, test: "less", value: "4", tone: "danger", row: true }],
      footer: { "2": "sum" },
      joined: [
        {
          id: -1,
          path: [
            [
              [10, 1],
              [11, 3],
            ],
            [
              [11, 1],
              [12, 2],
            ],
          ],
          what: "sum",
          attnum: 4,
        },
        {
          id: -3,
          path: [
            [
              [10, 5],
              [13, 1],
            ],
          ],
          what: "records",
          attnum: 0,
        },
      ],
    };
    expect(decodeView(encodeView(view))).toEqual(view);
    expect(unpackView(JSON.parse(JSON.stringify(packView(view))))).toEqual(view);
    expect(encodeView(view)).toMatch(/^[\w-]+$/);
  });

  it("is empty for the plain view and survives nonsense", () => {
    expect(encodeView(plainView)).toBe("");
    expect(decodeView("%%%")).toEqual(plainView);
  });
});

describe("filters", () => {
  const text = {
    name: "title",
    type: "text",
    type_options: null,
    nullable: true,
    primary_key: false,
    default: null,
    has_dependents: false,
    description: null,
    current_role_priv: ["SELECT"],
    metadata: null,
  };
  const columns = sheetColumns([{ ...text, id: 2 }], []);
  const condition = (value: unknown) => ({ kind: "condition", attnum: 2, operator: "is", values: [value] }) as const;
  const equal = (value: string) => ({
    type: "equal",
    args: [
      { type: "attnum", value: 2 },
      { type: "literal", value },
    ],
  });

  it("nest functions of two arguments", () => {
    const three = { kind: "group", join: "and", parts: [condition("a"), condition("b"), condition("c")] } as const;
    expect(toExpression(three, columns)).toEqual({
      type: "and",
      args: [equal("a"), { type: "and", args: [equal("b"), equal("c")] }],
    });
  });

  it("compare with another column", () => {
    const other = { kind: "condition", attnum: 2, operator: "is_not", values: [{ column: 3 }] } as const;
    expect(toExpression(other, columns)).toMatchObject({
      args: [{ args: [{ type: "equal", args: [{ value: 2 }, { type: "attnum", value: 3 }] }] }, { type: "null" }],
    });
  });

  it("leave out what is not complete", () => {
    expect(toExpression({ kind: "group", join: "or", parts: [condition(""), condition("b")] }, columns)).toEqual(
      equal("b"),
    );
    expect(toExpression({ kind: "group", join: "or", parts: [] }, columns)).toBeUndefined();
  });
});

describe("undo and redo", () => {
  it("go back and forth, and a new deed forgets what was undone", async () => {
    const log: string[] = [];
    const deed = (label: string) => ({
      label,
      undo: async () => void log.push(`-${label}`),
      redo: async () => void log.push(`+${label}`),
    });
    const history = new History();
    history.push(deed("a"));
    history.push(deed("b"));
    await history.undo();
    await history.undo();
    await history.redo();
    history.push(deed("c"));
    expect(log).toEqual(["-b", "-a", "+a"]);
    expect([history.undoLabel, history.redoLabel]).toEqual(["c", undefined]);
  });
});

describe("series", () => {
  it.each<[string[], string[] | null]>([
    [
      ["1", "2"],
      ["3", "4"],
    ],
    [
      ["0.1", "0.3"],
      ["0.5", "0.7"],
    ],
    [
      ["2024-02-27", "2024-02-28"],
      ["2024-02-29", "2024-03-01"],
    ],
    [
      ["A-08", "A-09"],
      ["A-10", "A-11"],
    ],
    [["1", "2", "4"], null],
    [["x", "y"], null],
    [["1"], null],
  ])("%j goes on as %j", (source, next) => expect(continueSeries(source, 2)).toEqual(next));
});

it("statistics are exact", () => {
  const cells = ["0.1", "0.2", null, "9007199254740993", "word"].map((value) => ({ value, summable: true }));
  expect(statistics(cells)).toMatchObject({ filled: 4, numbers: 3, sum: "9007199254740993.3", min: "0.1" });
});
