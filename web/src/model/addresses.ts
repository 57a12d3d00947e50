/** The addresses of the pages. They are part of what people bookmark and share, so they never change. */
export const addresses = {
  home: "/",
  profile: "/profile/",
  logout: "/auth/logout/",
  administration: (page: "update" | "audit" | "users" | "users/new" | "settings") => `/administration/${page}/`,
  user: (userId: number) => `/administration/users/${userId}/`,
  database: (databaseId: number) => `/db/${databaseId}/schemas/`,
  databaseSettings: (databaseId: number, page: "roles" | "role-configuration" | "collaborators") =>
    `/db/${databaseId}/settings/${page}/`,
  queries: (databaseId: number) => `/db/${databaseId}/queries/`,
  /** Where the query of a view is written. */
  viewQuery: (databaseId: number, viewOid: number) => `/db/${databaseId}/queries/?view=${viewOid}`,
  schema: (databaseId: number, schemaOid: number) => `/db/${databaseId}/schemas/${schemaOid}/`,
  table: (databaseId: number, schemaOid: number, tableOid: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/tables/${tableOid}`,
  /** The records of a table as a role would be shown them. */
  seenAs: (databaseId: number, schemaOid: number, tableOid: number, roleOid: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/tables/${tableOid}/?as=${roleOid}`,
  record: (databaseId: number, schemaOid: number, tableOid: number, key: unknown) =>
    `/db/${databaseId}/schemas/${schemaOid}/tables/${tableOid}/${encodeURIComponent(String(key))}`,
  form: (databaseId: number, schemaOid: number, formId: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/forms/${formId}`,
  /** The tables of a schema and their links, drawn. */
  diagram: (databaseId: number, schemaOid: number) => `/db/${databaseId}/schemas/${schemaOid}/diagram/`,
  explorer: (databaseId: number, schemaOid: number) => `/db/${databaseId}/schemas/${schemaOid}/data-explorer/`,
  /** The explorer with a table chosen. */
  explore: (databaseId: number, schemaOid: number, tableOid: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/data-explorer/#${encodeURIComponent(JSON.stringify({ base_table_oid: tableOid, initial_columns: [] }))}`,
  exploration: (databaseId: number, schemaOid: number, explorationId: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/explorations/${explorationId}`,
  dashboard: (databaseId: number, schemaOid: number, dashboardId: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/dashboards/${dashboardId}`,
  upload: (databaseId: number, schemaOid: number) => `/db/${databaseId}/schemas/${schemaOid}/import/`,
  /** A file's rows into a table that is there. */
  uploadInto: (databaseId: number, schemaOid: number, tableOid: number) =>
    `/db/${databaseId}/schemas/${schemaOid}/import/?into=${tableOid}`,
};

const outsideTheApp =
  /^\/(auth|static|api|files|media|i18n|info|shares|health|bulk_insert|complete_installation)(\/|$)/;

/** Whether the page at this path is part of this program, not a page or file of the server's own. */
export function isInsideTheApp(path: string): boolean {
  return !outsideTheApp.test(path);
}
