import { describe, expect, it } from "vitest";
import type { SchemaDiagram } from "@/api/generated";
import { boxWidth, drawn, pathOf } from "./layout";

const table = (oid: number, columns = 2) => ({
  oid,
  name: `t${oid}`,
  type: "table",
  columns: Array.from({ length: columns }, (_, at) => ({
    attnum: at + 1,
    name: `c${at}`,
    type: "integer",
    key: at === 0,
    link: at === 1,
  })),
});
const link = (from: number, to: number) => ({
  name: `k${from}${to}`,
  table_oid: from,
  column: 2,
  to_oid: to,
  to_name: "",
});

const schema: SchemaDiagram = {
  tables: [table(1), table(2, 20), table(3), table(4), table(5)],
  links: [link(1, 2), link(2, 3), link(3, 3), link(1, 99)],
};

describe("the drawing of a schema", () => {
  const { boxes, lines, width, height } = drawn(schema, 600);
  const box = (oid: number) => boxes.find((one) => one.table.oid === oid);

  it("places every table, none over another", () => {
    expect(boxes).toHaveLength(5);
    for (const a of boxes) {
      expect(a.x + boxWidth).toBeLessThanOrEqual(width);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
      for (const b of boxes) {
        if (a === b) continue;
        const apart = a.x + boxWidth <= b.x || b.x + boxWidth <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it("lets links go from left to right, and draws those within the schema only", () => {
    expect(box(1)?.x).toBeLessThan(box(2)?.x ?? 0);
    expect(box(2)?.x).toBeLessThan(box(3)?.x ?? 0);
    expect(lines.map((line) => [line.from, line.to])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(pathOf(lines[0]?.points ?? [])).toMatch(/^M [\d.]+ [\d.]+ .*L [\d.]+ [\d.]+$/);
  });

  it("shows of a wide table its keys and links", () => {
    expect(box(2)?.lines).toHaveLength(2);
    expect(box(2)?.more).toBe(18);
  });

  it("is empty for an empty schema", () => {
    expect(drawn({ tables: [], links: [] }, 600)).toMatchObject({ boxes: [], lines: [] });
  });
});
