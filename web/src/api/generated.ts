/** The wire types of the RPC methods. Made from the server's records; edit those, not this file. */

export interface UserInfo {
  id: number;
  username: string;
  is_superuser: boolean;
  email: string;
  full_name: string | null;
  display_language: string;
}

export interface ServerInfo {
  id: number;
  host: string;
  port: number | null;
  sslmode: string;
}

export interface ConfiguredDatabase {
  id: number;
  name: string;
  server_id: number;
  last_confirmed_sql_version: string;
  needs_upgrade_attention: boolean;
  nickname: string | null;
}

export interface ConfiguredRole {
  id: number;
  name: string;
  server_id: number;
}

export interface ConnectionResult {
  server: ServerInfo;
  database: ConfiguredDatabase;
  configured_role: ConfiguredRole;
}

export interface ConnectionProblem {
  code: string;
  title: string;
  detail: string | null;
  advice: string | null;
}

export interface ConnectionTest {
  ok: boolean;
  problems: ConnectionProblem[];
  facts: {
    server_version: string;
    can_create_schema: boolean;
    is_superuser: boolean;
    readable_tables: number;
    writable_tables: number;
  } | null;
}

export interface DatabaseInfo {
  oid: number;
  name: string;
  owner_oid: number;
  current_role_priv: string[];
  current_role_owns: boolean;
}

export interface RoleMember {
  oid: number;
  admin: boolean;
}

export interface RoleInfo {
  oid: number;
  name: string;
  super: boolean;
  inherits: boolean;
  create_role: boolean;
  create_db: boolean;
  login: boolean;
  description: string | null;
  members: RoleMember[] | null;
}

export interface Collaborator {
  id: number;
  user_id: number;
  database_id: number;
  configured_role_id: number;
  user_info: UserInfo;
}

export interface Priv {
  role_oid: number;
  direct: string[];
}

export interface SchemaInfo {
  oid: number;
  name: string;
  description: string | null;
  owner_oid: number;
  current_role_priv: string[];
  current_role_owns: boolean;
  table_count: number;
}

export type RecordSummaryTemplate = (string | number[])[];

export interface TableMetaBlob {
  data_file_id: number | null;
  import_verified: boolean | null;
  column_order: number[] | null;
  record_summary_template: RecordSummaryTemplate | null;
  mathesar_added_pkey_attnum: number | null;
  user_tracking_attnum: number | null;
}

export interface TableInfo {
  oid: number;
  name: string;
  schema: number;
  description: string | null;
  owner_oid: number;
  current_role_priv: string[];
  current_role_owns: boolean;
  type: "table" | "view" | "materialized_view";
}

export interface TableWithMetadata extends TableInfo {
  metadata: TableMetaBlob | null;
}

export interface TableAdded {
  oid: number;
  name: string;
  renamed_columns: Record<string, string>;
}

export interface JoinableTables {
  joinable_tables: {
    base: number;
    target: number;
    join_path: number[][][];
    fkey_path: (number | boolean)[][];
    depth: number;
    multiple_results: boolean;
  }[];
  target_table_info: Record<
    string,
    { name: string; columns: Record<string, { name: string; type: string; primary_key: boolean }> }
  >;
}

export interface TypeOptions {
  precision?: number | null;
  scale?: number | null;
  fields?: string | null;
  length?: number | null;
  item_type?: string | null;
  enum_labels?: string[] | null;
  [key: string]: unknown;
}

export interface ColumnDefault {
  value: unknown;
  is_dynamic: boolean;
}

export interface ColumnInfo {
  id: number;
  name: string;
  type: string;
  type_options: TypeOptions | null;
  nullable: boolean;
  primary_key: boolean;
  default: ColumnDefault | null;
  has_dependents: boolean;
  description: string | null;
  current_role_priv: string[];
}

export interface ColumnMetaBlob {
  attnum: number;
  bool_input?: string | null;
  bool_true?: string | null;
  bool_false?: string | null;
  num_min_frac_digits?: number | null;
  num_max_frac_digits?: number | null;
  num_grouping?: string | null;
  num_format?: string | null;
  mon_currency_symbol?: string | null;
  mon_currency_location?: string | null;
  time_format?: string | null;
  date_format?: string | null;
  duration_min?: string | null;
  duration_max?: string | null;
  display_width?: number | null;
  file_backend?: string | null;
  user_display_field?: string | null;
}

export interface ColumnWithMetadata extends ColumnInfo {
  metadata: ColumnMetaBlob | null;
}

export interface ColumnDef {
  name?: string;
  type?: string;
  type_options?: TypeOptions;
  nullable?: boolean;
  default?: { value: unknown } | null;
  description?: string | null;
}

export interface ColumnPatch {
  id: number;
  name?: string | null;
  type?: string | null;
  type_options?: TypeOptions | null;
  cast_options?: Record<string, unknown> | null;
  nullable?: boolean | null;
  default?: { value?: unknown } | null;
  description?: string | null;
  delete?: boolean;
}

/** A table as the statements that would make it. */
export interface TableDefinition {
  ddl: string;
  indexes: TableIndex[];
  constraints: Record<string, string>;
}

export interface TableIndex {
  oid: number;
  name: string;
  definition: string;
  unique: boolean;
  valid: boolean;
  size: number;
  of_constraint: boolean;
}

/** What a change of a table's shape would do. */
export interface ChangePreview {
  statements: string[];
  work: "INSTANT" | "SCAN" | "REWRITE";
  lock: string;
  records: number;
  failing: number;
  failures: ChangeFailure[];
  message: string | null;
  goes_with: string[];
  blocked_by: string[];
}

/** A record that stands in the way of a change. */
export interface ChangeFailure {
  problem: "cast" | "null" | "duplicate" | "reference" | "rule";
  attnum: number;
  record: string | null;
  value: string | null;
  reason: string | null;
}

/** A way to look at a table, saved under a name. */
export interface SavedView {
  id: number;
  database_id: number;
  table_oid: number;
  name: string;
  kind: string;
  shared: boolean;
  is_default: boolean;
  may_change: boolean;
  definition: Record<string, unknown>;
}

export interface SavedViewDef {
  name?: string;
  kind?: string;
  shared?: boolean;
  is_default?: boolean;
  definition?: Record<string, unknown>;
}

export interface ConstraintInfo {
  oid: number;
  name: string;
  type: string;
  columns: number[] | null;
  referent_table_oid: number;
  referent_columns: number[] | null;
}

export interface ConstraintDef {
  type: "f" | "p" | "u";
  columns: (number | string)[];
  name?: string | null;
  deferrable?: boolean;
  fkey_relation_id?: number;
  fkey_columns?: number[];
  fkey_update_action?: "a" | "r" | "c" | "n" | "d";
  fkey_delete_action?: "a" | "r" | "c" | "n" | "d";
  fkey_match_type?: "f" | "s";
}

/** A record: stringified attnum to value. */
export type RecordRow = Record<string, unknown>;

export type FilterExpr =
  | { type: "attnum"; value: number }
  | { type: "literal"; value: unknown }
  | { type: string; args: FilterExpr[] };

export interface OrderBy {
  attnum: number;
  direction: "asc" | "desc";
  nulls?: "first" | "last" | undefined;
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

export type Summaries = Record<string, string>;

export interface RecordList {
  count: number;
  count_kind?: string;
  next?: string | null;
  previous?: string | null;
  position?: number | null;
  position_kind?: string | null;
  results: RecordRow[];
  grouping: GroupingResult | null;
  linked_record_summaries: Record<string, Summaries> | null;
  record_summaries: Summaries | null;
  joined_record_summaries: Record<string, Summaries> | null;
  download_links: Record<string, Record<string, unknown>> | null;
}

export interface RecordAdded {
  results: RecordRow[];
  linked_record_summaries: Record<string, Summaries> | null;
  record_summaries: Summaries | null;
}

export interface SummaryList {
  count: number;
  results: { key: unknown; summary: string }[];
  mapping: { join_table: number; joined_values?: Record<string, unknown[]> } | null;
}

/** A column an exploration starts from; `join_path` leads to it hop by hop, each `[[oid, attnum], [oid, attnum]]`. */
export interface InitialColumn {
  alias: string;
  attnum: number;
  join_path?: number[][][];
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

export interface ExplorationInfo extends ExplorationDef {
  id: number;
  name: string;
}

export interface ExplorationColumn {
  alias: string;
  display_name: string;
  type: string;
  type_options: TypeOptions | null;
  primary_key: boolean;
  metadata: ColumnMetaBlob | null;
  is_initial_column: boolean;
  input_column_name: string | null;
  input_table_name: string | null;
  input_table_id: number | null;
  input_alias: string | null;
}

export interface ExplorationResult {
  query: ExplorationDef;
  records: { count: number; results: Record<string, unknown>[] };
  output_columns: string[];
  column_metadata: Record<string, ExplorationColumn>;
  limit: number;
  offset: number;
}

export interface QueryAnswer {
  columns: { name: string; type: string }[];
  rows: (string | null)[][];
  truncated: boolean;
  affected: number | null;
  notices: string[];
  milliseconds: number;
}

export interface QueryHistoryEntry {
  id: number;
  sql: string;
  ran_at: string;
  milliseconds: number;
  rows: number | null;
  error: string | null;
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
}

export interface FormFieldInfo extends FormFieldDef {
  id: number;
  form_id: number;
  is_required: boolean;
  child_fields: FormFieldInfo[];
}

interface FormWords {
  name: string;
  description?: string | null;
  version: number;
  associated_role_id?: number | null;
  header_title: RichText;
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

export interface FormInfo extends FormWords {
  id: number;
  created_at: string;
  updated_at: string;
  token: string;
  database_id: number;
  schema_oid: number;
  base_table_oid: number;
  publish_public: boolean;
  fields: FormFieldInfo[];
}

export interface FormRules {
  opens_at: string | null;
  closes_at: string | null;
  answer_limit: number | null;
  answers: number;
  state: "open" | "not_yet" | "closed" | "full";
}

export interface FormSourceTable {
  table_info: TableInfo[];
  columns: Record<string, ColumnWithMetadata | { error: { code: number; message: string } }>;
}

export interface FormChoices {
  count: number;
  results: { key: unknown; summary: string }[];
}

interface OfDatabase {
  database_id: number;
}

interface OfSchema extends OfDatabase {
  schema_oid: number;
}

interface OfTable extends OfDatabase {
  table_oid: number;
}

type None = Record<string, never>;

/** Every method the client calls: what it takes and what it answers. */
export interface RpcMethods {
  "users.list": { params: None; result: UserInfo[] };
  "users.get": { params: { user_id: number }; result: UserInfo };
  "users.add": {
    params: {
      user_def: {
        username: string;
        password: string;
        is_superuser: boolean;
        email?: string;
        full_name?: string | null;
        display_language?: string;
      };
    };
    result: UserInfo;
  };
  "users.delete": { params: { user_id: number }; result: null };
  "users.patch_self": {
    params: { username: string; email: string; full_name: string | null; display_language: string };
    result: UserInfo;
  };
  "users.patch_other": {
    params: {
      user_id: number;
      username: string;
      is_superuser: boolean;
      email: string;
      full_name: string | null;
      display_language: string;
    };
    result: UserInfo;
  };
  "users.password.replace_own": { params: { old_password: string; new_password: string }; result: null };
  "users.password.revoke": { params: { user_id: number; new_password: string }; result: null };
  "analytics.get_state": { params: None; result: { enabled: boolean } };
  "analytics.initialize": { params: None; result: null };
  "analytics.disable": { params: None; result: null };
  "servers.configured.list": { params: None; result: ServerInfo[] };
  "servers.configured.patch": {
    params: { server_id: number; patch: { host?: string; port?: number | null; sslmode?: string } };
    result: ServerInfo;
  };
  "databases.configured.list": { params: { server_id?: number | null }; result: ConfiguredDatabase[] };
  "databases.configured.patch": {
    params: OfDatabase & { patch: { name?: string; nickname?: string | null } };
    result: ConfiguredDatabase;
  };
  "databases.configured.disconnect": {
    params: OfDatabase & {
      schemas_to_remove?: string[];
      strict?: boolean;
      role_name?: string;
      password?: string;
      disconnect_db_server?: boolean;
    };
    result: { sql_cleaned: boolean };
  };
  "databases.setup.create_new": {
    params: { database: string; sample_data?: string[]; nickname?: string | null };
    result: ConnectionResult;
  };
  "databases.setup.connect_existing": {
    params: {
      host: string;
      port?: number | null;
      database: string;
      role: string;
      password: string;
      sample_data?: string[];
      nickname?: string | null;
      sslmode?: string;
      ssl_root_cert?: string | null;
    };
    result: ConnectionResult;
  };
  "databases.setup.test_connection": {
    params: {
      host: string;
      port?: number | null;
      database: string;
      role: string;
      password: string;
      sslmode?: string;
      ssl_root_cert?: string | null;
    };
    result: ConnectionTest;
  };
  "databases.get": { params: OfDatabase; result: DatabaseInfo };
  "databases.privileges.list_direct": { params: OfDatabase; result: Priv[] };
  "databases.privileges.replace_for_roles": { params: OfDatabase & { privileges: Priv[] }; result: Priv[] };
  "databases.privileges.transfer_ownership": { params: OfDatabase & { new_owner_oid: number }; result: DatabaseInfo };
  "roles.list": { params: OfDatabase; result: RoleInfo[] };
  "roles.get_current_role": {
    params: OfDatabase;
    result: { current_role: RoleInfo; parent_roles: RoleInfo[] };
  };
  "roles.add": {
    params: OfDatabase & { rolename: string; password?: string | null; login?: boolean | null };
    result: RoleInfo;
  };
  "roles.delete": { params: OfDatabase & { role_oid: number }; result: null };
  "roles.set_members": { params: OfDatabase & { parent_role_oid: number; members: number[] }; result: RoleInfo };
  "roles.configured.list": { params: OfDatabase & { server_id: number }; result: ConfiguredRole[] };
  "roles.configured.add": { params: { server_id: number; name: string; password: string }; result: ConfiguredRole };
  "roles.configured.delete": { params: { configured_role_id: number }; result: null };
  "roles.configured.set_password": { params: { configured_role_id: number; password: string }; result: null };
  "collaborators.list": { params: OfDatabase; result: Collaborator[] };
  "collaborators.add": {
    params: OfDatabase & { user_id: number; configured_role_id: number };
    result: Collaborator;
  };
  "collaborators.delete": { params: { collaborator_id: number }; result: null };
  "collaborators.set_role": {
    params: { collaborator_id: number; configured_role_id: number };
    result: Collaborator;
  };
  "schemas.list": { params: OfDatabase; result: SchemaInfo[] };
  "schemas.get": { params: OfSchema; result: SchemaInfo | null };
  "schemas.add": {
    params: OfDatabase & { name: string; owner_oid?: number | null; description?: string | null };
    result: SchemaInfo;
  };
  "schemas.patch": {
    params: OfSchema & { patch: { name?: string; description?: string | null } };
    result: SchemaInfo;
  };
  "schemas.delete": { params: OfDatabase & { schema_oids: number[] }; result: null };
  "schemas.privileges.list_direct": { params: OfSchema; result: Priv[] };
  "schemas.privileges.replace_for_roles": { params: OfSchema & { privileges: Priv[] }; result: Priv[] };
  "schemas.privileges.transfer_ownership": { params: OfSchema & { new_owner_oid: number }; result: SchemaInfo };
  "tables.list": { params: OfSchema; result: TableInfo[] };
  "tables.get": { params: OfTable; result: TableInfo };
  "tables.list_with_metadata": { params: OfSchema; result: TableWithMetadata[] };
  "tables.get_with_metadata": { params: OfTable; result: TableWithMetadata };
  "tables.add": {
    params: OfSchema & {
      table_name?: string | null;
      pkey_column_info?: { name?: string; type?: "IDENTITY" | "UUIDv4" };
      column_data_list?: unknown[];
      constraint_data_list?: ConstraintDef[];
      owner_oid?: number | null;
      comment?: string | null;
    };
    result: TableAdded;
  };
  "tables.import": {
    params: OfSchema & { data_file_id: number; table_name?: string | null; comment?: string | null };
    result: TableAdded;
  };
  "tables.patch": {
    params: OfTable & { table_data_dict: { name?: string; description?: string | null } };
    result: string;
  };
  "tables.delete": { params: OfTable & { cascade?: boolean }; result: string };
  "tables.get_definition": { params: OfTable; result: TableDefinition };
  "tables.refresh": { params: OfTable; result: null };
  "tables.move": { params: OfTable & { schema_oid: number }; result: null };
  "tables.duplicate": { params: OfTable & { name: string; with_records?: boolean }; result: { oid: number } };
  "tables.list_joinable": { params: OfTable & { max_depth?: number }; result: JoinableTables };
  "tables.get_import_preview": {
    params: OfTable & {
      columns: {
        id: number;
        type?: string;
        type_options?: TypeOptions | null;
        cast_options?: Record<string, unknown>;
      }[];
      limit?: number | null;
    };
    result: Record<string, unknown>[] | null;
  };
  "tables.metadata.list": {
    params: OfDatabase;
    result: (TableMetaBlob & { id: number; database_id: number; table_oid: number })[];
  };
  "tables.metadata.set": { params: OfTable & { metadata: Partial<TableMetaBlob> }; result: null };
  "tables.privileges.list_direct": { params: OfTable; result: Priv[] };
  "tables.privileges.replace_for_roles": { params: OfTable & { privileges: Priv[] }; result: Priv[] };
  "tables.privileges.transfer_ownership": { params: OfTable & { new_owner_oid: number }; result: TableInfo };
  "columns.list": { params: OfTable; result: ColumnInfo[] };
  "columns.list_with_metadata": { params: OfTable; result: ColumnWithMetadata[] };
  "columns.add": { params: OfTable & { column_data_list: ColumnDef[] }; result: number[] | null };
  "columns.add_primary_key_column": {
    params: OfTable & { pkey_type: "IDENTITY" | "UUIDv4"; drop_existing_pkey_column?: boolean; name?: string };
    result: null;
  };
  "columns.patch": { params: OfTable & { column_data_list: ColumnPatch[] }; result: number };
  "columns.preview_change": {
    params: OfTable & { column_data_list?: ColumnPatch[]; constraint_def_list?: ConstraintDef[] };
    result: ChangePreview;
  };
  "views.list": { params: OfTable; result: SavedView[] };
  "views.add": { params: OfTable & { view_def: SavedViewDef & { name: string } }; result: SavedView };
  "views.patch": { params: OfDatabase & { view_id: number; view_def: SavedViewDef }; result: SavedView };
  "views.delete": { params: OfDatabase & { view_id: number }; result: null };
  "columns.delete": { params: OfTable & { column_attnums: number[] }; result: unknown };
  "columns.metadata.list": {
    params: OfTable;
    result: (ColumnMetaBlob & { database_id: number; table_oid: number })[];
  };
  "columns.metadata.set": { params: OfTable & { column_meta_data_list: ColumnMetaBlob[] }; result: null };
  "constraints.list": { params: OfTable; result: ConstraintInfo[] };
  "constraints.add": { params: OfTable & { constraint_def_list: ConstraintDef[] }; result: number[] };
  "constraints.delete": { params: OfTable & { constraint_oid: number }; result: string | null };
  "data_modeling.suggest_types": {
    params: OfTable;
    result: Record<string, { type: string; details?: Record<string, unknown> }>;
  };
  "data_modeling.change_primary_key_column": {
    params: OfTable & {
      column_attnum: number;
      default?: "IDENTITY" | "UUIDv4" | null;
      drop_existing_pk_column?: boolean;
    };
    result: null;
  };
  "data_modeling.add_foreign_key_column": {
    params: OfDatabase & { column_name: string; referrer_table_oid: number; referent_table_oid: number };
    result: null;
  };
  "records.list": {
    params: OfTable & {
      limit?: number | null;
      offset?: number | null;
      order?: OrderBy[];
      filter?: FilterExpr;
      grouping?: Grouping;
      return_record_summaries?: boolean;
      count?: string;
      count_budget_ms?: number;
      paging?: string;
      after?: string;
      before?: string;
      at_row?: number;
      of_rows?: number;
    };
    result: RecordList;
  };
  "records.get": {
    params: OfTable & { record_id: unknown; return_record_summaries?: boolean };
    result: RecordList;
  };
  "records.search": {
    params: OfTable & {
      search_params?: { attnum: number; literal: unknown }[];
      limit?: number;
      offset?: number;
      return_record_summaries?: boolean;
    };
    result: RecordList;
  };
  "records.list_summaries": {
    params: OfTable & { limit?: number | null; offset?: number | null; search?: string | null };
    result: SummaryList;
  };
  "records.add": {
    params: OfTable & { record_def: RecordRow; return_record_summaries?: boolean };
    result: RecordAdded;
  };
  "records.patch": {
    params: OfTable & { record_def: RecordRow; record_id: unknown; return_record_summaries?: boolean };
    result: RecordAdded;
  };
  "records.add_many": { params: OfTable & { record_defs: RecordRow[] }; result: { keys: string[] } };
  "records.patch_many": {
    params: OfTable & { changes: { record_id: unknown; record_def: RecordRow; expected?: RecordRow }[] };
    result: { keys: string[] };
  };
  "records.aggregate": {
    params: OfTable & { attnums: number[]; filter?: FilterExpr; budget_ms?: number };
    result: {
      complete: boolean;
      count: number;
      columns: {
        attnum: number;
        filled: number;
        sum: string | null;
        average: string | null;
        min: string | null;
        max: string | null;
      }[];
    };
  };
  "records.statement": {
    params: OfTable & { attnums?: number[]; filter?: FilterExpr; order?: OrderBy[]; limit?: number };
    result: { sql: string };
  };
  "records.delete": { params: OfTable & { record_ids: unknown[] }; result: unknown[] };
  "explorations.list": { params: OfDatabase & { schema_oid?: number | null }; result: ExplorationInfo[] };
  "explorations.get": { params: OfDatabase & { exploration_id: number }; result: ExplorationInfo };
  "explorations.add": { params: OfDatabase & { exploration_def: ExplorationDef }; result: ExplorationInfo };
  "explorations.replace": {
    params: OfDatabase & { new_exploration: ExplorationDef & { id: number } };
    result: ExplorationInfo;
  };
  "explorations.delete": { params: OfDatabase & { exploration_id: number }; result: null };
  "explorations.run": {
    params: OfDatabase & { exploration_def: ExplorationDef; limit?: number; offset?: number };
    result: ExplorationResult;
  };
  "explorations.get_sql": { params: OfDatabase & { exploration_def: ExplorationDef }; result: string };
  "queries.run": {
    params: OfDatabase & { sql: string; run?: string; write?: boolean; limit?: number; timeout?: number };
    result: QueryAnswer;
  };
  "queries.cancel": { params: OfDatabase & { run: string }; result: boolean };
  "queries.explain": { params: OfDatabase & { sql: string; run?: string; analyze?: boolean }; result: unknown };
  "queries.history": { params: OfDatabase; result: QueryHistoryEntry[] };
  "queries.clear_history": { params: OfDatabase; result: number };
  "queries.catalog": { params: OfDatabase; result: Record<string, Record<string, string[]>> };
  "forms.list": { params: OfSchema; result: FormInfo[] };
  "forms.get": { params: { form_token: string }; result: FormInfo };
  "forms.get_source_info": { params: { form_token: string }; result: Record<string, FormSourceTable> };
  "forms.add": { params: OfDatabase & { form_def: FormDef }; result: FormInfo };
  "forms.patch": { params: OfDatabase & { update_form_def: UpdateFormDef }; result: FormInfo };
  "forms.delete": { params: OfDatabase & { form_id: number }; result: null };
  "forms.regenerate_token": { params: OfDatabase & { form_id: number }; result: string };
  "forms.set_publish_public": {
    params: OfDatabase & { form_id: number; publish_public: boolean };
    result: boolean;
  };
  "forms.list_related_records": {
    params: { form_token: string; field_key: string; limit?: number; offset?: number; search?: string | null };
    result: FormChoices;
  };
  "forms.get_rules": { params: { form_token: string }; result: FormRules };
  "forms.set_rules": {
    params: OfDatabase & {
      form_id: number;
      opens_at: string | null;
      closes_at: string | null;
      answer_limit: number | null;
    };
    result: FormRules;
  };
  "forms.submit": { params: { form_token: string; values: Record<string, unknown> }; result: null };
}
