import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { useState } from "react";
import type { Allowance, RoleInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { allowancesQuery, obstacle, recordsReached } from "@/model/allowances";
import { ButtonLink } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { ComboBox } from "@/ui/Select";
import { Skeleton } from "@/ui/Skeleton";
import type { Target } from "./calls";
import styles from "./privileges.module.css";

interface AsRolePanelProps {
  target: Target;
  schemaOid: number;
  roles: RoleInfo[];
}

/** What one role may do with a table and why not, and the way to see the table as it. */
export function AsRolePanel({ target, schemaOid, roles }: AsRolePanelProps) {
  const [role, setRole] = useState<RoleInfo | null>(null);
  return (
    <div className={styles.panel}>
      <ComboBox
        label={i18n._({ id: "asRole.role", message: "Role" })}
        help={i18n._({
          id: "asRole.help",
          message: "What PostgreSQL would allow it, counting what it inherits. Nothing is tried.",
        })}
        choices={roles.map((one) => ({ value: String(one.oid), label: one.name }))}
        value={role ? String(role.oid) : null}
        onChange={(oid) => setRole(roles.find((one) => String(one.oid) === oid) ?? null)}
      />
      {role ? (
        <>
          <Allowances target={target} role={role} />
          <div className={styles.foot}>
            <ButtonLink
              icon={<Eye aria-hidden="true" />}
              href={addresses.seenAs(target.databaseId, schemaOid, target.oid, role.oid)}
            >
              {i18n._({ id: "asRole.see", message: "See the records as “{name}”", values: { name: role.name } })}
            </ButtonLink>
          </div>
        </>
      ) : null}
    </div>
  );
}

function Allowances({ target, role }: { target: Target; role: RoleInfo }) {
  const found = useQuery(allowancesQuery(target.databaseId, target.oid, role.oid));
  if (found.error) return <ErrorBox error={found.error} />;
  if (!found.data) return <Skeleton label={i18n._({ id: "asRole.loading", message: "Asking what it may do" })} />;
  return (
    <ul className={styles.roles} aria-label={role.name}>
      {found.data.map((one) => (
        <li key={one.action} className={styles.role}>
          <code className={styles.action}>{one.action}</code>
          <Verdict allowance={one} />
          <span className={styles.why}>
            {[obstacle(one), one.allowed ? recordsReached(one) : null].filter(Boolean).join(" ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Verdict({ allowance }: { allowance: Allowance }) {
  if (!allowance.allowed) return <Pill tone="danger">{i18n._({ id: "asRole.no", message: "No" })}</Pill>;
  if (allowance.rows === "none")
    return <Pill tone="warning">{i18n._({ id: "asRole.noRecords", message: "No records" })}</Pill>;
  if (allowance.reason || allowance.rows === "some")
    return <Pill tone="warning">{i18n._({ id: "asRole.part", message: "In part" })}</Pill>;
  return <Pill tone="success">{i18n._({ id: "asRole.yes", message: "Yes" })}</Pill>;
}
