import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { refreshTable, type TablePlace } from "../page/data";
import styles from "../records.module.css";

interface SummaryFormProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
}

/** A part of a summary: text as it is, or a column, if need be through links, by attnums. */
type Part = string | number[];

/** How a record of the table is called everywhere: texts and columns in a row. */
export function SummaryForm({ place, table, columns }: SummaryFormProps) {
  const client = useQueryClient();
  const saved: Part[] = table.metadata?.record_summary_template ?? [];
  const [parts, setParts] = useState<Part[]>(saved);
  const changed = JSON.stringify(parts) !== JSON.stringify(saved);
  const ids = { database_id: place.databaseId, table_oid: place.tableOid };
  const preview = useQuery({
    queryKey: ["summaryPreview", place.databaseId, place.tableOid, JSON.stringify(parts)],
    queryFn: async ({ signal }) => {
      const found = await rpc.call("records.list", { ...ids, limit: 1, offset: 0, count: "none" }, { signal });
      const [record] = found.results;
      if (!record) return "";
      return parts
        .map((part) =>
          typeof part === "string" ? part : part.length === 1 ? String(record[String(part[0])] ?? "") : "…",
        )
        .join("");
    },
    enabled: parts.length > 0,
  });
  const save = useMutation({
    mutationFn: (template: Part[] | null) =>
      rpc.call("tables.metadata.set", { ...ids, metadata: { record_summary_template: template } }),
    onSuccess: async () => {
      await refreshTable(client, place);
      await client.invalidateQueries();
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
              <Pill tone="accent">{nameOf(part, columns)}</Pill>
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
      <Select
        label={i18n._({ id: "summary.addColumn", message: "Add a column" })}
        value={null}
        onChange={(id) => setParts([...parts, ...(parts.length > 0 ? [" "] : []), [Number(id)]])}
        choices={columns.map((column) => ({ value: column.id, label: column.name }))}
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

function nameOf(part: number[], columns: readonly SheetColumn[]): string {
  const [first] = part;
  const name = columns.find((column) => column.attnum === first)?.name;
  if (name === undefined) return i18n._({ id: "summary.gone", message: "(column is gone)" });
  return part.length > 1 ? `${name} → …` : name;
}
