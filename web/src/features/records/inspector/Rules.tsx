import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ConstraintInfo, TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { toast } from "@/ui/toast-store";
import { columnsQuery, refreshTable, type TablePlace } from "../page/data";
import { ownersOnly } from "../page/rights";
import styles from "../records.module.css";
import { AddRule } from "./AddRule";
import { definitionQuery } from "./definition";

interface RulesProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
}

/** The constraints of the table as PostgreSQL keeps them; its owner adds and drops them. */
export function Rules({ place, table, columns }: RulesProps) {
  const client = useQueryClient();
  const { data: shape } = useQuery(columnsQuery(place));
  const { data: definition } = useQuery(definitionQuery(place));
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<ConstraintInfo | null>(null);
  const owns = table.current_role_owns && table.type === "table";
  const rules = shape?.constraints ?? [];

  async function drop(rule: ConstraintInfo) {
    const ids = { database_id: place.databaseId, table_oid: place.tableOid };
    await rpc.call("constraints.delete", { ...ids, constraint_oid: rule.oid });
    await refreshTable(client, place);
    await client.invalidateQueries({ queryKey: definitionQuery(place).queryKey });
    toast.success(i18n._({ id: "rule.dropped", message: "“{name}” is dropped", values: { name: rule.name } }));
  }

  return (
    <>
      {rules.length === 0 ? (
        <p className={styles.hint}>{i18n._({ id: "rule.none", message: "The table has none." })}</p>
      ) : null}
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.oid} className={styles.rule}>
            <div>
              <strong>{rule.name}</strong>
              <span>{ruleKind(rule.type)}</span>
              <code>{definition?.constraints[String(rule.oid)]}</code>
            </div>
            {owns && rule.type !== "primary" ? (
              <IconButton
                icon={<Trash2 aria-hidden="true" />}
                label={i18n._({ id: "rule.drop", message: "Drop “{name}”", values: { name: rule.name } })}
                onPress={() => setDropping(rule)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        icon={<Plus aria-hidden="true" />}
        refusal={owns ? null : ownersOnly(table)}
        onPress={() => setAdding(true)}
      >
        {i18n._({ id: "rule.add", message: "Add a rule…" })}
      </Button>
      {owns ? null : <p className={styles.hint}>{ownersOnly(table)}</p>}
      {adding ? <AddRule place={place} columns={columns} onClose={() => setAdding(false)} /> : null}
      {dropping ? (
        <ConfirmDialog
          title={i18n._({ id: "rule.drop.title", message: "Drop the rule “{name}”?", values: { name: dropping.name } })}
          confirmLabel={i18n._({ id: "rule.drop.confirm", message: "Drop rule" })}
          danger
          onConfirm={() => drop(dropping)}
          onClose={() => setDropping(null)}
        >
          <p>
            <code>{definition?.constraints[String(dropping.oid)]}</code>
          </p>
          <p>
            {dropping.type === "foreignkey"
              ? i18n._({
                  id: "rule.drop.link",
                  message: "The values stay; the column is no longer a link, and no longer checked.",
                })
              : i18n._({ id: "rule.drop.text", message: "The records stay; new ones are no longer checked by it." })}
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function ruleKind(type: string): string {
  switch (type) {
    case "primary":
      return i18n._({ id: "rule.primary", message: "Primary key" });
    case "unique":
      return i18n._({ id: "rule.unique", message: "Unique" });
    case "foreignkey":
      return i18n._({ id: "rule.foreign", message: "Link" });
    case "exclude":
      return i18n._({ id: "rule.exclude", message: "No overlap" });
    default:
      return i18n._({ id: "rule.check", message: "Check" });
  }
}
