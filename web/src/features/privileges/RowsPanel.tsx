import { useQuery } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Policy, RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button, IconButton } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import type { RowChange, Target } from "./calls";
import { commands, everyone, NewPolicy } from "./NewPolicy";
import styles from "./privileges.module.css";
import { RowChangeBox } from "./RowChangeBox";

/** Which rows of a table each role gets: PostgreSQL's row-level security. */
export function RowsPanel({ target, roles }: { target: Target; roles: RoleInfo[] }) {
  const security = useQuery({
    queryKey: ["rowSecurity", target.databaseId, target.oid],
    queryFn: ({ signal }) =>
      rpc.call("tables.policies.list", { database_id: target.databaseId, table_oid: target.oid }, { signal }),
    staleTime: 0,
  });
  const [change, setChange] = useState<RowChange | null>(null);
  const [adding, setAdding] = useState(false);
  if (security.error) return <ErrorBox error={security.error} />;
  if (!security.data) return <Skeleton label={i18n._({ id: "rows.loading", message: "Loading rules for rows" })} />;
  const { possible, enabled, forced, policies } = security.data;
  if (!possible)
    return <Banner>{i18n._({ id: "rows.impossible", message: "Views have no rules for rows of their own." })}</Banner>;
  const fixed = !target.owned || change !== null || adding;

  return (
    <div className={styles.panel}>
      <Switch
        isSelected={enabled}
        isDisabled={fixed}
        help={i18n._({
          id: "rows.enabled.help",
          message: "Without a policy that lets them in, roles see no rows. Superusers always see all.",
        })}
        onChange={(on) => setChange({ kind: "secure", enabled: on, forced: on && forced })}
      >
        {i18n._({ id: "rows.enabled", message: "Show each role only the rows that a policy lets in" })}
      </Switch>
      {enabled ? (
        <Switch
          isSelected={forced}
          isDisabled={fixed}
          onChange={(on) => setChange({ kind: "secure", enabled, forced: on })}
        >
          {i18n._({ id: "rows.forced", message: "For the owner of the table too" })}
        </Switch>
      ) : null}
      {!enabled && policies.length > 0 ? (
        <Banner tone="warning">
          {i18n._({ id: "rows.idle", message: "The policies rule nothing until this is switched on." })}
        </Banner>
      ) : null}
      {enabled && policies.length === 0 ? (
        <Banner tone="warning">
          {i18n._({ id: "rows.none", message: "No policy lets rows in: only the owner and superusers see any." })}
        </Banner>
      ) : null}
      {policies.length > 0 ? (
        <ul className={styles.roles}>
          {policies.map((policy) => (
            <li key={policy.name} className={styles.role}>
              <PolicyText policy={policy} />
              {target.owned ? (
                <IconButton
                  icon={<Trash2 aria-hidden="true" />}
                  label={i18n._({ id: "rows.drop", message: "Drop policy {name}", values: { name: policy.name } })}
                  isDisabled={fixed}
                  onPress={() => setChange({ kind: "drop", name: policy.name })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {change ? (
        <RowChangeBox
          target={target}
          change={change}
          onClose={() => {
            setChange(null);
            setAdding(false);
          }}
        />
      ) : adding ? (
        <NewPolicy
          target={target}
          roles={roles}
          taken={policies.map((policy) => policy.name)}
          onChoose={setChange}
          onCancel={() => setAdding(false)}
        />
      ) : target.owned ? (
        <div className={styles.foot}>
          <Button icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
            {i18n._({ id: "rows.add", message: "Add a policy" })}
          </Button>
        </div>
      ) : (
        <Banner>{i18n._({ id: "privileges.readOnly", message: "Only the owner can change these." })}</Banner>
      )}
    </div>
  );
}

function PolicyText({ policy }: { policy: Policy }) {
  const what = commands().find((one) => one.value === policy.command)?.label ?? policy.command;
  const who = policy.roles.length > 0 ? policy.roles.join(", ") : everyone();
  const conditions = [...new Set([policy.using, policy.check].filter((one) => one !== null))];
  return (
    <div className={styles.policy}>
      <strong>{policy.name}</strong>
      <span className={styles.quiet}>
        {what} · {who}
        {policy.permissive
          ? null
          : ` · ${i18n._({ id: "rows.restrictive", message: "takes rows away from other policies" })}`}
      </span>
      {conditions.map((condition) => (
        <code key={condition}>{condition}</code>
      ))}
    </div>
  );
}
