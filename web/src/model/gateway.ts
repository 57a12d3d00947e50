import type { FilterExpr, Grouping, GroupingResult, OrderBy, RecordRow, Summaries } from "@/api/generated";

/** Which records, in which order. */
export interface RecordQuery {
  readonly filter?: FilterExpr | undefined;
  readonly order: readonly OrderBy[];
  readonly grouping?: Grouping | undefined;
}

/** Consecutive records of a query. */
export interface RecordPage {
  readonly rows: readonly RecordRow[];
  /** Offset of the first row among all records of the query. */
  readonly offset: number;
  readonly count: number;
  /** `false` while {@link count} is PostgreSQL's estimate. */
  readonly countExact: boolean;
  readonly grouping: GroupingResult | null;
  readonly summaries: Readonly<Record<string, Summaries>>;
}

/** A record as it is after a change, or why the change failed. */
export type Outcome =
  | { readonly ok: true; readonly record: RecordRow; readonly summaries: Readonly<Record<string, Summaries>> }
  | { readonly ok: false; readonly error: unknown };

export interface RecordChange {
  readonly key: unknown;
  readonly values: RecordRow;
}

/** How the model reaches the records of one table. */
export interface RecordsGateway {
  list(query: RecordQuery, offset: number, limit: number, signal: AbortSignal): Promise<RecordPage>;
  /** The exact number of records; may take long. */
  count(query: RecordQuery, signal: AbortSignal): Promise<number>;
  /** One outcome per change, in order. Rejects only if the server cannot be reached at all. */
  patch(changes: readonly RecordChange[]): Promise<readonly Outcome[]>;
  add(records: readonly RecordRow[]): Promise<readonly Outcome[]>;
  /** @returns the keys of the records that are gone. */
  remove(keys: readonly unknown[]): Promise<readonly unknown[]>;
}
