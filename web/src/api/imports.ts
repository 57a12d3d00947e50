import { RpcError, send, transportCodes } from "./rpc";
import { post as postWithProgress } from "./upload";

/** A value of the file and where it stands; lines count from 1. */
export interface ImportExample {
  line: number;
  value: string;
}

/** How the values of a column are written, where PostgreSQL would not read them as they stand. */
export interface ImportFormat {
  group: string;
  decimal: string;
  prefix: string;
  suffix: string;
  order: "DMY" | "MDY" | null;
}

/** A type that values of a column could have, with the evidence. */
export interface ImportCandidate {
  type: string;
  format: ImportFormat;
  /** How many values it holds. */
  fits: number;
  /** The first values it does not hold. */
  against: ImportExample[];
  /** Why it is not to be chosen without asking. */
  doubt: string | null;
}

export interface ImportColumn {
  index: number;
  header: string;
  name: string;
  type: string;
  format: ImportFormat;
  /** One sentence: why this type. */
  reason: string;
  values: number;
  empty: number;
  longest: number;
  examples: ImportExample[];
  alternatives: ImportCandidate[];
  unique: boolean | null;
  distinct: string[] | null;
}

/** Why a file cannot be imported as it is; line 0 means the whole file. */
export interface ImportProblem {
  line: number;
  reason: string;
  content: string;
}

/** What the server found in a file that it keeps until the import. */
export interface ImportPreview {
  id: string;
  name: string;
  bytes: number;
  rows: number;
  encoding: string;
  delimiter: string;
  quote: string;
  escape: string;
  header: boolean;
  header_sure: boolean;
  columns: ImportColumn[];
  sample: string[][];
  problems: ImportProblem[];
  problem_count: number;
  /** Whether the other rows can be imported without those that have problems. */
  loadable: boolean;
  /** A column whose values are all there and all differ. */
  key: number | null;
  /** `text`, or what the file is. */
  format: string;
  /** Tables in the file, empty if there is but one. */
  sheets: string[];
  sheet: number;
  /** What places are counted in. */
  unit: "line" | "row";
  /** Whether quoted empty cells are empty texts. */
  empty_texts: boolean;
  quoted_empty: number;
}

/** How a file is to be read; what is absent is found out. */
export interface ImportReading {
  encoding?: string;
  delimiter?: string;
  quote?: string;
  escape?: string;
  header?: boolean;
  empty_texts?: boolean;
  sheet?: number;
}

/** What becomes of rows that do not fit: all is undone, they are left out, or their bad values are. */
export type BadRows = "ABORT" | "SKIP" | "NULL";

interface RunChoices {
  bad_rows: BadRows;
  /** Tries all of it, and undoes it. */
  dry: boolean;
  /** Whether the server goes on keeping the file, for its other sheets. */
  keep?: boolean;
}

/** Makes a new table of a file. */
export interface NewTableRequest extends RunChoices {
  id: string;
  database_id: number;
  schema_oid: number;
  table_name: string;
  columns: {
    index: number;
    name: string;
    type: string;
    format: ImportFormat | null;
    include: boolean;
    /** Whether its few values become an enumerated type. */
    choices: boolean;
    /** The key of another table that it refers to. */
    link: { table_oid: number; column: string } | null;
  }[];
  key: { kind: "identity" | "uuid" | "column" | "none"; column?: number };
}

export type IntoMode = "insert" | "update" | "upsert";

/** Brings a file into a table that is there. */
export interface IntoRequest extends RunChoices {
  id: string;
  database_id: number;
  schema_oid: number;
  /** by_summary: whether the cells are the names of the records that the column links to. */
  columns: { index: number; attnum: number; by_summary?: boolean }[];
  into: { table_oid: number; mode: IntoMode; key: number[] };
}

export type ImportRequest = NewTableRequest | IntoRequest;

export interface ImportProgress {
  rows: number;
  bytes: number;
  total: number;
  rows_per_second: number;
}

/** How many rows, or values, something became of. */
export interface ImportTally {
  inserted: number;
  updated: number;
  unchanged: number;
  /** Had no record to change. */
  missing: number;
  /** Were left out. */
  rejected: number;
  /** Values that were left out. */
  nulled: number;
}

/** A row that did not fit. */
export interface ImportReject {
  line: number;
  column: string | null;
  value: string | null;
  reason: string;
}

export interface ImportDone {
  table: { oid: number; name: string };
  rows: number;
  dry: boolean;
  tally: ImportTally;
  /** The first of them. */
  rejects: ImportReject[];
  rejects_id: string | null;
}

/** An import that was undone, with the place in the file where it stumbled. */
export interface ImportFailure {
  code: number;
  message: string;
  line: number | null;
  column: string | null;
  value: string | null;
  reason: string;
  constraint: string | null;
  lines: number[] | null;
}

/** Thrown by {@link runImport} when the server undid the import. */
export class ImportError extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure.message);
    this.name = "ImportError";
  }
}

interface Options {
  /** Called with the share of bytes sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

const address = "/api/import/v0/";

/** Sends a file and gives what was found in it. */
export function previewFile(file: File, options: Options = {}): Promise<ImportPreview> {
  const body = new FormData();
  body.set("file", file, file.name);
  return postWithProgress<ImportPreview>(`${address}preview/`, body, options);
}

/** Sends pasted text and gives what was found in it. */
export function previewText(text: string, options: Options = {}): Promise<ImportPreview> {
  return postWithProgress<ImportPreview>(`${address}preview/`, JSON.stringify({ paste: text }), options);
}

/** Has the server fetch a file from the web and gives what was found in it. */
export function previewAddress(url: string, options: Options = {}): Promise<ImportPreview> {
  return postWithProgress<ImportPreview>(`${address}preview/`, JSON.stringify({ url }), options);
}

/** A column whose different values are all keys of a table. */
export interface ImportLink {
  index: number;
  table_oid: number;
  table: string;
  column: string;
  /** How many different values there are. */
  values: number;
  examples: string[];
}

/** Which columns of a file that waits could link to tables of the schema. */
export async function proposedLinks(id: string, databaseId: number, schemaOid: number): Promise<ImportLink[]> {
  const body = JSON.stringify({ database_id: databaseId, schema_oid: schemaOid });
  return (await postWithProgress<{ links: ImportLink[] }>(`${address}proposals/${id}/`, body, {})).links;
}

/** Where the columns of a file went. */
export interface RememberedMapping {
  columns: { index: number; attnum: number; by_summary: boolean }[];
  mode: IntoMode;
  key: number[];
}

/** What was decided when a file of the same columns was last imported into the table; null if none was. */
export async function rememberedMapping(
  id: string,
  databaseId: number,
  tableOid: number,
): Promise<RememberedMapping | null> {
  const body = JSON.stringify({ database_id: databaseId, table_oid: tableOid });
  return (await postWithProgress<{ mapping: RememberedMapping | null }>(`${address}mappings/${id}/`, body, {})).mapping;
}

/** Reads a file that the server keeps once more, in another way. */
export function previewAgain(id: string, reading: ImportReading, options: Options = {}): Promise<ImportPreview> {
  return postWithProgress<ImportPreview>(`${address}preview/${id}/`, JSON.stringify(reading), options);
}

/** Lets the server forget a file. */
export async function discardFile(id: string): Promise<void> {
  await send(`${address}preview/${id}/`, { method: "DELETE" });
}

/**
 * Makes the table and loads the file, in one transaction. Rejects with {@link ImportError} if that was undone;
 * aborting undoes it too.
 */
export async function runImport(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportDone> {
  const response = await send(`${address}run/`, {
    method: "POST",
    body: JSON.stringify(request),
    headers: { "Content-Type": "application/json" },
    signal,
  });
  for await (const line of linesOf(response)) {
    const answer = JSON.parse(line) as ImportProgress | ImportDone | { error: ImportFailure };
    if ("error" in answer) throw new ImportError(answer.error);
    if ("table" in answer) return answer;
    onProgress(answer);
  }
  throw new RpcError(transportCodes.network, "The connection ended before the import did.");
}

/** Where the rows that were left out come as a file. */
export function rejectsAddress(id: string): string {
  return `${address}rejects/${id}/`;
}

/** The lines of an answer as they arrive. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
