import type {
  ConfiguredDatabase,
  ExplorationInfo,
  SchemaInfo,
  ServerInfo,
  TableWithMetadata,
  UserInfo,
} from "./generated";

/** A list that the server fetched while it made the page, or why it could not. */
export type Preloaded<T> =
  | { state: "success"; data: T }
  | { state: "failure"; error: { code: number; message: string } };

/** What the server writes into the page so that its first paint needs no call. */
export interface CommonData {
  current_release_tag_name: string;
  is_authenticated: boolean;
  is_sso_login_required: boolean;
  /** Code to the own name of each language. */
  languages: Record<string, string>;
  file_backends: { backend: string; anonymous_access: boolean }[];
  routing_context: "normal" | "anonymous";
  databases: ConfiguredDatabase[];
  servers: ServerInfo[];
  user: UserInfo;
  internal_db: { type: "postgres"; host: string; port: number; database_name: string } | null;
  current_database: number | null;
  current_schema: number | null;
  schemas: Preloaded<SchemaInfo[]> | [];
  tables: Preloaded<TableWithMetadata[]> | [];
  queries: Preloaded<ExplorationInfo[]> | [];
}

/** Reads the data that the server put into the page as JSON under the given element id. */
export function readPageJson<T>(id: string): T {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`The page lacks its data (#${id}).`);
  return JSON.parse(text) as T;
}

let cached: CommonData | undefined;

/** The page's common data, read once. */
export function commonData(): CommonData {
  cached ??= readPageJson<CommonData>("common-data");
  return cached;
}
