import type {
  FilterExpr,
  Grouping,
  GroupingResult,
  JoinedColumn,
  OrderBy,
  RecordRow,
  Summaries,
} from "@/api/generated";

/** Which records, in which order. */
export interface RecordQuery {
  readonly filter?: FilterExpr | undefined;
  readonly order: readonly OrderBy[];
  readonly grouping?: Grouping | undefined;
  /** Columns from linked tables. */
  readonly joined?: readonly JoinedColumn[] | undefined;
}

/** Where a page stands: about at a row, beyond a position the server named in an earlier answer, or at the end. */
export type PageAt =
  /** `of`: among how many, if that is known. */
  | { readonly row: number; readonly of?: number | undefined }
  | { readonly after: string }
  | { readonly before: string }
  | { readonly end: true };

/** How a page is counted; only the first of a query needs a number at once. */
export type Counting = "none" | "estimated";

/** Consecutive records of a query. */
export interface RecordPage {
  readonly rows: readonly RecordRow[];
  /** Number of the first row among all; null if only its position is known. */
  readonly position: number | null;
  /** `false` while {@link position} is taken from a sample of the table. */
  readonly positionExact: boolean;
  /** Positions after the last and before the first row; null where nothing is, undefined where the server knows none. */
  readonly next: string | null | undefined;
  readonly previous: string | null | undefined;
  /** Null if it was not asked for. */
  readonly count: number | null;
  /** `false` while {@link count} is PostgreSQL's estimate. */
  readonly countExact: boolean;
  readonly grouping: GroupingResult | null;
  readonly summaries: Readonly<Record<string, Summaries>>;
}

/** A number of records and whether it is exact. */
export interface RecordCount {
  readonly count: number;
  readonly exact: boolean;
}

/** What columns come to over all records of a query; numbers exact, as text. */
export interface Aggregates {
  readonly count: number;
  readonly columns: readonly {
    readonly attnum: number;
    readonly filled: number;
    readonly sum: string | null;
    readonly average: string | null;
    readonly min: string | null;
    readonly max: string | null;
    /** Different values, if they were asked for. */
    readonly distinct?: number | null;
  }[];
}

/** A record as it is after a change, or why the change failed. */
export type Outcome =
  | {
      readonly ok: true;
      /** Undefined when many were changed at once: read again what is in view. */
      readonly record: RecordRow | undefined;
      readonly summaries: Readonly<Record<string, Summaries>>;
    }
  | { readonly ok: false; readonly error: unknown };

export interface RecordChange {
  readonly key: unknown;
  readonly values: RecordRow;
  /** What the person saw before the change, by attnum; a cell that holds something else by now is not overwritten. */
  readonly expected: RecordRow;
}

/** How the model reaches the records of one table. */
export interface RecordsGateway {
  list(query: RecordQuery, at: PageAt, limit: number, counting: Counting, signal: AbortSignal): Promise<RecordPage>;
  /** As exact as the server finds out within its time; may take some seconds. */
  count(query: RecordQuery, signal: AbortSignal): Promise<RecordCount>;
  /** Records by key, those that exist, in any order. */
  read(
    keys: readonly unknown[],
  ): Promise<{ rows: readonly RecordRow[]; summaries: Readonly<Record<string, Summaries>> }>;
  /** One outcome per change, in order. Rejects only if the server cannot be reached at all. */
  patch(changes: readonly RecordChange[]): Promise<readonly Outcome[]>;
  add(records: readonly RecordRow[]): Promise<readonly Outcome[]>;
  /** What columns come to over all records of a query; null if that takes too long. */
  aggregate(
    query: RecordQuery,
    attnums: readonly number[],
    signal: AbortSignal,
    distinct?: readonly number[],
  ): Promise<Aggregates | null>;
  /** @returns the keys of the records that are gone. */
  remove(keys: readonly unknown[]): Promise<readonly unknown[]>;
}
