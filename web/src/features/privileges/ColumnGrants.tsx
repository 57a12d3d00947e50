import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ColumnInfo, ColumnPriv } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { DataTable } from "@/ui/DataTable";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import type { Target } from "./calls";
import styles from "./privileges.module.css";

const privileges = ["SELECT", "INSERT", "UPDATE", "REFERENCES"] as const;

interface ColumnGrantsProps {
  target: Target;
  roleOid: number;
  columns: readonly ColumnInfo[];
  /** What the role was granted on the whole table. */
  whole: readonly string[];
  granted: readonly ColumnPriv[];
}

/** One role's rights by column; changes are sent together. */
export function ColumnGrants({ target, roleOid, columns, whole, granted }: ColumnGrantsProps) {
  const client = useQueryClient();
  const before = (attnum: number) => granted.find((one) => one.attnum === attnum)?.direct ?? [];
  const [changed, setChanged] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const direct = (attnum: number) => changed.get(attnum) ?? before(attnum);
  const save = useMutation({
    mutationFn: () =>
      rpc.call("tables.column_privileges.replace_for_roles", {
        database_id: target.databaseId,
        table_oid: target.oid,
        privileges: [...changed].map(([attnum, words]) => ({ role_oid: roleOid, attnum, direct: [...words] })),
      }),
    onSuccess: async () => {
      // what a role may see and do can change anywhere
      await client.invalidateQueries();
      toast.success(i18n._({ id: "privileges.saved", message: "The permissions are saved" }));
    },
  });

  function set(attnum: number, word: string, on: boolean) {
    const words = on ? [...direct(attnum), word] : direct(attnum).filter((other) => other !== word);
    const same = words.length === before(attnum).length && words.every((one) => before(attnum).includes(one));
    const next = new Map(changed);
    if (same) next.delete(attnum);
    else next.set(attnum, words);
    setChanged(next);
  }

  return (
    <>
      <DataTable
        label={i18n._({ id: "columnGrants.table", message: "Rights by column" })}
        rows={columns}
        rowKey={(column) => column.id}
        columns={[
          {
            id: "column",
            label: i18n._({ id: "inspector.column", message: "Column" }),
            cell: (column) => column.name,
          },
          ...privileges.map((word) => ({
            id: word,
            label: word,
            cell: (column: ColumnInfo) => (
              <Checkbox
                isSelected={whole.includes(word) || direct(column.id).includes(word)}
                isDisabled={!target.owned || whole.includes(word)}
                onChange={(on) => set(column.id, word, on)}
              >
                <span className="visually-hidden">{`${word} ${column.name}`}</span>
              </Checkbox>
            ),
          })),
        ]}
      />
      {whole.some((word) => (privileges as readonly string[]).includes(word)) ? (
        <p className={styles.quiet}>
          {i18n._({
            id: "columnGrants.whole",
            message: "What is ticked and grey is granted on the whole table; take it away there first.",
          })}
        </p>
      ) : null}
      {target.owned ? (
        <div className={styles.actions}>
          <Button
            variant="primary"
            isDisabled={changed.size === 0}
            isPending={save.isPending}
            onPress={() => save.mutate()}
          >
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </>
  );
}
