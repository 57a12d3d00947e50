import type { SearchParam } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";

/** What one looks for in a column. */
export interface Criterion {
  /** What the person typed, or the summary of the linked record that was picked. */
  readonly text: string;
  /** The key of the picked linked record. */
  readonly key?: unknown;
}

/** What is looked for, by attnum. */
export type Criteria = ReadonlyMap<number, Criterion>;

const nothing: Criteria = new Map();

/** Kinds whose values are compared by parts of their text; all others by the whole value. */
const partial = new Set(["text", "uri", "email"]);

/** What the server is asked for, and why a column's text cannot be asked for. */
export interface Asked {
  readonly params: SearchParam[];
  readonly refused: ReadonlyMap<number, string>;
}

/** Reads the criteria as values of their columns; empty ones and those that are no values are left out. */
export function askedFor(columns: readonly SheetColumn[], criteria: Criteria): Asked {
  const params: SearchParam[] = [];
  const refused = new Map<number, string>();
  for (const column of columns) {
    const criterion = criteria.get(column.attnum);
    if (!criterion) continue;
    if (criterion.key !== undefined) params.push({ attnum: column.attnum, literal: criterion.key });
    else if (isPartial(column)) params.push({ attnum: column.attnum, literal: criterion.text });
    else {
      const parsed = column.type.parse(criterion.text, column.info);
      if (parsed.ok) params.push({ attnum: column.attnum, literal: parsed.value });
      else refused.set(column.attnum, parsed.reason);
    }
  }
  return { params, refused };
}

/** Whether a part of the column's text is enough to find a record. */
export function isPartial(column: SheetColumn): boolean {
  return partial.has(column.type.operators) || column.type.id === "uuid";
}

/** The criteria with one of them changed; an empty text is none. */
export function withCriterion(criteria: Criteria, attnum: number, criterion: Criterion | null): Criteria {
  const next = new Map(criteria);
  if (criterion === null || (criterion.text === "" && criterion.key === undefined)) next.delete(attnum);
  else next.set(attnum, criterion);
  return next.size === 0 ? nothing : next;
}

/** The values that a new record would begin with; its key is not among them. */
export function startOf(columns: readonly SheetColumn[], criteria: Criteria): Record<string, unknown> {
  const start: Record<string, unknown> = {};
  for (const column of columns) {
    const criterion = criteria.get(column.attnum);
    if (!criterion || column.isKey || !column.canInsert) continue;
    if (criterion.key !== undefined) start[column.id] = criterion.key;
    else {
      const parsed = column.type.parse(criterion.text, column.info);
      if (parsed.ok) start[column.id] = parsed.value;
    }
  }
  return start;
}
