import type { Grouping, OrderBy } from "@/api/generated";
import { type ColorRule, colorTests, colorTones } from "./colors";
import type { SheetColumn } from "./columns";
import {
  type Condition,
  countConditions,
  type FilterGroup,
  type FilterNode,
  isOtherColumn,
  noFilter,
  withoutColumn,
} from "./filter";
import { type Joining, joinedFunctions } from "./joined";
import type { Place } from "./windows";

export interface Sort {
  readonly attnum: number;
  readonly direction: "asc" | "desc";
  /** Where records without a value come; by default last ascending and first descending. */
  readonly nulls?: "first" | "last" | undefined;
  /** Of a link: by the words of the record referred to instead of its key. */
  readonly byName?: boolean | undefined;
}

export interface GroupBy {
  readonly attnum: number;
  /** A function of `groupings` of the column's kind, or null for the exact value. */
  readonly by: string | null;
}

/** What of a table is shown, and how: everything that an address keeps. */
export interface TableView {
  readonly filter: FilterGroup;
  readonly sort: readonly Sort[];
  readonly group: readonly GroupBy[];
  readonly hidden: readonly number[];
  /** Only records with this text in any column. */
  readonly search: string;
  /** How many columns stay in sight while scrolling sideways. */
  readonly frozen: number;
  readonly height: RowHeight;
  /** The first record in sight, so that a reload comes back to the same place. */
  readonly place: Place;
  /** How the records are laid out. */
  readonly kind: ViewKind;
  /** The column that a layout sorts the records into, such as the stacks of a kanban board; null for the first fitting one. */
  readonly by: number | null;
  /** Columns from linked tables, shown after the table's own. */
  readonly joined: readonly Joining[];
  /** Widths of its own in CSS pixels, by attnum; other columns have those kept for everyone. */
  readonly widths: Readonly<Record<string, number>>;
  /** The order of the columns; none: the one kept for everyone. */
  readonly order: readonly number[];
  readonly colors: readonly ColorRule[];
  /** What is told at the foot of columns, by attnum. */
  readonly footer: Readonly<Record<string, FooterFact>>;
}

/** What a column comes to over all records shown. */
export const footerKinds = ["filled", "empty", "distinct", "sum", "average", "min", "max"] as const;
export type FooterFact = (typeof footerKinds)[number];

/** How tall the rows are. */
export type RowHeight = "short" | "medium" | "tall";

export const viewKinds = ["grid", "gallery", "kanban", "calendar"] as const;
export type ViewKind = (typeof viewKinds)[number];

export const plainView: TableView = {
  filter: noFilter,
  sort: [],
  group: [],
  hidden: [],
  search: "",
  frozen: 0,
  height: "short",
  place: { row: 0 },
  kind: "grid",
  by: null,
  joined: [],
  widths: {},
  order: [],
  colors: [],
  footer: {},
};

/** The order asked of the server: grouped columns come first, an explicit direction for one of them wins. */
export function orderOf(view: TableView): OrderBy[] {
  const grouped = view.group.map(
    ({ attnum }): Sort => view.sort.find((one) => one.attnum === attnum) ?? { attnum, direction: "asc" },
  );
  const rest = view.sort.filter((one) => !view.group.some((group) => group.attnum === one.attnum));
  return [
    ...grouped.map(({ attnum, direction, nulls }): OrderBy => ({ attnum, direction, nulls })),
    ...rest.flatMap((sort) => orderBy(sort, view.joined)),
  ];
}

function orderBy({ attnum, direction, nulls, byName }: Sort, joined: readonly Joining[]): OrderBy[] {
  if (attnum > 0) return [{ attnum, direction, nulls, ...(byName ? { by: "summary" as const } : {}) }];
  return joined
    .filter((one) => one.id === attnum)
    .map(({ path, what, attnum: column }) => ({ attnum: column, direction, nulls, join_path: path, function: what }));
}

export function groupingOf(view: TableView): Grouping | undefined {
  if (view.group.length === 0) return undefined;
  return { columns: view.group.map((one) => one.attnum), preproc: view.group.map((one) => one.by) };
}

/** Short keys, defaults left out, so that links stay short. */
export interface Packed {
  f?: PackedGroup;
  s?: (number | string)[];
  g?: (number | [number, string])[];
  h?: number[];
  q?: string;
  z?: number;
  r?: RowHeight;
  p?: number | [row: number, anchor: number, token: string];
  k?: string;
  b?: number;
  j?: PackedJoining[];
  w?: Record<string, number>;
  o?: number[];
  c?: PackedColor[];
  t?: Record<string, FooterFact>;
}
/** The column, the test, the value, the tone, and 1 for the whole record. */
type PackedColor = [number, string, string, string, number];
/** The id, each hop as four numbers, the function, and the column if there is one. */
type PackedJoining = [number, number[], string, number?];
type PackedGroup = ["&" | "|", ...PackedNode[]];
type PackedNode = PackedGroup | [number, string, ...unknown[]];

/** The view as a small object, as it is saved; empty for the plain view. */
export function packView(view: TableView): Packed {
  const packed: Packed = {};
  if (view.filter.parts.length > 0) packed.f = packGroup(view.filter);
  if (view.sort.length > 0) packed.s = view.sort.map(packSort);
  if (view.group.length > 0) packed.g = view.group.map((one) => (one.by ? [one.attnum, one.by] : one.attnum));
  if (view.hidden.length > 0) packed.h = [...view.hidden];
  if (view.search) packed.q = view.search;
  if (view.frozen > 0) packed.z = view.frozen;
  if (view.height !== "short") packed.r = view.height;
  const { row, anchor } = view.place;
  if (row > 0) packed.p = anchor ? [row, anchor.row, anchor.token] : row;
  if (view.kind !== "grid") packed.k = view.kind;
  if (view.by !== null) packed.b = view.by;
  if (view.joined.length > 0) packed.j = view.joined.map(packJoining);
  if (Object.keys(view.widths).length > 0) packed.w = { ...view.widths };
  if (view.order.length > 0) packed.o = [...view.order];
  if (view.colors.length > 0) packed.c = view.colors.map(packColor);
  if (Object.keys(view.footer).length > 0) packed.t = { ...view.footer };
  return packed;
}

/** The view as text for the address; empty for the plain view. */
export function encodeView(view: TableView): string {
  const packed = packView(view);
  return Object.keys(packed).length === 0 ? "" : encode(packed);
}

/** As {@link encodeView}, but a text for the plain view too: for an address that names a saved view and departs from it. */
export function encodeAnyView(view: TableView): string {
  return encode(packView(view));
}

function encode(packed: Packed): string {
  const bytes = new TextEncoder().encode(JSON.stringify(packed));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Reads what {@link encodeView} wrote; anything unreadable gives the plain view. */
export function decodeView(text: string | undefined): TableView {
  if (!text) return plainView;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return unpack(JSON.parse(new TextDecoder().decode(bytes)) as Packed);
  } catch {
    return plainView;
  }
}

/** Reads what {@link packView} made; anything unreadable gives the plain view. */
export function unpackView(packed: unknown): TableView {
  try {
    return unpack(packed as Packed);
  } catch {
    return plainView;
  }
}

function unpack(packed: Packed): TableView {
  return {
    filter: packed.f ? unpackGroup(packed.f) : noFilter,
    sort: (packed.s ?? []).map(unpackSort),
    group: (packed.g ?? []).map((one) =>
      Array.isArray(one) ? { attnum: one[0], by: one[1] } : { attnum: one, by: null },
    ),
    hidden: packed.h ?? [],
    search: packed.q ?? "",
    frozen: packed.z ?? 0,
    height: packed.r ?? "short",
    place: unpackPlace(packed.p),
    kind: viewKinds.find((kind) => kind === packed.k) ?? "grid",
    by: packed.b ?? null,
    joined: (packed.j ?? []).flatMap(unpackJoining),
    widths: packed.w ?? {},
    order: packed.o ?? [],
    colors: (packed.c ?? []).flatMap(unpackColor),
    footer: Object.fromEntries(Object.entries(packed.t ?? {}).filter(([, fact]) => footerKinds.includes(fact))),
  };
}

function packJoining({ id, path, what, attnum }: Joining): PackedJoining {
  const hops = path.flat(2);
  return attnum ? [id, hops, what, attnum] : [id, hops, what];
}

function unpackJoining([id, hops, name, attnum = 0]: PackedJoining): Joining[] {
  const what = joinedFunctions.find((one) => one === name);
  if (!what || id >= 0 || hops.length === 0 || hops.length % 4 !== 0) return [];
  const path = Array.from({ length: hops.length / 4 }, (_, at) => [
    hops.slice(4 * at, 4 * at + 2),
    hops.slice(4 * at + 2, 4 * at + 4),
  ]);
  return [{ id, path, what, attnum }];
}

function packColor({ attnum, test, value, tone, row }: ColorRule): PackedColor {
  return [attnum, test, value, tone, row ? 1 : 0];
}

function unpackColor([attnum, testName, value, toneName, row]: PackedColor): ColorRule[] {
  const test = colorTests.find((one) => one === testName);
  const tone = colorTones.find((one) => one === toneName);
  return test && tone ? [{ attnum, test, value, tone, row: row === 1 }] : [];
}

/** The attnum, negative for descending, after a j for joined columns; with w for by words, and where NULLs come if that is not the usual. */
function packSort({ attnum, direction, nulls, byName }: Sort): number | string {
  const signed = direction === "asc" ? Math.abs(attnum) : -Math.abs(attnum);
  const text = `${attnum < 0 ? "j" : ""}${signed}${byName ? "w" : ""}${nulls ? nulls.charAt(0) : ""}`;
  return text === String(signed) ? signed : text;
}

function unpackSort(packed: number | string): Sort {
  const [, joined, signed, words, nulls] = /^(j?)(-?\d+)(w?)([fl]?)$/.exec(String(packed)) ?? [];
  const size = Math.abs(Number(signed ?? 0));
  return {
    attnum: joined ? -size : size,
    direction: Number(signed) < 0 ? "desc" : "asc",
    ...(words ? { byName: true } : {}),
    ...(nulls ? { nulls: nulls === "f" ? "first" : "last" } : {}),
  };
}

function unpackPlace(packed: Packed["p"]): Place {
  if (!Array.isArray(packed)) return { row: packed ?? 0 };
  const [row, anchor, token] = packed;
  return { row, anchor: { row: anchor, token } };
}

function packGroup(group: FilterGroup): PackedGroup {
  return [group.join === "and" ? "&" : "|", ...group.parts.map(packNode)];
}

function packNode(node: FilterNode): PackedNode {
  return node.kind === "group" ? packGroup(node) : [node.attnum, node.operator, ...node.values];
}

function unpackGroup([join, ...parts]: PackedGroup): FilterGroup {
  return { kind: "group", join: join === "|" ? "or" : "and", parts: parts.map(unpackNode) };
}

function unpackNode(node: PackedNode): FilterNode {
  if (node[0] === "&" || node[0] === "|") return unpackGroup(node as PackedGroup);
  const [attnum, operator, ...values] = node as [number, string, ...unknown[]];
  return { kind: "condition", attnum, operator, values } satisfies Condition;
}

/** What is left of the view once a joined column is taken out of it. */
export function withoutJoined(view: TableView, id: number): Partial<TableView> {
  return {
    joined: view.joined.filter((one) => one.id !== id),
    hidden: view.hidden.filter((attnum) => attnum !== id),
    filter: withoutColumn(view.filter, id),
    sort: view.sort.filter((one) => one.attnum !== id),
  };
}

/** The view after a change. */
export function changed(view: TableView, change: Partial<TableView>): TableView {
  const next = { ...view, ...change };
  return "filter" in change || "sort" in change ? withoutIdle(next) : next;
}

/** The view without joined columns that are hidden and that nothing in it speaks of. */
function withoutIdle(view: TableView): TableView {
  const idle = (id: number) =>
    view.hidden.includes(id) && countConditions(view.filter, id) === 0 && !view.sort.some((one) => one.attnum === id);
  const gone = view.joined.filter((one) => idle(one.id)).map((one) => one.id);
  if (gone.length === 0) return view;
  return {
    ...view,
    joined: view.joined.filter((one) => !gone.includes(one.id)),
    hidden: view.hidden.filter((attnum) => !gone.includes(attnum)),
  };
}

/** The view without anything about columns that no longer exist. */
export function fitView(view: TableView, columns: readonly SheetColumn[]): TableView {
  const known = new Set([...columns.map((column) => column.attnum), ...view.joined.map((one) => one.id)]);
  return {
    ...view,
    filter: fitGroup(view.filter, known),
    sort: view.sort.filter((one) => known.has(one.attnum)),
    group: view.group.filter((one) => known.has(one.attnum)),
    hidden: view.hidden.filter((attnum) => known.has(attnum)),
    colors: view.colors.filter((one) => known.has(one.attnum)),
    by: view.by !== null && known.has(view.by) ? view.by : null,
  };
}

function fitGroup(group: FilterGroup, known: ReadonlySet<number>): FilterGroup {
  const parts = group.parts
    .map((part) => (part.kind === "group" ? fitGroup(part, known) : part))
    .filter((part) => part.kind === "group" || (known.has(part.attnum) && part.values.every(isKnown)));
  return { ...group, parts };

  function isKnown(value: unknown) {
    return !isOtherColumn(value) || known.has(value.column);
  }
}
