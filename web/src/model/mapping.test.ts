import { describe, expect, it } from "vitest";
import type { JoinableTables } from "@/api/generated";
import type { Joining } from "./joined";
import { mappingOf } from "./mapping";

const path = [
  [
    [10, 1],
    [20, 2],
  ],
  [
    [20, 3],
    [30, 1],
  ],
];
const joining: Joining = { id: -1, path, what: "records", attnum: 0 };

function known(columns: number, ways: unknown[][]): JoinableTables {
  const all = Object.fromEntries(
    Array.from({ length: columns }, (_, at) => [String(at + 1), { name: "c", type: "int4" }]),
  );
  return {
    joinable_tables: [{ base: 10, target: 30, join_path: path, fkey_path: ways, depth: 2, multiple_results: true }],
    target_table_info: { "20": { name: "links", columns: all }, "30": { name: "tags", columns: {} } },
  } as unknown as JoinableTables;
}

const throughLinks = [
  [7, true],
  [8, false],
];

describe("a table of links", () => {
  it("has a key and two links", () => {
    expect(mappingOf(joining, known(3, throughLinks))).toEqual({
      tableOid: 20,
      toBase: 2,
      toTarget: 3,
      baseKey: 1,
      targetOid: 30,
      path,
    });
  });

  it("says nothing else: a record of it may be deleted with the link", () => {
    expect(mappingOf(joining, known(4, throughLinks))).toBeUndefined();
  });

  it("lies against one link and along another", () => {
    expect(
      mappingOf(
        joining,
        known(3, [
          [7, true],
          [8, true],
        ]),
      ),
    ).toBeUndefined();
    expect(mappingOf({ ...joining, what: "count" }, known(3, throughLinks))).toBeUndefined();
  });
});
