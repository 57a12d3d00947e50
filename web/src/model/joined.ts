import type { ColumnWithMetadata, HopPath, JoinableTables, JoinedColumn } from "@/api/generated";
import type { FilterExpr } from "@/api/shapes";
import type { Operator } from "@/datatypes/operators";
import { dataTypeNamed, dataTypeOf } from "@/datatypes/registry";
import type { DataType } from "@/datatypes/types";
import type { Link, SheetColumn } from "./columns";
import { mappingOf } from "./mapping";

/** What is told of the linked records. */
export const joinedFunctions = ["records", "values", "count", "sum", "average", "min", "max"] as const;
export type JoinedFunction = (typeof joinedFunctions)[number];

/** A column of a view that comes from linked tables. */
export interface Joining {
  /** Negative, so that it is never a column's number; names the values in records. */
  readonly id: number;
  readonly path: HopPath;
  readonly what: JoinedFunction;
  /** The column of the last table; 0 where none is needed. */
  readonly attnum: number;
}

/** The values of a joined cell as the server sends them. */
export interface JoinedValue {
  /** How many there are; of many only the first are sent. */
  readonly count: number;
  readonly result: readonly unknown[];
}

export function isJoinedValue(value: unknown): value is JoinedValue {
  return typeof value === "object" && value !== null && "result" in value && "count" in value;
}

/** As records.list takes it. */
export function joinedRequest({ id, path, what, attnum }: Joining): JoinedColumn {
  return { alias: String(id), join_path: path, function: what, ...(attnum ? { attnum } : {}) };
}

/** A column as filters and orders see it: a joined one is of the kind of its single values. */
export const singly = (column: SheetColumn): SheetColumn =>
  column.single ? { ...column, type: column.single.type, link: column.single.link } : column;

const isList = ({ what }: Joining) => what === "records" || what === "values";

/** Of a number the comparison itself; of several values whether any of them meets it, of a denial whether none does. */
export function joinedCondition(
  column: SheetColumn,
  joining: Joining,
  operator: Operator,
  values: readonly unknown[],
): FilterExpr {
  const { path, what, attnum } = joining;
  if (!isList(joining)) {
    const number: FilterExpr = { type: "reached", join_path: path, function: what, ...(attnum ? { attnum } : {}) };
    return operator.build(number, values);
  }
  const compared: FilterExpr = { type: "attnum", value: column.single?.link?.attnum ?? attnum };
  const any = (one: Operator): FilterExpr => ({ type: "linked", join_path: path, where: one.build(compared, values) });
  return operator.denies ? { type: "not", args: [any(operator.denies)] } : any(operator);
}

/** The next number for a joined column. */
export const nextJoining = (all: readonly Joining[]): number => Math.min(0, ...all.map((one) => one.id)) - 1;

/** The table and column at the end of a path. */
export function endOf(path: HopPath): { table: number; attnum: number } {
  const [table = 0, attnum = 0] = path.at(-1)?.[1] ?? [];
  return { table, attnum };
}

/** A way said in names: the tables it leads through, and by which column where it leaves one forward. */
export function pathWords(path: HopPath, known: JoinableTables, base: readonly SheetColumn[]): string {
  return hopNames(path, known, base)
    .map(({ table, column }) => (column && column !== table ? `${table} (${column})` : table))
    .join(" → ");
}

/** The table each hop leads to, and by which column where it leaves one forward. */
function hopNames(path: HopPath, known: JoinableTables, base: readonly SheetColumn[]) {
  const links = keysOf(known);
  return path.map(([from, to], index) => {
    const [source = 0, attnum = 0] = from ?? [];
    const [target = 0] = to ?? [];
    const table = known.target_table_info[String(target)]?.name ?? "";
    if (links.get(JSON.stringify([from, to])) !== false) return { table, column: undefined };
    const column =
      index === 0
        ? base.find((one) => one.attnum === attnum)?.name
        : known.target_table_info[String(source)]?.columns[String(attnum)]?.name;
    return { table, column };
  });
}

/** Whether the last hop of each known path goes against its foreign key, by the hop. */
function keysOf(known: JoinableTables): Map<string, unknown> {
  return new Map(known.joinable_tables.map((one) => [JSON.stringify(one.join_path.at(-1)), one.fkey_path.at(-1)?.[1]]));
}

const counted: ReadonlySet<JoinedFunction> = new Set(["count", "sum", "average"]);

/** Joined columns as columns of the sheet; they are read, never written. */
export function joinedColumns(
  joinings: readonly Joining[],
  known: JoinableTables | undefined,
  base: readonly SheetColumn[],
  title: (joining: Joining, last: string, column: string) => string,
): SheetColumn[] {
  if (!known) return [];
  return joinings.flatMap((joining) => {
    const end = known.target_table_info[String(endOf(joining.path).table)];
    const column = end?.columns[String(joining.attnum)];
    if (!end || (joining.attnum > 0 && !column)) return [];
    const words = pathWords(joining.path, known, base);
    const typeName = counted.has(joining.what) ? "numeric" : (column?.type ?? "text");
    const last = hopNames(joining.path, known, base).at(-1);
    const name = title(joining, last?.column ?? last?.table ?? words, column?.name ?? "");
    const info = plainInfo(joining.id, name, typeName, words);
    const mapping = mappingOf(joining, known);
    const single = { type: dataTypeOf(info), link: joining.what === "records" ? linkTo(joining, known) : null };
    return [
      {
        ...readOnlyColumn(info, joinedType(joining, info)),
        joined: joining,
        single,
        ...(mapping ? { mapping } : {}),
      },
    ];
  });
}

/** As if the records were referred to by their key. */
function linkTo(joining: Joining, known: JoinableTables): Link {
  const { table } = endOf(joining.path);
  const columns = Object.entries(known.target_table_info[String(table)]?.columns ?? {});
  const [key] = columns.find(([, column]) => column.primary_key) ?? ["0"];
  return { tableOid: table, attnum: Number(key), constraintOid: 0 };
}

function plainInfo(id: number, name: string, type: string, description: string): ColumnWithMetadata {
  return {
    id,
    name,
    type,
    type_options: null,
    nullable: true,
    primary_key: false,
    default: null,
    has_dependents: false,
    description,
    current_role_priv: ["SELECT"],
    metadata: null,
  };
}

function readOnlyColumn(info: ColumnWithMetadata, type: DataType): SheetColumn {
  return {
    attnum: info.id,
    id: String(info.id),
    name: info.name,
    info,
    type,
    link: null,
    isKey: false,
    unique: false,
    canSelect: true,
    canInsert: false,
    canUpdate: false,
    hasDefault: true,
    required: false,
  };
}

/** The kind of the values, shown one beside the other. */
function joinedType({ what }: Joining, info: ColumnWithMetadata): DataType {
  const inner = dataTypeOf(info);
  const single = what !== "records" && what !== "values";
  const texts = (value: unknown) =>
    isJoinedValue(value)
      ? value.result.map((one) => inner.format(one === "true" ? true : one === "false" ? false : one, info))
      : [];
  const text = dataTypeNamed("text");
  return {
    ...text,
    id: "joined",
    names: [],
    icon: what === "records" ? "link" : inner.icon,
    look: single ? (inner.look === "number" ? "number" : "text") : "chips",
    align: single ? (inner.align ?? "start") : "start",
    editor: () => "none",
    format: (value) => texts(value).join(", "),
    editText: (value) => texts(value).join(", "),
    chips: (value) => texts(value),
    summable: false,
    width: single ? 130 : 220,
  };
}
