import dagre from "@dagrejs/dagre";
import type { DiagramTable, SchemaDiagram } from "@/api/generated";

/** CSS pixels of a table's box. */
export const boxWidth = 220;
const headHeight = 36;
const lineHeight = 24;
const foot = 8;
const gap = 32;

/** A table where it is drawn, by its upper left corner. */
export interface Box {
  readonly table: DiagramTable;
  /** The columns on show: keys and links, and in small tables all. */
  readonly lines: DiagramTable["columns"];
  readonly more: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A link as the points it goes through. */
export interface Line {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** Tables with more columns than this show only their keys and links. */
const mostLines = 8;

/** Places linked tables so that links go from left to right, and tables without links in rows below them. */
export function drawn({ tables, links }: SchemaDiagram, across: number): Drawing {
  const here = new Set(tables.map((table) => table.oid));
  const inside = links.filter((link) => here.has(link.to_oid) && link.to_oid !== link.table_oid);
  const linked = new Set(inside.flatMap((link) => [link.table_oid, link.to_oid]));
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: gap, ranksep: 3 * gap, marginx: gap, marginy: gap });
  graph.setDefaultEdgeLabel(() => ({}));
  const measured = tables.map(measure);
  for (const { table, height } of measured) {
    if (linked.has(table.oid)) graph.setNode(String(table.oid), { width: boxWidth, height });
  }
  for (const link of inside) graph.setEdge(String(link.table_oid), String(link.to_oid), {}, link.name);
  dagre.layout(graph);
  const boxes = measured.flatMap((one) => {
    if (!linked.has(one.table.oid)) return [];
    const { x, y } = graph.node(String(one.table.oid));
    return [{ ...one, x: x - boxWidth / 2, y: y - one.height / 2 }];
  });
  const lines = inside.map((link) => ({
    id: `${link.table_oid} ${link.name}`,
    from: link.table_oid,
    to: link.to_oid,
    points: graph.edge({ v: String(link.table_oid), w: String(link.to_oid), name: link.name }).points,
  }));
  const { width = 0, height = 0 } = linked.size > 0 ? graph.graph() : {};
  const loose = inRows(
    measured.filter((one) => !linked.has(one.table.oid)),
    Math.max(width, across),
    height,
  );
  return {
    boxes: [...boxes, ...loose],
    lines,
    width: Math.max(width, ...loose.map((box) => box.x + boxWidth + gap)),
    height: Math.max(height, ...loose.map((box) => box.y + box.height + gap)),
  };
}

function measure(table: DiagramTable): Omit<Box, "x" | "y"> {
  const { columns } = table;
  const lines = columns.length <= mostLines ? columns : columns.filter((column) => column.key || column.link);
  const more = columns.length - lines.length;
  return { table, lines, more, height: headHeight + (lines.length + (more > 0 ? 1 : 0)) * lineHeight + foot };
}

function inRows(list: readonly Omit<Box, "x" | "y">[], width: number, top: number): Box[] {
  const perRow = Math.max(1, Math.floor((width - gap) / (boxWidth + gap)));
  const boxes: Box[] = [];
  let y = top + (top > 0 ? 0 : gap);
  for (let from = 0; from < list.length; from += perRow) {
    const row = list.slice(from, from + perRow);
    boxes.push(...row.map((one, at) => ({ ...one, x: gap + at * (boxWidth + gap), y })));
    y += Math.max(...row.map((one) => one.height)) + gap;
  }
  return boxes;
}

/** A path through points, with round corners. */
export function pathOf(points: Line["points"]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const last = rest.at(-1) ?? first;
  const middle = rest.slice(0, -1);
  const bends = middle.map((point, at) => {
    const next = middle[at + 1] ?? last;
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M ${first.x} ${first.y} ${bends.join(" ")} L ${last.x} ${last.y}`;
}
