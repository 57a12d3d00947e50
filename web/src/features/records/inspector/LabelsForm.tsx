import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { refreshTable, type TablePlace } from "../page/data";
import styles from "../records.module.css";
import { LabelList } from "./LabelList";

/** The labels that a column's values are chosen from, for all columns of the same type; they are put in order, more are added, others get other names. */
export function LabelsForm({ place, column }: { place: TablePlace; column: SheetColumn }) {
  const client = useQueryClient();
  const ids = { database_id: place.databaseId, table_oid: place.tableOid, attnum: column.attnum };
  const [renamed, setRenamed] = useState<string | null>(null);
  const [text, setText] = useState("");
  const [before, setBefore] = useState("");
  const found = useQuery({
    queryKey: ["columns", place.databaseId, place.tableOid, "labels", column.attnum],
    queryFn: ({ signal }) => rpc.call("columns.labels.list", ids, { signal }),
  });
  const change = useMutation({
    mutationFn: () =>
      renamed === null
        ? rpc.call("columns.labels.add", { ...ids, label: text.trim(), before: before || null })
        : rpc.call("columns.labels.rename", { ...ids, label: renamed, new_label: text.trim() }),
    onSuccess: async () => {
      setRenamed(null);
      setText("");
      setBefore("");
      await refreshTable(client, place);
    },
  });
  if (found.error) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { labels, owned, used_by } = found.data;
  return (
    <div className={styles.form}>
      <LabelList
        key={labels.join("\n")}
        place={place}
        column={column}
        labels={labels}
        owned={owned}
        onRename={(label) => {
          setRenamed(label);
          setText(label);
        }}
      />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() && !change.isPending) change.mutate();
        }}
      >
        {used_by.length > 1 ? (
          <p className={styles.hint}>
            {i18n._({
              id: "labels.shared",
              message: "Of the same type, and changed along: {columns}",
              values: { columns: used_by.join(", ") },
            })}
          </p>
        ) : null}
        {owned ? (
          <>
            <TextField
              label={
                renamed === null
                  ? i18n._({ id: "labels.new", message: "New choice" })
                  : i18n._({ id: "labels.newName", message: "New name of “{label}”", values: { label: renamed } })
              }
              value={text}
              onChange={setText}
              autoComplete="off"
            />
            {renamed === null ? (
              <Select
                label={i18n._({ id: "labels.before", message: "Stands" })}
                value={before}
                onChange={setBefore}
                choices={[
                  { value: "", label: i18n._({ id: "labels.last", message: "at the end" }) },
                  ...labels.map((label) => ({
                    value: label,
                    label: i18n._({ id: "labels.beforeLabel", message: "before “{label}”", values: { label } }),
                  })),
                ]}
              />
            ) : null}
            {change.error ? <ErrorBox error={change.error} /> : null}
            <div className={styles.formActions}>
              {renamed === null ? null : (
                <Button
                  onPress={() => {
                    setRenamed(null);
                    setText("");
                  }}
                >
                  {i18n._({ id: "ui.cancel", message: "Cancel" })}
                </Button>
              )}
              <Button
                type="submit"
                icon={renamed === null ? <Plus aria-hidden="true" /> : <Check aria-hidden="true" />}
                isDisabled={!text.trim() || text.trim() === renamed}
                isPending={change.isPending}
              >
                {renamed === null
                  ? i18n._({ id: "labels.add", message: "Add" })
                  : i18n._({ id: "labels.save", message: "Rename" })}
              </Button>
            </div>
          </>
        ) : (
          <p className={styles.hint}>
            {i18n._({ id: "labels.owner", message: "Only the type's owner can change them; your role is not." })}
          </p>
        )}
      </form>
    </div>
  );
}
