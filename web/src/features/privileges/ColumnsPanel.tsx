import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { ErrorBox } from "@/ui/ErrorBox";
import { ComboBox } from "@/ui/Select";
import { Skeleton } from "@/ui/Skeleton";
import { ColumnGrants } from "./ColumnGrants";
import { listGrants, type Target } from "./calls";
import styles from "./privileges.module.css";

/** What one role may do with single columns of a table. */
export function ColumnsPanel({ target, roles }: { target: Target; roles: RoleInfo[] }) {
  const table = { database_id: target.databaseId, table_oid: target.oid };
  const [roleOid, setRoleOid] = useState<number | null>(null);
  const columns = useQuery({
    queryKey: ["columnNames", table],
    queryFn: ({ signal }) => rpc.call("columns.list", table, { signal }),
  });
  const whole = useQuery({
    queryKey: ["grants", target.databaseId, target.kind, target.oid],
    queryFn: () => listGrants(target),
  });
  const single = useQuery({
    queryKey: ["columnGrants", table],
    queryFn: ({ signal }) => rpc.call("tables.column_privileges.list_direct", table, { signal }),
    staleTime: 0,
  });
  const error = columns.error ?? whole.error ?? single.error;
  if (error) return <ErrorBox error={error} />;
  if (!columns.data || !whole.data || !single.data) {
    return <Skeleton label={i18n._({ id: "privileges.loading", message: "Loading permissions" })} />;
  }
  return (
    <div className={styles.panel}>
      {target.owned ? null : (
        <Banner>{i18n._({ id: "privileges.readOnly", message: "Only the owner can change these." })}</Banner>
      )}
      <ComboBox
        label={i18n._({ id: "asRole.role", message: "Role" })}
        help={i18n._({
          id: "columnGrants.help",
          message: "Rights on single columns come on top of those on the whole table.",
        })}
        choices={roles
          .filter((role) => role.oid !== target.ownerOid)
          .map((role) => ({ value: String(role.oid), label: role.name }))}
        value={roleOid === null ? null : String(roleOid)}
        onChange={(oid) => setRoleOid(oid === null ? null : Number(oid))}
      />
      {roleOid === null ? null : (
        <ColumnGrants
          key={`${roleOid}:${single.dataUpdatedAt}`}
          target={target}
          roleOid={roleOid}
          columns={columns.data}
          whole={whole.data.find((one) => one.role_oid === roleOid)?.direct ?? []}
          granted={single.data.filter((one) => one.role_oid === roleOid)}
        />
      )}
    </div>
  );
}
