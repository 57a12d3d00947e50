/** Shapes that travel as JSON of their own; the server's records name them where they stand. */

import type { FormCondition } from "./generated";

/** A record: stringified attnum to value. */
export type RecordRow = Record<string, unknown>;

export type FilterExpr =
  | { type: "attnum"; value: number }
  | { type: "literal"; value: unknown }
  | { type: "linked"; join_path: HopPath; where: FilterExpr }
  | { type: "reached"; join_path: HopPath; function: string; attnum?: number }
  | { type: string; args: FilterExpr[] };

export interface OrderBy {
  attnum: number;
  direction: "asc" | "desc";
  nulls?: "first" | "last" | undefined;
  /** By the words of the record referred to instead of the key. */
  by?: "summary" | undefined;
  /** Over links to what is sorted by, with the function of a joined column. */
  join_path?: HopPath | undefined;
  function?: string | undefined;
}

export interface Grouping {
  columns: number[];
  preproc?: (string | null)[];
}

export interface GroupingResult {
  columns: number[];
  preproc: (string | null)[] | null;
  groups: { id: number; count: number; results_eq: Record<string, unknown>; result_indices: number[] }[] | null;
}

/** Hop by hop, each `[[oid, attnum], [oid, attnum]]`. */
export type HopPath = number[][][];

export interface JoinedColumn {
  alias: string;
  join_path: HopPath;
  /** What is told of the records reached; without it they themselves, through a mapping table. */
  function?: "records" | "values" | "count" | "sum" | "average" | "min" | "max";
  attnum?: number;
}

export interface SearchParam {
  attnum: number;
  literal: unknown;
}

export interface LinkedRecordPath {
  record_pkey: unknown;
  join_path: HopPath;
}

export interface LinkMapping {
  join_table: number;
  joined_values?: Record<string, unknown[]>;
}

export type RecordSummaryTemplate = (string | number[])[];
export type Summaries = Record<string, string>;

export interface TypeOptions {
  precision?: number | null;
  scale?: number | null;
  fields?: string | null;
  length?: number | null;
  item_type?: string | null;
  enum_labels?: string[] | null;
  [key: string]: unknown;
}

export interface UserDef {
  username: string;
  password: string;
  is_superuser: boolean;
  email?: string;
  full_name?: string | null;
  display_language?: string;
}

/** A column an exploration starts from. */
export interface InitialColumn {
  alias: string;
  attnum: number;
  join_path?: HopPath;
}

export interface Transformation {
  type: string;
  spec: unknown;
}

export interface ExplorationDef {
  database_id: number;
  name?: string;
  base_table_oid: number;
  schema_oid: number;
  initial_columns: InitialColumn[];
  transformations?: Transformation[] | null;
  display_options?: unknown[] | null;
  display_names?: Record<string, string> | null;
  description?: string | null;
}

/** A part of a dashboard: an exploration or a text, so and so many columns (of 12) and rows large. */
export interface DashboardTile {
  id: string;
  show: "chart" | "number" | "table" | "text";
  width: number;
  height: number;
  exploration_id?: number;
  text?: string;
}

/** What a public link shows: the result of an exploration in the form asked for, or a text. */
export interface SharePart {
  show: "chart" | "number" | "table" | "text";
  title?: string | null;
  text?: string;
  /** In twelfths of the page; all of it without. */
  width?: number;
  height?: number;
  query?: ExplorationDef;
  /** What columns are called, by alias. */
  names?: Record<string, string>;
  chart?: unknown;
}

/** Applies to the tiles whose base table is the one named, or has a column of the same name. */
export interface DashboardFilter {
  table_oid: number;
  attnum: number;
  operator: string;
  values: unknown[];
}

export interface RichText {
  text: string;
}

export type LinkRule = "must_pick" | "can_pick_or_create" | "must_create";

export interface FormFieldDef {
  key: string;
  index: number;
  label?: string | null;
  help?: string | null;
  kind: "scalar_column" | "foreign_key";
  column_attnum: number;
  related_table_oid?: number | null;
  fk_interaction_rule?: LinkRule | null;
  styling?: { size?: "regular" | "large" } | null;
  is_required?: boolean;
  child_fields?: FormFieldDef[];
  show_if?: FormCondition | null;
  page?: string | null;
}

interface FormWords {
  name: string;
  description?: string | null;
  version: number;
  associated_role_id?: number | null;
  header_title: RichText | null;
  header_subtitle?: RichText | null;
  submit_message?: RichText | null;
  submit_redirect_url?: string | null;
  submit_button_label?: string | null;
}

export interface FormDef extends FormWords {
  schema_oid: number;
  base_table_oid: number;
  fields: FormFieldDef[];
}

export interface UpdateFormDef extends FormWords {
  id: number;
  fields: FormFieldDef[] | null;
}

/** In place of a form's column that is not there any more. */
export interface MissingColumn {
  error: { code: number; message: string };
}
