import { useQuery } from "@tanstack/react-query";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import type { Target } from "./calls";
import { Grants } from "./Grants";
import styles from "./privileges.module.css";

/** What roles get on tables that are made in a schema later. */
export function NewTablesPanel({ target, roles }: { target: Target; roles: RoleInfo[] }) {
  const mine = useQuery({
    queryKey: ["currentRole", target.databaseId],
    queryFn: ({ signal }) => rpc.call("roles.get_current_role", { database_id: target.databaseId }, { signal }),
  });
  if (mine.error) return <ErrorBox error={mine.error} />;
  const role = mine.data?.current_role;
  if (!role) return null;
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>
        {i18n._({
          id: "newTables.help",
          message: "For tables that {role} makes here from now on. Tables that exist stay as they are.",
          values: { role: role.name },
        })}
      </p>
      <Grants target={{ ...target, kind: "newTables", ownerOid: role.oid, owned: true }} roles={roles} />
    </div>
  );
}
