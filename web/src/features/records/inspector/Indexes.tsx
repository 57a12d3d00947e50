import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, RotateCcw, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Index, TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { ConfirmDialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import { ownersOnly } from "../page/rights";
import styles from "../records.module.css";
import { AddIndex } from "./AddIndex";
import { definitionQuery } from "./definition";

interface IndexesProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
}

/** The indexes of the table; its owner makes and drops them. Those of a rule go with the rule. */
export function Indexes({ place, table, columns }: IndexesProps) {
  const client = useQueryClient();
  const { data } = useQuery(definitionQuery(place));
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<Index | null>(null);
  const owns = table.current_role_owns && table.type !== "view";
  const reread = () => client.invalidateQueries({ queryKey: definitionQuery(place).queryKey });

  const rebuild = useMutation({
    mutationFn: ({ oid }: Index) =>
      rpc.call("indexes.rebuild", { database_id: place.databaseId, table_oid: place.tableOid, index_oid: oid }),
    onSuccess: async (_, { name }) => {
      await reread();
      toast.success(i18n._({ id: "index.rebuilt", message: "“{name}” is made anew", values: { name } }));
    },
  });

  async function drop(index: Index) {
    const ids = { database_id: place.databaseId, table_oid: place.tableOid };
    await rpc.call("indexes.delete", { ...ids, index_oid: index.oid });
    await reread();
    toast.success(i18n._({ id: "rule.dropped", message: "“{name}” is dropped", values: { name: index.name } }));
  }

  return (
    <>
      {data?.indexes.length === 0 ? (
        <p className={styles.hint}>{i18n._({ id: "rule.none", message: "The table has none." })}</p>
      ) : null}
      <ul className={styles.rules}>
        {data?.indexes.map((index) => (
          <li key={index.oid} className={styles.rule}>
            <div>
              <strong>{index.name}</strong>
              <span>
                {sizeOf(index.size)} · {usesOf(index.uses)}{" "}
                {index.of_constraint ? (
                  <Pill>{i18n._({ id: "index.ofRule", message: "belongs to a rule" })}</Pill>
                ) : null}{" "}
                {index.valid ? null : (
                  <Pill tone="warning">{i18n._({ id: "index.invalid", message: "not in use" })}</Pill>
                )}
              </span>
              <code>{printed(index)}</code>
            </div>
            {owns && !index.valid ? (
              <Button
                size="sm"
                icon={<RotateCcw aria-hidden="true" />}
                isPending={rebuild.isPending}
                onPress={() => rebuild.mutate(index)}
              >
                {i18n._({ id: "index.rebuild", message: "Rebuild" })}
              </Button>
            ) : null}
            {owns && !index.of_constraint ? (
              <IconButton
                icon={<Trash2 aria-hidden="true" />}
                label={i18n._({ id: "rule.drop", message: "Drop “{name}”", values: { name: index.name } })}
                onPress={() => setDropping(index)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {rebuild.error ? <ErrorBox error={rebuild.error} /> : null}
      {table.type === "view" ? null : (
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          refusal={owns ? null : ownersOnly(table)}
          onPress={() => setAdding(true)}
        >
          {i18n._({ id: "index.add", message: "Add an index…" })}
        </Button>
      )}
      {owns ? null : <p className={styles.hint}>{ownersOnly(table)}</p>}
      {adding ? <AddIndex place={place} columns={columns} onAdded={reread} onClose={() => setAdding(false)} /> : null}
      {dropping ? (
        <ConfirmDialog
          title={i18n._({
            id: "index.drop.title",
            message: "Drop the index “{name}”?",
            values: { name: dropping.name },
          })}
          confirmLabel={i18n._({ id: "index.drop.confirm", message: "Drop index" })}
          danger
          onConfirm={() => drop(dropping)}
          onClose={() => setDropping(null)}
        >
          <p>
            <code>{`DROP INDEX ${dropping.qualified_name};`}</code>
          </p>
          <p>
            {i18n._({
              id: "index.drop.text",
              message:
                "The records stay; searches and sorts that used it become slower. This statement makes it again:",
            })}
          </p>
          <p>
            <code>{`${dropping.definition};`}</code>
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function printed(index: Index): string {
  const where = index.condition === null ? "" : ` WHERE ${index.condition}`;
  return `${index.unique ? "UNIQUE " : ""}${index.method} (${index.keys.join(", ")})${where}`;
}

function usesOf(count: number): string {
  return i18n._({
    id: "index.uses",
    message: "{count, plural, =0 {not used yet} one {used once} other {used # times}}",
    values: { count },
  });
}

function sizeOf(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(1024)) : 0);
  return `${(bytes / 1024 ** step).toLocaleString(i18n.locale, { maximumFractionDigits: 1 })} ${units[step]}`;
}
