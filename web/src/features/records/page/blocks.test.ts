import { beforeEach, describe, expect, it } from "vitest";
import type { RecordRow } from "@/api/generated";
import type { GridPaste, GridRange } from "@/grid";
import { sheetColumns } from "@/model/columns";
import type { Outcome } from "@/model/gateway";
import { History } from "@/model/history";
import { Sheet } from "@/model/sheet";
import { pageOfRows } from "@/model/testing/pages";
import { SheetController } from "./controller";
import { SheetSource } from "./sheet-source";

const usual = {
  type_options: null,
  nullable: true,
  primary_key: false,
  default: null,
  has_dependents: false,
  description: null,
  current_role_priv: ["SELECT", "INSERT", "UPDATE"],
  metadata: null,
};

const columns = sheetColumns(
  [
    {
      ...usual,
      id: 1,
      name: "id",
      type: "integer",
      primary_key: true,
      nullable: false,
      default: { value: "identity", is_dynamic: true },
    },
    { ...usual, id: 2, name: "title", type: "text" },
    { ...usual, id: 3, name: "pages", type: "integer" },
  ],
  [],
);

let rows: RecordRow[];
let controller: SheetController;

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

beforeEach(async () => {
  rows = [1, 2, 3].map((id) => ({ 1: id, 2: `book ${id}`, 3: id }));
  const done = (record: RecordRow): Outcome => ({ ok: true, record: { ...record }, summaries: {} });
  const sheet = new Sheet({
    gateway: {
      list: async (_query, at, limit) => pageOfRows(rows, at, limit),
      count: async () => ({ count: rows.length, exact: true }),
      read: async () => ({ rows: [], summaries: {} }),
      aggregate: async () => null,
      patch: async (changes) =>
        changes.map(({ key, values }) => {
          const row = rows.find((one) => one[1] === key) ?? {};
          return done(Object.assign(row, values));
        }),
      add: async (records) =>
        records.map((record) => {
          const row = { 1: rows.length + 1, 2: null, 3: null, ...record };
          rows.push(row);
          return done(row);
        }),
      remove: async (keys) => {
        rows = rows.filter((row) => !keys.includes(row[1]));
        return keys;
      },
    },
    columns,
    query: { order: [] },
    placeholder: true,
    worthRetrying: () => false,
    onStatus: () => {},
  });
  controller = new SheetController(sheet, new SheetSource(sheet), new History());
  controller.columns = columns;
  sheet.ensure(0, 10);
  await settled();
});

const range = (top: number, bottom: number, left: number, right: number): GridRange => ({ top, bottom, left, right });

async function paste(cells: string[][], target: GridRange, html = ""): Promise<string | undefined> {
  const plan = controller.blocks.planPaste({ cells, tsv: "", html, target } satisfies GridPaste);
  if ("problem" in plan) return plan.problem;
  await plan.run();
  await settled();
  return undefined;
}

const titles = () => rows.map((row) => row[2]);

describe("paste", () => {
  it("writes a block from the top left of the selection", async () => {
    await paste([["a", "10"], ["b", "20"]], range(0, 0, 1, 1)); // biome-ignore format: a block
    expect(rows.map((row) => [row[2], row[3]])).toEqual([["a", "10"], ["b", "20"], ["book 3", 3]]); // biome-ignore format: a block
  });

  it("repeats over a larger selection", async () => {
    await paste([["x"]], range(0, 2, 1, 1));
    expect(titles()).toEqual(["x", "x", "x"]);
  });

  it("makes new records of what reaches below the last one, and is undone", async () => {
    await paste([["y"], ["z"]], range(2, 2, 1, 1));
    expect(titles()).toEqual(["book 1", "book 2", "y", "z"]);
    await controller.history.undo();
    await controller.history.undo();
    expect(titles()).toEqual(["book 1", "book 2", "book 3"]);
  });

  it("refuses a block too wide", async () => {
    expect(await paste([["1", "2"]], range(0, 0, 2, 2))).toMatch(/1 column too wide/);
  });

  it("keeps a text that is no number beside the reason", async () => {
    await paste([["many"]], range(0, 0, 2, 2));
    expect(controller.sheet.edits.get(1, 3)).toMatchObject({ value: "many", state: "error" });
    expect(rows[0]?.[3]).toBe(1);
  });

  it("keeps NULL and empty text apart when both came from a sheet", async () => {
    rows[0] = { 1: 1, 2: null, 3: 1 };
    rows[1] = { 1: 2, 2: "", 3: 2 };
    controller.sheet.refresh();
    await settled();
    const copied = controller.blocks.copy([range(0, 1, 1, 1)]);
    if (!copied || copied instanceof Promise) throw new Error("not copied");
    await paste([[""], [""]], range(1, 1, 1, 1), copied.html);
    expect(titles()).toEqual([null, null, ""]);
  });
});

it("a fill continues a series downwards", async () => {
  controller.blocks.fill({ source: range(0, 1, 2, 2), target: range(2, 2, 2, 2), direction: "down" });
  await settled();
  expect(rows.map((row) => row[3])).toEqual([1, 2, "3"]);
});
