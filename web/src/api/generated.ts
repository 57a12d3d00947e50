/** The wire types of the RPC methods. Made from the server's records by `make generate`; edit those, not this file. */

import type * as shapes from "./shapes";

export type * from "./shapes";

export interface AddManyRecordsResult {
  keys: string[];
}

export interface AddedShare {
  share: Share;
  token: string;
}

export interface AggregateRecordsResult {
  complete: boolean;
  count: number;
  columns: ColumnAggregate[];
}

export interface Allowance {
  role_oid: number;
  table_oid: number;
  action: "SELECT" | "INSERT" | "UPDATE" | "DELETE";
  allowed: boolean;
  columns: number[] | null;
  reason: "schema" | "not_writable" | "table" | "columns" | "beneath" | "policy" | null;
  because: string | null;
  checked_as: string | null;
  rows: "all" | "some" | "none";
  policies: string[];
}

export interface ApiToken {
  id: number;
  name: string;
  created_at: string;
  expires_at: string | null;
  access: string;
  databases: number[] | null;
  used_at: string | null;
}

export interface ApiTokenAdded {
  token: ApiToken;
  text: string;
}

export interface Applied {
  statements: string[];
  role: RoleInfo;
}

export interface AuditEntry {
  id: number;
  at: string;
  user_id: number | null;
  username: string;
  address: string;
  action: string;
  database_id: number | null;
  about: unknown;
  refusal: string | null;
  hash: string;
}

export interface AuditVerification {
  entries: number;
  broken_at: number | null;
  last: string;
}

export interface CastOptions {
  group_sep?: string | null;
  decimal_p?: string | null;
  curr_pref?: string | null;
  curr_suff?: string | null;
}

export interface ChangeFailure {
  problem: "cast" | "null" | "duplicate" | "reference" | "rule" | "overlap" | "label";
  attnum: number;
  record: string | null;
  value: string | null;
  reason: string | null;
  other: string | null;
}

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
  extension: ExtensionNeed | null;
}

export interface Collaborator {
  id: number;
  user_id: number;
  database_id: number;
  configured_role_id: number;
  user_info: UserInfo;
}

export interface Column {
  name: string;
  type: string;
}

export interface ColumnAggregate {
  attnum: number;
  filled: number;
  sum: string | null;
  average: string | null;
  min: string | null;
  max: string | null;
  distinct: number | null;
}

export interface ColumnDef {
  name?: string | null;
  type?: string | null;
  type_options?: TypeOptionsDef | null;
  nullable?: boolean | null;
  default?: { value?: unknown } | null;
  description?: string | null;
  choices?: string[] | null;
  formula?: string | null;
  virtual?: boolean | null;
}

export interface ColumnDefault {
  value: unknown;
  is_dynamic: boolean;
}

export interface ColumnInfo {
  id: number;
  name: string;
  type: string;
  type_options: shapes.TypeOptions | null;
  nullable: boolean;
  primary_key: boolean;
  default: ColumnDefault | null;
  has_dependents: boolean;
  description: string | null;
  current_role_priv: string[];
  generated?: boolean | null;
  base?: string | null;
}

export interface ColumnMetaBlob {
  attnum: number;
  bool_input: string | null;
  bool_true: string | null;
  bool_false: string | null;
  num_min_frac_digits: number | null;
  num_max_frac_digits: number | null;
  num_grouping: string | null;
  num_format: string | null;
  mon_currency_symbol: string | null;
  mon_currency_location: string | null;
  time_format: string | null;
  date_format: string | null;
  duration_min: string | null;
  duration_max: string | null;
  display_width: number | null;
  file_backend: string | null;
  user_display_field: string | null;
}

export interface ColumnPatch {
  id: number;
  name?: string | null;
  type?: string | null;
  type_options?: TypeOptionsDef | null;
  cast_options?: CastOptions | null;
  nullable?: boolean | null;
  not_null?: boolean | null;
  default?: { value?: unknown } | null;
  description?: string | null;
  delete?: boolean | null;
}

export interface ColumnPriv {
  role_oid: number;
  attnum: number;
  direct: string[];
}

export interface ColumnWithMetadata {
  id: number;
  name: string;
  type: string;
  type_options: shapes.TypeOptions | null;
  nullable: boolean;
  primary_key: boolean;
  default: ColumnDefault | null;
  has_dependents: boolean;
  description: string | null;
  current_role_priv: string[];
  generated?: boolean | null;
  base?: string | null;
  metadata: ColumnMetaBlob | null;
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

export interface ConnectionFacts {
  server_version: string;
  can_create_schema: boolean;
  is_superuser: boolean;
  readable_tables: number;
  writable_tables: number;
}

export interface ConnectionProblem {
  code: string;
  title: string;
  detail: string;
  advice: string;
}

export interface ConnectionResult {
  server: ServerInfo;
  database: ConfiguredDatabase;
  configured_role: ConfiguredRole;
}

export interface ConnectionTest {
  ok: boolean;
  problems: ConnectionProblem[];
  facts: ConnectionFacts | null;
}

export interface ConstraintDef {
  type?: "f" | "p" | "u" | "c" | "x" | null;
  columns?: (number | string)[] | null;
  name?: string | null;
  deferrable?: boolean | null;
  fkey_relation_id?: number | null;
  fkey_columns?: number[] | null;
  fkey_update_action?: string | null;
  fkey_delete_action?: string | null;
  fkey_match_type?: string | null;
  check?: string | null;
  parts?: ExclusionPart[] | null;
  condition?: string | null;
}

export interface ConstraintInfo {
  oid: number;
  name: string;
  type: string;
  columns: number[] | null;
  referent_table_oid: number;
  referent_columns: number[] | null;
}

export interface CurrentRole {
  current_role: RoleInfo;
  parent_roles: RoleInfo[];
}

export interface DashboardDef {
  name?: string | null;
  description?: string | null;
  tiles?: shapes.DashboardTile[] | null;
  filters?: shapes.DashboardFilter[] | null;
}

export interface DashboardInfo {
  id: number;
  database_id: number;
  schema_oid: number;
  name: string;
  description: string | null;
  created_by: number | null;
  tiles: shapes.DashboardTile[];
  filters: shapes.DashboardFilter[];
}

export interface DatabaseInfo {
  oid: number;
  name: string;
  owner_oid: number;
  current_role_priv: string[];
  current_role_owns: boolean;
}

export interface Definition {
  ddl: string;
  indexes: Index[];
  constraints: Record<string, string>;
}

export interface DescribeStatementResult {
  sql: string;
}

export interface DiagramColumn {
  attnum: number;
  name: string;
  type: string;
  key: boolean;
  link: boolean;
}

export interface DiagramLink {
  name: string;
  table_oid: number;
  column: number;
  to_oid: number;
  to_name: string;
}

export interface DiagramTable {
  oid: number;
  name: string;
  type: string;
  columns: DiagramColumn[];
}

export interface DisconnectDatabaseResult {
  sql_cleaned: boolean;
}

export interface Domain {
  name: string;
  base: string;
  definition: string;
  required: boolean;
  checks: string[];
  description: string | null;
}

export interface Enumeration {
  type: string;
  labels: string[];
  owned: boolean;
  used_by: string[];
}

export interface ExclusionPart {
  column?: number | string | null;
  expression?: string | null;
  operator: "=" | "&&" | "<>";
}

export interface ExplorationColumn {
  alias: string;
  display_name: string | null;
  type: string;
  type_options: shapes.TypeOptions | null;
  primary_key: boolean;
  metadata: ColumnMetaBlob | null;
  is_initial_column: boolean;
  input_column_name: string | null;
  input_table_name: string | null;
  input_table_id: number | null;
  input_alias: string | null;
}

export interface ExplorationInfo {
  id: number;
  database_id: number;
  name: string;
  base_table_oid: number;
  schema_oid: number;
  initial_columns: shapes.InitialColumn[];
  transformations: shapes.Transformation[] | null;
  display_options: unknown[] | null;
  display_names: Record<string, string> | null;
  description: string | null;
}

export interface ExplorationRecords {
  count: number;
  results: Record<string, unknown>[];
}

export interface ExplorationResult {
  query: shapes.ExplorationDef;
  records: ExplorationRecords;
  output_columns: string[];
  column_metadata: Record<string, ExplorationColumn>;
  limit: number;
  offset: number;
}

export interface ExtensionNeed {
  name: string;
  state: "to_create" | "forbidden" | "unavailable";
}

export interface FormAnswer {
  values: Record<string, unknown>;
  fields: string[];
}

export interface FormChoice {
  key: unknown;
  summary: string;
}

export interface FormChoices {
  count: number;
  results: FormChoice[];
  mapping: Record<string, unknown> | null;
}

export interface FormCondition {
  field: string;
  op: "set" | "not_set" | "one_of" | "none_of";
  values: string[];
}

export interface FormFieldInfo {
  id: number;
  key: string;
  form_id: number;
  index: number;
  label: string | null;
  help: string | null;
  kind: "scalar_column" | "foreign_key";
  column_attnum: number;
  related_table_oid: number | null;
  fk_interaction_rule: shapes.LinkRule | null;
  styling: { size?: "regular" | "large" } | null;
  is_required: boolean;
  child_fields: FormFieldInfo[];
  show_if?: FormCondition | null;
  page?: string | null;
}

export interface FormFieldProblem {
  field: string;
  message: string;
  code: string | null;
  about: string | null;
}

export interface FormInfo {
  id: number;
  created_at: string;
  updated_at: string;
  token: string;
  name: string;
  description: string | null;
  version: number;
  database_id: number;
  schema_oid: number;
  base_table_oid: number;
  associated_role_id: number | null;
  header_title: shapes.RichText | null;
  header_subtitle: shapes.RichText | null;
  publish_public: boolean;
  submit_message: shapes.RichText | null;
  submit_redirect_url: string | null;
  submit_button_label: string | null;
  fields: FormFieldInfo[];
}

export interface FormLogo {
  type: string;
  image: string;
  description: string;
}

export interface FormNotices {
  on: boolean;
  possible: boolean;
  address: string;
}

export interface FormReceipt {
  edit_token: string;
}

export interface FormRules {
  opens_at: string | null;
  closes_at: string | null;
  answer_limit: number | null;
  accent: string | null;
  appearance: "light" | "dark" | null;
  closed_message: string | null;
  editable: boolean;
  answers: number;
  state: "open" | "not_yet" | "closed" | "full";
}

export interface FormSourceTable {
  table_info: TableInfo[];
  columns: Record<string, ColumnWithMetadata | shapes.MissingColumn>;
}

export interface FormulaPreview {
  type: string;
  values: string[];
}

export interface Index {
  oid: number;
  name: string;
  qualified_name: string;
  definition: string;
  method: string;
  keys: string[];
  condition: string | null;
  unique: boolean;
  valid: boolean;
  size: number;
  uses: number;
  of_constraint: boolean;
}

export interface IndexKey {
  attnum?: number | null;
  expression?: string | null;
  descending?: boolean | null;
}

export interface Invited {
  user: UserInfo;
  link: PasswordLink | null;
  problem: string | null;
}

export interface JoinPath {
  base: number;
  target: number;
  join_path: number[][][];
  fkey_path: unknown[][];
  depth: number;
  multiple_results: boolean;
}

export interface JoinTarget {
  name: string;
  columns: Record<string, TargetColumn>;
}

export interface JoinableTables {
  joinable_tables: JoinPath[];
  target_table_info: Record<string, JoinTarget>;
}

export interface KeyInfo {
  name?: string | null;
  type?: string | null;
}

export interface LettersState {
  server: string | null;
  sender: string;
  public_url: string;
}

export interface ListColumnMetadataEntry {
  database_id: number;
  table_oid: number;
  attnum: number;
  bool_input: string | null;
  bool_true: string | null;
  bool_false: string | null;
  num_min_frac_digits: number | null;
  num_max_frac_digits: number | null;
  num_grouping: string | null;
  num_format: string | null;
  mon_currency_symbol: string | null;
  mon_currency_location: string | null;
  time_format: string | null;
  date_format: string | null;
  duration_min: string | null;
  duration_max: string | null;
  display_width: number | null;
  file_backend: string | null;
  user_display_field: string | null;
}

export interface ListTableMetadataEntry {
  id: number;
  database_id: number;
  table_oid: number;
  data_file_id: number | null;
  import_verified: boolean | null;
  column_order: number[] | null;
  record_summary_template: (string | number[])[] | null;
  mathesar_added_pkey_attnum: number | null;
  user_tracking_attnum: number | null;
}

export interface Made {
  oid: number;
}

export interface MadeView {
  oid: number;
}

export interface MailedLink {
  address: string;
  expires_at: string;
}

export interface MappingColumn {
  column_name?: string | null;
  referent_table_oid?: number | null;
}

export interface MatchingChanged {
  count: number;
}

export interface MatchingDeleted {
  count: number;
}

export interface ModelPreview {
  tried: boolean;
  statements: ModelStatement[];
}

export interface ModelStatement {
  sql: string;
  records: number;
}

export interface PasswordLink {
  url: string;
  expires_at: string;
}

export interface PatchManyRecordsResult {
  keys: string[];
}

export interface Policy {
  name: string;
  command: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
  permissive: boolean;
  roles: string[];
  using: string | null;
  check: string | null;
}

export interface PreviewColumn {
  id: number;
  type?: string | null;
  type_options?: TypeOptionsDef | null;
  cast_options?: CastOptions | null;
}

export interface PreviewKey {
  table_oid: number;
  column_attnum: number;
  default?: string | null;
  drop_existing_pk_column?: boolean | null;
}

export interface PreviewLink {
  column_name: string;
  referrer_table_oid: number;
  referent_table_oid: number;
}

export interface PreviewMapping {
  table_name?: string | null;
  mapping_columns: MappingColumn[];
  schema_oid: number;
}

export interface PreviewMove {
  source_table_oid: number;
  target_table_oid: number;
  move_column_attnums: number[];
}

export interface PreviewNewKey {
  table_oid: number;
  pkey_type: string;
  name?: string | null;
  drop_existing_pkey_column?: boolean | null;
}

export interface PreviewSplit {
  table_oid: number;
  column_attnums: number[];
  extracted_table_name?: string | null;
  relationship_fk_column_name?: string | null;
}

export interface Priv {
  role_oid: number;
  direct: string[];
}

export interface PrivilegeRequest {
  role_oid?: number | null;
  direct?: string[] | null;
}

export interface QueryAnswer {
  columns: Column[];
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

export interface RecordAdded {
  results: Record<string, unknown>[];
  linked_record_summaries: Record<string, Record<string, string>> | null;
  record_summaries: Record<string, string> | null;
}

export interface RecordChange {
  record_id: unknown;
  record_def: shapes.RecordRow;
  expected?: shapes.RecordRow | null;
}

export interface RecordList {
  count: number | null;
  results: Record<string, unknown>[];
  grouping: shapes.GroupingResult | null;
  linked_record_summaries: Record<string, Record<string, string>> | null;
  record_summaries: Record<string, string> | null;
  joined_record_summaries: Record<string, Record<string, string>> | null;
  download_links: Record<string, Record<string, unknown>> | null;
  count_kind: string | null;
  next: string | null;
  previous: string | null;
  position: number | null;
  position_kind: string | null;
}

export interface RecordSummary {
  key: unknown;
  summary: string;
}

export interface RecoveryCodes {
  recovery_codes: string[];
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

export interface RoleMember {
  oid: number;
  admin: boolean;
}

export interface RowSecurity {
  possible: boolean;
  enabled: boolean;
  forced: boolean;
  policies: Policy[];
}

export interface RowSecurityChange {
  statements: string[];
  security: RowSecurity;
}

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
  name?: string | null;
  kind?: string | null;
  shared?: boolean | null;
  is_default?: boolean | null;
  definition?: unknown;
}

export interface SchemaDiagram {
  tables: DiagramTable[];
  links: DiagramLink[];
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

export interface SchemaPatch {
  name?: string | null;
  description?: string | null;
}

export interface SecondFactorSecret {
  secret: string;
  address: string;
}

export interface SecondFactorState {
  on: boolean;
  recovery_codes: number;
}

export interface SentLetter {
  address: string;
}

export interface SequenceInfo {
  oid: number;
  name: string;
  owner_oid: number;
  current_role_owns: boolean;
  feeds: string | null;
}

export interface ServerInfo {
  id: number;
  host: string;
  port: number | null;
  sslmode: string;
}

export interface SessionInfo {
  id: number;
  began_at: string;
  seen_at: string;
  address: string;
  agent: string;
  current: boolean;
}

export interface Share {
  id: number;
  kind: string;
  subject_id: number;
  name: string;
  columns: number[];
  locked: boolean;
  own: boolean;
  frame_ancestors: string[];
  expires_at: string | null;
  created_at: string;
}

export interface SharedColumn {
  key: number;
  alias: string | null;
  name: string;
  type: string;
}

export interface SharedPart {
  show: string;
  title: string | null;
  text: string | null;
  width: number;
  height: number;
  columns: SharedColumn[];
  chart: unknown;
  broken: boolean;
}

export interface SharedRecords {
  results: Record<string, unknown>[];
  more: boolean;
}

export interface SharedTable {
  name: string;
  kind: string;
  parts: SharedPart[];
  expires_at: string | null;
}

export interface Suggestion {
  type: string;
  details?: Record<string, string | boolean> | null;
}

export interface SummaryList {
  count: number;
  results: RecordSummary[];
  mapping: shapes.LinkMapping | null;
}

export interface TableAdded {
  oid: number;
  name: string;
  renamed_columns: Record<string, string>;
}

export interface TableColumnDef {
  name?: string | null;
  type?: unknown;
  type_options?: TypeOptionsDef | null;
  nullable?: boolean | null;
  not_null?: boolean | null;
  default?: { value?: unknown } | null;
}

export interface TableImported {
  oid: number;
  name: string;
  renamed_columns: Record<string, string>;
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
  storage?: "partitioned" | "partition" | "foreign" | null;
  partition_of?: number | null;
}

export interface TableMetaBlob {
  data_file_id: number | null;
  import_verified: boolean | null;
  column_order: number[] | null;
  record_summary_template: (string | number[])[] | null;
  mathesar_added_pkey_attnum: number | null;
  user_tracking_attnum: number | null;
}

export interface TablePatch {
  name?: string | null;
  description?: string | null;
  columns?: ColumnPatch[] | null;
}

export interface TableSplit {
  extracted_table_oid: number;
  new_fkey_attnum: number;
}

export interface TableWithMetadata {
  oid: number;
  name: string;
  schema: number;
  description: string | null;
  owner_oid: number;
  current_role_priv: string[];
  current_role_owns: boolean;
  type: "table" | "view" | "materialized_view";
  storage?: "partitioned" | "partition" | "foreign" | null;
  partition_of?: number | null;
  metadata: TableMetaBlob | null;
}

export interface TargetColumn {
  name: string;
  type: string;
  primary_key: boolean;
}

export interface TypeOptionsDef {
  precision?: number | null;
  scale?: number | null;
  length?: number | null;
  fields?: string | null;
  array?: boolean | null;
}

export interface UserAccess {
  user_id: number;
  active: boolean;
  last_login: string | null;
  link_until: string | null;
  second_step: boolean;
}

export interface UserInfo {
  id: number;
  username: string;
  is_superuser: boolean;
  email: string;
  full_name: string | null;
  display_language: string;
}

export interface ViewQuery {
  name: string;
  schema: number;
  materialized: boolean;
  sql: string;
}

export interface ViewReportReport {
  installation_id: string | null;
  mathesar_version: string;
  user_count: number;
  active_user_count: number;
  sso_connected_user_count: number;
  configured_role_count: number;
  connected_database_count: number;
  connected_database_schema_count: number;
  connected_database_table_count: number;
  connected_database_record_count: number;
  exploration_count: number;
  form_count: number;
  public_form_count: number;
}

/** What each method takes and gives. */
export interface RpcMethods {
  "analytics.disable": {
    params: Record<string, never>;
    result: null;
  };
  "analytics.get_state": {
    params: Record<string, never>;
    result: Record<string, boolean>;
  };
  "analytics.initialize": {
    params: Record<string, never>;
    result: null;
  };
  "analytics.upload_feedback": {
    params: {
      message: string | null;
    };
    result: null;
  };
  "analytics.view_report": {
    params: Record<string, never>;
    result: ViewReportReport;
  };
  "audit.list": {
    params: {
      user_id?: number | null;
      database_id?: number | null;
      action?: string | null;
      text?: string | null;
      since?: string | null;
      until?: string | null;
      before?: number | null;
      limit?: number | null;
    };
    result: AuditEntry[];
  };
  "audit.verify": {
    params: Record<string, never>;
    result: AuditVerification;
  };
  "collaborators.add": {
    params: {
      database_id: number;
      user_id: number;
      configured_role_id: number;
    };
    result: Collaborator;
  };
  "collaborators.delete": {
    params: {
      collaborator_id: number;
    };
    result: null;
  };
  "collaborators.list": {
    params: {
      database_id: number;
    };
    result: Collaborator[];
  };
  "collaborators.set_role": {
    params: {
      collaborator_id: number;
      configured_role_id: number;
    };
    result: Collaborator;
  };
  "columns.add": {
    params: {
      column_data_list: ColumnDef[];
      table_oid: number;
      database_id: number;
    };
    result: number[];
  };
  "columns.add_primary_key_column": {
    params: {
      pkey_type: string;
      table_oid: number;
      database_id: number;
      drop_existing_pkey_column?: boolean | null;
      name?: string | null;
    };
    result: null;
  };
  "columns.delete": {
    params: {
      column_attnums: number[];
      table_oid: number;
      database_id: number;
    };
    result: string;
  };
  "columns.domains.list": {
    params: {
      database_id: number;
    };
    result: Domain[];
  };
  "columns.labels.add": {
    params: {
      table_oid: number;
      attnum: number;
      label: string;
      before?: string | null;
      database_id: number;
    };
    result: Enumeration;
  };
  "columns.labels.arrange": {
    params: {
      table_oid: number;
      attnum: number;
      labels: string[];
      database_id: number;
    };
    result: Enumeration;
  };
  "columns.labels.list": {
    params: {
      table_oid: number;
      attnum: number;
      database_id: number;
    };
    result: Enumeration;
  };
  "columns.labels.preview": {
    params: {
      table_oid: number;
      attnum: number;
      labels: string[];
      database_id: number;
    };
    result: ChangePreview;
  };
  "columns.labels.rename": {
    params: {
      table_oid: number;
      attnum: number;
      label: string;
      new_label: string;
      database_id: number;
    };
    result: Enumeration;
  };
  "columns.list": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: ColumnInfo[];
  };
  "columns.list_with_metadata": {
    params: {
      table_oid: number;
      database_id: number;
      computed?: boolean | null;
    };
    result: ColumnWithMetadata[];
  };
  "columns.metadata.list": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: ListColumnMetadataEntry[];
  };
  "columns.metadata.set": {
    params: {
      column_meta_data_list: (Partial<ColumnMetaBlob> & { attnum: number })[];
      table_oid: number;
      database_id: number;
    };
    result: null;
  };
  "columns.patch": {
    params: {
      column_data_list: ColumnPatch[];
      table_oid: number;
      database_id: number;
    };
    result: number;
  };
  "columns.preview_change": {
    params: {
      database_id: number;
      table_oid: number;
      column_data_list?: ColumnPatch[] | null;
      constraint_def_list?: ConstraintDef[] | null;
    };
    result: ChangePreview;
  };
  "columns.preview_formula": {
    params: {
      table_oid: number;
      formula: string;
      database_id: number;
    };
    result: FormulaPreview;
  };
  "columns.reset_mash": {
    params: {
      column_attnum: number;
      table_oid: number;
      database_id: number;
    };
    result: null;
  };
  "constraints.add": {
    params: {
      table_oid: number;
      constraint_def_list: ConstraintDef[];
      database_id: number;
    };
    result: number[];
  };
  "constraints.delete": {
    params: {
      table_oid: number;
      constraint_oid: number;
      database_id: number;
    };
    result: string;
  };
  "constraints.list": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: ConstraintInfo[];
  };
  "dashboards.add": {
    params: {
      database_id: number;
      schema_oid: number;
      dashboard_def: DashboardDef;
    };
    result: DashboardInfo;
  };
  "dashboards.delete": {
    params: {
      database_id: number;
      dashboard_id: number;
    };
    result: unknown;
  };
  "dashboards.get": {
    params: {
      database_id: number;
      dashboard_id: number;
    };
    result: DashboardInfo;
  };
  "dashboards.list": {
    params: {
      database_id: number;
      schema_oid?: number | null;
    };
    result: DashboardInfo[];
  };
  "dashboards.patch": {
    params: {
      database_id: number;
      dashboard_id: number;
      dashboard_def: DashboardDef;
    };
    result: DashboardInfo;
  };
  "data_modeling.add_foreign_key_column": {
    params: {
      column_name: string;
      referrer_table_oid: number;
      referent_table_oid: number;
      database_id: number;
    };
    result: null;
  };
  "data_modeling.add_mapping_table": {
    params: {
      table_name: string | null;
      mapping_columns: MappingColumn[];
      schema_oid: number;
      database_id: number;
    };
    result: null;
  };
  "data_modeling.change_primary_key_column": {
    params: {
      column_attnum: number;
      table_oid: number;
      database_id: number;
      default?: string | null;
      drop_existing_pk_column?: boolean | null;
    };
    result: null;
  };
  "data_modeling.move_columns": {
    params: {
      source_table_oid: number;
      target_table_oid: number;
      move_column_attnums: number[];
      database_id: number;
    };
    result: null;
  };
  "data_modeling.preview": {
    params: {
      database_id: number;
      split?: PreviewSplit | null;
      move?: PreviewMove | null;
      key?: PreviewKey | null;
      new_key?: PreviewNewKey | null;
      link?: PreviewLink | null;
      mapping?: PreviewMapping | null;
    };
    result: ModelPreview;
  };
  "data_modeling.split_table": {
    params: {
      table_oid: number;
      column_attnums: number[];
      extracted_table_name: string | null;
      database_id: number;
      relationship_fk_column_name?: string | null;
    };
    result: TableSplit;
  };
  "data_modeling.suggest_types": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: Record<string, Suggestion>;
  };
  "databases.configured.disconnect": {
    params: {
      database_id: number;
      schemas_to_remove?: string[] | null;
      strict?: boolean | null;
      role_name?: string | null;
      password?: string | null;
      disconnect_db_server?: boolean | null;
    };
    result: DisconnectDatabaseResult;
  };
  "databases.configured.list": {
    params: {
      server_id?: number | null;
    };
    result: ConfiguredDatabase[];
  };
  "databases.configured.patch": {
    params: {
      database_id: number;
      patch: { name?: string; nickname?: string | null };
    };
    result: ConfiguredDatabase;
  };
  "databases.delete": {
    params: {
      database_oid: number;
      database_id: number;
    };
    result: null;
  };
  "databases.get": {
    params: {
      database_id: number;
    };
    result: DatabaseInfo;
  };
  "databases.privileges.list_direct": {
    params: {
      database_id: number;
    };
    result: Priv[];
  };
  "databases.privileges.replace_for_roles": {
    params: {
      privileges: PrivilegeRequest[];
      database_id: number;
    };
    result: Priv[];
  };
  "databases.privileges.transfer_ownership": {
    params: {
      new_owner_oid: number;
      database_id: number;
    };
    result: DatabaseInfo;
  };
  "databases.setup.connect_existing": {
    params: {
      host: string;
      port?: number | null;
      database: string;
      role: string;
      password: string;
      sample_data?: string[] | null;
      nickname?: string | null;
      sslmode?: string | null;
      ssl_root_cert?: string | null;
    };
    result: ConnectionResult;
  };
  "databases.setup.create_new": {
    params: {
      database: string;
      sample_data?: string[] | null;
      nickname?: string | null;
    };
    result: ConnectionResult;
  };
  "databases.setup.test_connection": {
    params: {
      host: string;
      port?: number | null;
      database: string;
      role: string;
      password?: string | null;
      sslmode?: string | null;
      ssl_root_cert?: string | null;
    };
    result: ConnectionTest;
  };
  "databases.upgrade_sql": {
    params: {
      database_id: number;
      username?: string | null;
      password?: string | null;
    };
    result: null;
  };
  "explorations.add": {
    params: {
      database_id: number;
      exploration_def: shapes.ExplorationDef;
    };
    result: ExplorationInfo;
  };
  "explorations.delete": {
    params: {
      database_id: number;
      exploration_id: number;
    };
    result: unknown;
  };
  "explorations.get": {
    params: {
      database_id: number;
      exploration_id: number;
    };
    result: ExplorationInfo;
  };
  "explorations.get_sql": {
    params: {
      exploration_def: unknown;
      database_id: number;
    };
    result: string;
  };
  "explorations.list": {
    params: {
      database_id: number;
      schema_oid?: number | null;
    };
    result: ExplorationInfo[];
  };
  "explorations.replace": {
    params: {
      database_id: number;
      new_exploration: shapes.ExplorationDef & { id: number };
    };
    result: ExplorationInfo;
  };
  "explorations.run": {
    params: {
      exploration_def: shapes.ExplorationDef;
      database_id: number;
      limit?: number | null;
      offset?: number | null;
    };
    result: ExplorationResult;
  };
  "forms.add": {
    params: {
      database_id: number;
      form_def: shapes.FormDef;
    };
    result: FormInfo;
  };
  "forms.check": {
    params: {
      form_token: string;
      values: Record<string, unknown>;
    };
    result: FormFieldProblem[];
  };
  "forms.delete": {
    params: {
      database_id: number;
      form_id: number;
    };
    result: null;
  };
  "forms.get": {
    params: {
      form_token: string;
    };
    result: FormInfo;
  };
  "forms.get_answer": {
    params: {
      form_token: string;
      edit_token: string;
    };
    result: FormAnswer;
  };
  "forms.get_rules": {
    params: {
      form_token: string;
    };
    result: FormRules;
  };
  "forms.get_source_info": {
    params: {
      form_token: string;
    };
    result: Record<string, FormSourceTable>;
  };
  "forms.list": {
    params: {
      database_id: number;
      schema_oid: number;
    };
    result: FormInfo[];
  };
  "forms.list_related_records": {
    params: {
      form_token: string;
      field_key: string;
      limit?: number | null;
      offset?: number | null;
      search?: string | null;
    };
    result: FormChoices;
  };
  "forms.logo.get": {
    params: {
      form_token: string;
    };
    result: FormLogo;
  };
  "forms.logo.set": {
    params: {
      database_id: number;
      form_id: number;
      image?: string | null;
      description?: string | null;
    };
    result: boolean;
  };
  "forms.notices.get": {
    params: {
      database_id: number;
      form_id: number;
    };
    result: FormNotices;
  };
  "forms.notices.set": {
    params: {
      database_id: number;
      form_id: number;
      on: boolean;
    };
    result: boolean;
  };
  "forms.patch": {
    params: {
      database_id: number;
      update_form_def: shapes.UpdateFormDef;
    };
    result: FormInfo;
  };
  "forms.regenerate_token": {
    params: {
      database_id: number;
      form_id: number;
    };
    result: string;
  };
  "forms.set_publish_public": {
    params: {
      database_id: number;
      form_id: number;
      publish_public: boolean;
    };
    result: boolean;
  };
  "forms.set_rules": {
    params: {
      database_id: number;
      form_id: number;
      opens_at?: string | null;
      closes_at?: string | null;
      answer_limit?: number | null;
      accent?: string | null;
      appearance?: string | null;
      closed_message?: string | null;
      editable?: boolean | null;
    };
    result: FormRules;
  };
  "forms.submit": {
    params: {
      form_token: string;
      values: Record<string, unknown>;
    };
    result: FormReceipt;
  };
  "forms.update_answer": {
    params: {
      form_token: string;
      edit_token: string;
      values: Record<string, unknown>;
    };
    result: null;
  };
  "indexes.add": {
    params: {
      table_oid: number;
      columns: IndexKey[];
      name?: string | null;
      unique?: boolean | null;
      method?: "btree" | "hash" | "gin" | "gist" | "brin" | null;
      concurrently?: boolean | null;
      condition?: string | null;
      database_id: number;
    };
    result: Index[];
  };
  "indexes.delete": {
    params: {
      table_oid: number;
      index_oid: number;
      database_id: number;
    };
    result: string;
  };
  "indexes.list": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: Index[];
  };
  "indexes.rebuild": {
    params: {
      table_oid: number;
      index_oid: number;
      database_id: number;
    };
    result: Index[];
  };
  "queries.cancel": {
    params: {
      database_id: number;
      run: string;
    };
    result: boolean;
  };
  "queries.catalog": {
    params: {
      database_id: number;
    };
    result: Record<string, Record<string, string[]>>;
  };
  "queries.clear_history": {
    params: {
      database_id: number;
    };
    result: number;
  };
  "queries.explain": {
    params: {
      database_id: number;
      sql: string;
      run?: string | null;
      analyze?: boolean | null;
    };
    result: unknown;
  };
  "queries.history": {
    params: {
      database_id: number;
    };
    result: QueryHistoryEntry[];
  };
  "queries.replace_view": {
    params: {
      database_id: number;
      view_oid: number;
      sql: string;
    };
    result: null;
  };
  "queries.run": {
    params: {
      database_id: number;
      sql: string;
      run?: string | null;
      write?: boolean | null;
      limit?: number | null;
      timeout?: number | null;
    };
    result: QueryAnswer;
  };
  "queries.save_view": {
    params: {
      database_id: number;
      sql: string;
      schema_oid: number;
      name: string;
      materialized?: boolean | null;
      invoker?: boolean | null;
    };
    result: MadeView;
  };
  "queries.view": {
    params: {
      database_id: number;
      view_oid: number;
    };
    result: ViewQuery;
  };
  "records.add": {
    params: {
      record_def: shapes.RecordRow;
      table_oid: number;
      database_id: number;
      return_record_summaries?: boolean | null;
    };
    result: RecordAdded;
  };
  "records.add_many": {
    params: {
      record_defs: shapes.RecordRow[];
      table_oid: number;
      database_id: number;
    };
    result: AddManyRecordsResult;
  };
  "records.aggregate": {
    params: {
      table_oid: number;
      database_id: number;
      attnums: number[];
      filter?: unknown;
      budget_ms?: number | null;
      distinct?: number[] | null;
    };
    result: AggregateRecordsResult;
  };
  "records.delete": {
    params: {
      record_ids: unknown;
      table_oid: number;
      database_id: number;
    };
    result: unknown[];
  };
  "records.delete_matching": {
    params: {
      filter?: shapes.FilterExpr | null;
      expected_count: number;
      table_oid: number;
      database_id: number;
    };
    result: MatchingDeleted;
  };
  "records.get": {
    params: {
      record_id: unknown;
      table_oid: number;
      database_id: number;
      joined_columns?: shapes.JoinedColumn[] | null;
      return_record_summaries?: boolean | null;
      table_record_summary_templates?: Record<string, shapes.RecordSummaryTemplate> | null;
    };
    result: RecordList;
  };
  "records.list": {
    params: {
      table_oid: number;
      database_id: number;
      limit?: number | null;
      offset?: number | null;
      order?: shapes.OrderBy[] | null;
      filter?: shapes.FilterExpr | null;
      grouping?: shapes.Grouping | null;
      joined_columns?: shapes.JoinedColumn[] | null;
      return_record_summaries?: boolean | null;
      count?: string | null;
      count_budget_ms?: number | null;
      paging?: string | null;
      after?: string | null;
      before?: string | null;
      at_row?: number | null;
      of_rows?: number | null;
      as_role_oid?: number | null;
    };
    result: RecordList;
  };
  "records.list_summaries": {
    params: {
      table_oid: number;
      database_id: number;
      limit?: number | null;
      offset?: number | null;
      search?: string | null;
      linked_record_path?: shapes.LinkedRecordPath | null;
    };
    result: SummaryList;
  };
  "records.patch": {
    params: {
      record_def: shapes.RecordRow;
      record_id: unknown;
      table_oid: number;
      database_id: number;
      return_record_summaries?: boolean | null;
    };
    result: RecordAdded;
  };
  "records.patch_many": {
    params: {
      changes: RecordChange[];
      table_oid: number;
      database_id: number;
    };
    result: PatchManyRecordsResult;
  };
  "records.patch_matching": {
    params: {
      record_def: shapes.RecordRow;
      filter?: shapes.FilterExpr | null;
      expected_count: number;
      table_oid: number;
      database_id: number;
    };
    result: MatchingChanged;
  };
  "records.search": {
    params: {
      table_oid: number;
      database_id: number;
      search_params?: shapes.SearchParam[] | null;
      limit?: number | null;
      offset?: number | null;
      return_record_summaries?: boolean | null;
    };
    result: RecordList;
  };
  "records.statement": {
    params: {
      table_oid: number;
      database_id: number;
      attnums?: number[] | null;
      filter?: unknown;
      order?: unknown;
      limit?: number | null;
    };
    result: DescribeStatementResult;
  };
  "roles.add": {
    params: {
      rolename: string | null;
      database_id: number;
      password?: string | null;
      login?: boolean | null;
    };
    result: RoleInfo;
  };
  "roles.apply_preset": {
    params: {
      database_id: number;
      preset: string;
      rolename?: string | null;
      password?: string | null;
      role_oid?: number | null;
      schema_oids?: number[] | null;
      preview?: boolean | null;
    };
    result: Applied;
  };
  "roles.configured.add": {
    params: {
      server_id: number;
      name: string;
      password: string;
    };
    result: ConfiguredRole;
  };
  "roles.configured.delete": {
    params: {
      configured_role_id: number;
    };
    result: null;
  };
  "roles.configured.list": {
    params: {
      database_id: number;
      server_id: number;
    };
    result: ConfiguredRole[];
  };
  "roles.configured.set_password": {
    params: {
      configured_role_id: number;
      password: string;
    };
    result: null;
  };
  "roles.delete": {
    params: {
      role_oid: number;
      database_id: number;
    };
    result: null;
  };
  "roles.get_current_role": {
    params: {
      database_id: number;
    };
    result: CurrentRole;
  };
  "roles.list": {
    params: {
      database_id: number;
    };
    result: RoleInfo[];
  };
  "roles.patch": {
    params: {
      role_oid: number;
      database_id: number;
      login?: boolean | null;
      create_db?: boolean | null;
      create_role?: boolean | null;
      password?: string | null;
    };
    result: RoleInfo;
  };
  "roles.set_members": {
    params: {
      parent_role_oid: number;
      members: number[];
      database_id: number;
    };
    result: RoleInfo;
  };
  "schemas.add": {
    params: {
      name: string | null;
      database_id: number;
      owner_oid?: number | null;
      description?: string | null;
    };
    result: SchemaInfo;
  };
  "schemas.default_privileges.list_direct": {
    params: {
      schema_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "schemas.default_privileges.replace_for_roles": {
    params: {
      privileges: PrivilegeRequest[];
      schema_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "schemas.delete": {
    params: {
      schema_oids: number[];
      database_id: number;
    };
    result: null;
  };
  "schemas.get": {
    params: {
      schema_oid: number;
      database_id: number;
    };
    result: SchemaInfo;
  };
  "schemas.get_diagram": {
    params: {
      schema_oid: number;
      database_id: number;
    };
    result: SchemaDiagram;
  };
  "schemas.list": {
    params: {
      database_id: number;
    };
    result: SchemaInfo[];
  };
  "schemas.patch": {
    params: {
      schema_oid: number;
      database_id: number;
      patch: SchemaPatch;
    };
    result: SchemaInfo;
  };
  "schemas.privileges.list_direct": {
    params: {
      schema_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "schemas.privileges.replace_for_roles": {
    params: {
      privileges: PrivilegeRequest[];
      schema_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "schemas.privileges.transfer_ownership": {
    params: {
      schema_oid: number;
      new_owner_oid: number;
      database_id: number;
    };
    result: SchemaInfo;
  };
  "sequences.list": {
    params: {
      schema_oid: number;
      database_id: number;
    };
    result: SequenceInfo[];
  };
  "sequences.privileges.list_direct": {
    params: {
      sequence_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "sequences.privileges.replace_for_roles": {
    params: {
      privileges: PrivilegeRequest[];
      sequence_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "servers.configured.list": {
    params: Record<string, never>;
    result: ServerInfo[];
  };
  "servers.configured.patch": {
    params: {
      server_id: number;
      patch: { host?: string; port?: number | null; sslmode?: string };
    };
    result: ServerInfo;
  };
  "shares.add": {
    params: {
      database_id: number;
      table_oid: number;
      name: string;
      columns: number[];
      filter?: shapes.FilterExpr | null;
      order?: shapes.OrderBy[] | null;
      date_column?: number | null;
      record?: boolean | null;
      password?: string | null;
      expires_at?: string | null;
      frame_ancestors?: string[] | null;
    };
    result: AddedShare;
  };
  "shares.add_results": {
    params: {
      database_id: number;
      kind: string;
      subject_id: number;
      name: string;
      parts: shapes.SharePart[];
      password?: string | null;
      expires_at?: string | null;
      frame_ancestors?: string[] | null;
    };
    result: AddedShare;
  };
  "shares.get": {
    params: {
      token: string;
      password?: string | null;
    };
    result: SharedTable;
  };
  "shares.list": {
    params: {
      database_id: number;
      table_oid?: number | null;
      exploration_id?: number | null;
      dashboard_id?: number | null;
    };
    result: Share[];
  };
  "shares.records": {
    params: {
      token: string;
      password?: string | null;
      part?: number | null;
      limit?: number | null;
      offset?: number | null;
    };
    result: SharedRecords;
  };
  "shares.renew_token": {
    params: {
      database_id: number;
      share_id: number;
    };
    result: string;
  };
  "shares.revoke": {
    params: {
      database_id: number;
      share_id: number;
    };
    result: unknown;
  };
  "system.listMethods": {
    params: Record<string, never>;
    result: string[];
  };
  "system.methodHelp": {
    params: {
      method_name: string;
    };
    result: string;
  };
  "system.methodSignature": {
    params: {
      method_name: string;
    };
    result: string[];
  };
  "tables.add": {
    params: {
      schema_oid: number;
      database_id: number;
      table_name?: string | null;
      pkey_column_info?: KeyInfo | null;
      column_data_list?: TableColumnDef[] | null;
      constraint_data_list?: ConstraintDef[] | null;
      owner_oid?: number | null;
      comment?: string | null;
    };
    result: TableAdded;
  };
  "tables.column_privileges.list_direct": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: ColumnPriv[];
  };
  "tables.column_privileges.replace_for_roles": {
    params: {
      privileges: ColumnPriv[];
      table_oid: number;
      database_id: number;
    };
    result: ColumnPriv[];
  };
  "tables.delete": {
    params: {
      table_oid: number;
      database_id: number;
      cascade?: boolean | null;
      type?: string | null;
    };
    result: string;
  };
  "tables.duplicate": {
    params: {
      table_oid: number;
      name: string;
      with_records?: boolean | null;
      database_id: number;
    };
    result: Made;
  };
  "tables.get": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: TableInfo;
  };
  "tables.get_definition": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: Definition;
  };
  "tables.get_import_preview": {
    params: {
      table_oid: number;
      columns: PreviewColumn[];
      database_id: number;
      limit?: number | null;
    };
    result: unknown[];
  };
  "tables.get_with_metadata": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: TableWithMetadata;
  };
  "tables.import": {
    params: {
      data_file_id: number;
      schema_oid: number;
      database_id: number;
      table_name?: string | null;
      comment?: string | null;
    };
    result: TableImported;
  };
  "tables.list": {
    params: {
      schema_oid: number;
      database_id: number;
      all_kinds?: boolean | null;
    };
    result: TableInfo[];
  };
  "tables.list_joinable": {
    params: {
      table_oid: number;
      database_id: number;
      max_depth?: number | null;
    };
    result: JoinableTables;
  };
  "tables.list_with_metadata": {
    params: {
      schema_oid: number;
      database_id: number;
      all_kinds?: boolean | null;
    };
    result: TableWithMetadata[];
  };
  "tables.metadata.list": {
    params: {
      database_id: number;
    };
    result: ListTableMetadataEntry[];
  };
  "tables.metadata.set": {
    params: {
      table_oid: number;
      metadata: Partial<TableMetaBlob>;
      database_id: number;
    };
    result: null;
  };
  "tables.move": {
    params: {
      table_oid: number;
      schema_oid: number;
      database_id: number;
    };
    result: unknown;
  };
  "tables.patch": {
    params: {
      table_oid: number;
      table_data_dict: TablePatch;
      database_id: number;
    };
    result: string;
  };
  "tables.policies.add": {
    params: {
      table_oid: number;
      database_id: number;
      policy_name: string;
      command: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
      role_oids?: number[] | null;
      user_attnum?: number | null;
      condition?: string | null;
      restrictive?: boolean | null;
      preview?: boolean | null;
    };
    result: RowSecurityChange;
  };
  "tables.policies.delete": {
    params: {
      table_oid: number;
      database_id: number;
      policy_name: string;
      preview?: boolean | null;
    };
    result: RowSecurityChange;
  };
  "tables.policies.list": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: RowSecurity;
  };
  "tables.privileges.foresee": {
    params: {
      database_id: number;
      table_oids: number[];
      role_oids: number[];
    };
    result: Allowance[];
  };
  "tables.privileges.list_direct": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "tables.privileges.replace_for_roles": {
    params: {
      privileges: PrivilegeRequest[];
      table_oid: number;
      database_id: number;
    };
    result: Priv[];
  };
  "tables.privileges.transfer_ownership": {
    params: {
      table_oid: number;
      new_owner_oid: number;
      database_id: number;
    };
    result: TableInfo;
  };
  "tables.refresh": {
    params: {
      table_oid: number;
      database_id: number;
    };
    result: unknown;
  };
  "tables.set_row_security": {
    params: {
      table_oid: number;
      database_id: number;
      enabled: boolean;
      forced?: boolean | null;
      preview?: boolean | null;
    };
    result: RowSecurityChange;
  };
  "users.add": {
    params: {
      user_def: shapes.UserDef;
    };
    result: UserInfo;
  };
  "users.delete": {
    params: {
      user_id: number;
    };
    result: null;
  };
  "users.get": {
    params: {
      user_id: number;
    };
    result: UserInfo;
  };
  "users.get_self": {
    params: Record<string, never>;
    result: UserInfo;
  };
  "users.invite": {
    params: {
      user_def: Partial<shapes.UserDef>;
      by_letter?: boolean | null;
    };
    result: Invited;
  };
  "users.letters.get_state": {
    params: Record<string, never>;
    result: LettersState;
  };
  "users.letters.test": {
    params: Record<string, never>;
    result: SentLetter;
  };
  "users.links.add": {
    params: {
      user_id: number;
    };
    result: PasswordLink;
  };
  "users.links.mail": {
    params: {
      user_id: number;
    };
    result: MailedLink;
  };
  "users.links.revoke": {
    params: {
      user_id: number;
    };
    result: boolean;
  };
  "users.list": {
    params: Record<string, never>;
    result: UserInfo[];
  };
  "users.list_access": {
    params: Record<string, never>;
    result: UserAccess[];
  };
  "users.password.replace_own": {
    params: {
      old_password: string;
      new_password: string;
    };
    result: null;
  };
  "users.password.revoke": {
    params: {
      user_id: number;
      new_password: string;
    };
    result: null;
  };
  "users.patch_other": {
    params: {
      user_id: number;
      username: string | null;
      is_superuser: boolean;
      email: string | null;
      full_name: string | null;
      display_language: string | null;
    };
    result: UserInfo;
  };
  "users.patch_self": {
    params: {
      username: string | null;
      email: string | null;
      full_name: string | null;
      display_language: string | null;
    };
    result: UserInfo;
  };
  "users.second_factor.begin": {
    params: {
      password: string;
    };
    result: SecondFactorSecret;
  };
  "users.second_factor.confirm": {
    params: {
      code: string;
    };
    result: RecoveryCodes;
  };
  "users.second_factor.get": {
    params: Record<string, never>;
    result: SecondFactorState;
  };
  "users.second_factor.remove": {
    params: {
      code: string;
    };
    result: boolean;
  };
  "users.second_factor.renew_codes": {
    params: {
      code: string;
    };
    result: RecoveryCodes;
  };
  "users.second_factor.reset": {
    params: {
      user_id: number;
    };
    result: boolean;
  };
  "users.sessions.end": {
    params: {
      session_id: number;
    };
    result: boolean;
  };
  "users.sessions.end_others": {
    params: Record<string, never>;
    result: number;
  };
  "users.sessions.list": {
    params: Record<string, never>;
    result: SessionInfo[];
  };
  "users.set_active": {
    params: {
      user_id: number;
      active: boolean;
    };
    result: boolean;
  };
  "users.tokens.add": {
    params: {
      name: string;
      days?: number | null;
      access?: string | null;
      databases?: number[] | null;
    };
    result: ApiTokenAdded;
  };
  "users.tokens.list": {
    params: Record<string, never>;
    result: ApiToken[];
  };
  "users.tokens.revoke": {
    params: {
      token_id: number;
    };
    result: null;
  };
  "views.add": {
    params: {
      database_id: number;
      table_oid: number;
      view_def: SavedViewDef;
    };
    result: SavedView;
  };
  "views.delete": {
    params: {
      database_id: number;
      view_id: number;
    };
    result: unknown;
  };
  "views.list": {
    params: {
      database_id: number;
      table_oid: number;
    };
    result: SavedView[];
  };
  "views.patch": {
    params: {
      database_id: number;
      view_id: number;
      view_def: SavedViewDef;
    };
    result: SavedView;
  };
}
