import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { TextField } from "@/ui/TextField";
import { refreshTable, type TablePlace } from "../page/data";
import styles from "../records.module.css";
import { PathName, SummaryPath } from "./SummaryPath";

interface SummaryFormProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  onSaved: () => void;
}

/** A part of a summary: text as it is, or a column, if need be through links, by attnums. */
type Part = string | number[];

/** How a record of the table is called everywhere: texts and columns in a row. */
export function SummaryForm({ place, table, columns, onSaved }: SummaryFormProps) {
  const client = useQueryClient();
  const saved: Part[] = table.metadata?.record_summary_template ?? [];
  const [parts, setParts] = useState<Part[]>(saved);
  const changed = JSON.stringify(parts) !== JSON.stringify(saved);
  const ids = { database_id: place.databaseId, table_oid: place.tableOid };
  const key = columns.find((column) => column.isKey);
  const preview = useQuery({
    queryKey: ["summaryPreview", place.databaseId, place.tableOid, JSON.stringify(parts)],
    queryFn: async ({ signal }) => {
      const first = await rpc.call("records.list", { ...ids, limit: 1, offset: 0, count: "none" }, { signal });
      const record = first.results[0]?.[key?.id ?? ""];
      if (record === undefined) return "";
      const found = await rpc.call(
        "records.get",
        {
          ...ids,
          record_id: record,
          return_record_summaries: true,
          table_record_summary_templates: { [String(place.tableOid)]: parts },
        },
        { signal },
      );
      return found.record_summaries?.[String(record)] ?? "";
    },
    enabled: parts.length > 0 && key !== undefined,
    placeholderData: keepPreviousData,
  });
  const save = useMutation({
    mutationFn: (template: Part[] | null) =>
      rpc.call("tables.metadata.set", { ...ids, metadata: { record_summary_template: template } }),
    onSuccess: async () => {
      await refreshTable(client, place);
      await client.invalidateQueries();
      onSaved();
    },
  });

  function move(index: number, by: number) {
    const next = [...parts];
    const [part] = next.splice(index, 1);
    if (part !== undefined) next.splice(index + by, 0, part);
    setParts(next);
  }

  const hasColumn = parts.some((part) => typeof part !== "string");
  return (
    <div className={styles.form}>
      <p className={styles.hint}>
        {parts.length === 0
          ? i18n._({ id: "summary.usual", message: "Records are called by their first text column." })
          : i18n._({ id: "summary.own", message: "Records are called by these parts, wherever they are linked to." })}
      </p>
      <ol className={styles.parts}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
          <li key={index}>
            {typeof part === "string" ? (
              <TextField
                aria-label={i18n._({ id: "summary.text", message: "Text" })}
                value={part}
                onChange={(text) => setParts(parts.with(index, text))}
              />
            ) : (
              <Pill tone="accent">
                <PathName databaseId={place.databaseId} columns={columns} path={part} />
              </Pill>
            )}
            <span className={styles.partActions}>
              <IconButton
                icon={<ArrowUp aria-hidden="true" />}
                label={i18n._({ id: "ui.earlier", message: "Move up" })}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              />
              <IconButton
                icon={<ArrowDown aria-hidden="true" />}
                label={i18n._({ id: "ui.later", message: "Move down" })}
                isDisabled={index === parts.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton
                icon={<X aria-hidden="true" />}
                label={i18n._({ id: "ui.remove", message: "Remove" })}
                onPress={() => setParts(parts.toSpliced(index, 1))}
              />
            </span>
          </li>
        ))}
      </ol>
      <SummaryPath
        databaseId={place.databaseId}
        columns={columns}
        onPick={(path) => setParts([...parts, ...(parts.length > 0 ? [" "] : []), [...path]])}
      />
      <Button size="sm" onPress={() => setParts([...parts, ""])}>
        {i18n._({ id: "summary.addText", message: "Add text" })}
      </Button>
      {parts.length > 0 ? (
        <p>
          {i18n._({ id: "summary.preview", message: "For instance:" })} <strong>{preview.data}</strong>
        </p>
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
      {changed || saved.length > 0 ? (
        <div className={styles.formActions}>
          {saved.length > 0 ? (
            <Button
              onPress={() => {
                setParts([]);
                save.mutate(null);
              }}
            >
              {i18n._({ id: "summary.reset", message: "Back to the usual" })}
            </Button>
          ) : null}
          {changed ? (
            <Button
              variant="primary"
              isDisabled={!hasColumn}
              isPending={save.isPending}
              onPress={() => save.mutate(parts)}
            >
              {i18n._({ id: "ui.save", message: "Save" })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
