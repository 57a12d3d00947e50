import { queryOptions } from "@tanstack/react-query";
import type { Allowance } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";

/** What a role may do with a table; asked anew each time, since grants change anywhere. */
export const allowancesQuery = (databaseId: number, tableOid: number, roleOid: number) =>
  queryOptions({
    queryKey: ["allowances", databaseId, tableOid, roleOid],
    queryFn: ({ signal }) =>
      rpc.call(
        "tables.privileges.foresee",
        { database_id: databaseId, table_oids: [tableOid], role_oids: [roleOid] },
        { signal },
      ),
    staleTime: 0,
  });

/** What stands in the way, as a sentence; null where nothing does. */
export function obstacle({ reason, because, checked_as, action }: Allowance): string | null {
  switch (reason) {
    case "schema":
      return i18n._({
        id: "allowance.schema",
        message: "USAGE on the schema “{schema}” is missing.",
        values: { schema: because ?? "" },
      });
    case "not_writable":
      return i18n._({ id: "allowance.notWritable", message: "PostgreSQL cannot write all of it: it is a view." });
    case "table":
      return i18n._({ id: "allowance.table", message: "{action} is not granted.", values: { action } });
    case "columns":
      return i18n._({
        id: "allowance.columns",
        message: "{action} is granted on some columns only.",
        values: { action },
      });
    case "beneath":
      return i18n._({
        id: "allowance.beneath",
        message: "The view reaches {table} as “{role}”, which has no right to.",
        values: { table: because ?? "", role: checked_as ?? "" },
      });
    case "policy":
      return i18n._({ id: "allowance.policy", message: "No policy lets the role add records." });
    default:
      return null;
  }
}

/** Which records the action reaches, as a sentence; null for all of them. */
export function recordsReached({ rows, policies }: Allowance): string | null {
  if (rows === "all") return null;
  if (rows === "none")
    return i18n._({ id: "allowance.noRows", message: "Row-level security is on and no policy lets records in." });
  if (policies.length === 0)
    return i18n._({ id: "allowance.hiddenBeneath", message: "Row-level security hides records beneath the view." });
  return i18n._({
    id: "allowance.someRows",
    message: "Only records that these policies let in: {policies}.",
    values: { policies: policies.join(", ") },
  });
}
