import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { type SheetColumn, sheetColumns } from "@/model/columns";

export const formsQuery = (databaseId: number, schemaOid: number) =>
  queryOptions({
    queryKey: ["forms", databaseId, schemaOid],
    queryFn: ({ signal }) => rpc.call("forms.list", { database_id: databaseId, schema_oid: schemaOid }, { signal }),
  });

/** The columns of a table with where they link to, for choosing fields. */
export const columnsQuery = (databaseId: number, tableOid: number) =>
  queryOptions({
    queryKey: ["formColumns", databaseId, tableOid],
    queryFn: async ({ signal }): Promise<readonly SheetColumn[]> => {
      const table = { database_id: databaseId, table_oid: tableOid };
      const [infos, constraints] = await Promise.all([
        rpc.batched("columns.list_with_metadata", table, { signal }),
        rpc.batched("constraints.list", table, { signal }),
      ]);
      return sheetColumns(infos, constraints);
    },
  });

/** The roles a form can run as: those whose passwords are kept for the database's server. */
export const rolesQuery = (databaseId: number, serverId: number) =>
  queryOptions({
    queryKey: ["storedRoles", databaseId, serverId],
    queryFn: ({ signal }) =>
      rpc.call("roles.configured.list", { database_id: databaseId, server_id: serverId }, { signal }),
  });

/** When a form takes answers, and whether it does at present. */
export const rulesQuery = (token: string) =>
  queryOptions({
    queryKey: ["formRules", token],
    queryFn: ({ signal }) => rpc.call("forms.get_rules", { form_token: token }, { signal }),
  });

/** The picture atop a form; null for none. */
export const logoQuery = (token: string) =>
  queryOptions({
    queryKey: ["formLogo", token],
    queryFn: ({ signal }) => rpc.batched("forms.logo.get", { form_token: token }, { signal }),
    staleTime: 60_000,
  });

/** Whether the person is told of new answers by e-mail. */
export const noticesQuery = (databaseId: number, formId: number) =>
  queryOptions({
    queryKey: ["formNotices", formId],
    queryFn: ({ signal }) => rpc.call("forms.notices.get", { database_id: databaseId, form_id: formId }, { signal }),
  });

export const refreshForms = (client: QueryClient, databaseId: number, schemaOid: number) =>
  client.invalidateQueries({ queryKey: ["forms", databaseId, schemaOid] });

/** The address that visitors get. */
export const shareAddress = (token: string) => `${location.origin}/shares/forms/${token}/`;
