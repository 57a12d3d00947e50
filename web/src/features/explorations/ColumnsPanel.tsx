import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ExplorationResult } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { allTablesQuery, schemasQuery } from "@/model/catalog";
import { Button, IconButton } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { Popover } from "@/ui/Popover";
import { TextField } from "@/ui/TextField";
import { ColumnPicker } from "./ColumnPicker";
import { type Draft, isUsed, moved, renamed, withoutColumn } from "./draft";
import styles from "./explorations.module.css";
import { reachableQuery } from "./queries";
import { usualDepth } from "./use-run";

interface ColumnsPanelProps {
  databaseId: number;
  draft: Draft;
  result: ExplorationResult | undefined;
  /** Why the columns themselves cannot be read. */
  failure: unknown;
  onChange: (draft: Draft) => void;
}

/** The columns the exploration starts from, in their order. */
export function ColumnsPanel({ databaseId, draft, result, failure, onChange }: ColumnsPanelProps) {
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const { data: tables = [] } = useQuery(allTablesQuery(databaseId, schemas));
  const base = tables.find((table) => table.oid === draft.base_table_oid)?.name;
  const reachable = useQuery(reachableQuery(databaseId, draft.base_table_oid, usualDepth));
  const lost = draft.initial_columns.filter((one) => isLost(one)).map((one) => one.alias);
  const title = i18n._({ id: "explorer.columns", message: "Columns" });

  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.groupHead}>
        <h2>{title}</h2>
        <span className={styles.quiet}>{base}</span>
      </div>
      {failure ? <ErrorBox error={failure} /> : null}
      {lost.length > 0 ? (
        <Button size="sm" onPress={() => onChange(lost.reduce(withoutColumn, draft))}>
          {i18n._({ id: "explorer.removeLost", message: "Remove columns that are gone" })}
        </Button>
      ) : null}
      <ol className={styles.list}>
        {draft.initial_columns.map((column, at) => (
          <ChosenColumn
            key={column.alias}
            name={draft.display_names[column.alias] ?? column.alias}
            source={sourceOf(column.alias)}
            lost={lost.includes(column.alias)}
            used={isUsed(draft, column.alias) && !lost.includes(column.alias)}
            first={at === 0}
            last={at === draft.initial_columns.length - 1}
            onRename={(name) => onChange(renamed(draft, column.alias, name))}
            onMove={(by) => onChange({ ...draft, initial_columns: moved(draft.initial_columns, at, by) })}
            onRemove={() => onChange(withoutColumn(draft, column.alias))}
          />
        ))}
      </ol>
      {draft.initial_columns.length === 0 ? (
        <p className={styles.hint}>
          {i18n._({ id: "explorer.noColumns", message: "Add the columns you want to see." })}
        </p>
      ) : null}
      <Popover
        label={i18n._({ id: "explorer.addColumn", message: "Add a column" })}
        wide
        trigger={
          <Button size="sm" icon={<Plus aria-hidden="true" />}>
            {i18n._({ id: "explorer.addColumn", message: "Add a column" })}
          </Button>
        }
      >
        <ColumnPicker databaseId={databaseId} draft={draft} baseName={base ?? ""} onChange={onChange} />
      </Popover>
    </section>
  );

  function sourceOf(alias: string): string {
    const info = result?.column_metadata[alias];
    return info?.input_table_name ? `${info.input_table_name} · ${info.input_column_name}` : "";
  }

  /** The catalog has the column's table, but not the column. */
  function isLost({ attnum, join_path }: Draft["initial_columns"][number]): boolean {
    if (!reachable.data) return false;
    const table = join_path?.at(-1)?.[1]?.[0];
    if (table === undefined) return !reachable.data.columns.some((one) => one.id === attnum);
    const info = reachable.data.joinable.target_table_info[String(table)];
    return info !== undefined && info.columns[String(attnum)] === undefined;
  }
}

interface ChosenColumnProps {
  name: string;
  source: string;
  lost: boolean;
  used: boolean;
  first: boolean;
  last: boolean;
  onRename: (name: string) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function ChosenColumn({ name, source, lost, used, first, last, onRename, onMove, onRemove }: ChosenColumnProps) {
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(name);
  const finish = () => {
    setEditing(false);
    if (typed.trim() && typed !== name) onRename(typed.trim());
  };
  return (
    <li className={styles.chosen}>
      {editing ? (
        <TextField
          aria-label={i18n._({ id: "explorer.columnName", message: "Name of the column" })}
          value={typed}
          autoFocus
          onChange={setTyped}
          onBlur={finish}
          onKeyDown={(event) => event.key === "Enter" && finish()}
        />
      ) : (
        <button
          type="button"
          className={styles.name}
          title={source}
          aria-label={i18n._({ id: "explorer.rename", message: "Rename {name}", values: { name } })}
          onClick={() => {
            setTyped(name);
            setEditing(true);
          }}
        >
          {name}
        </button>
      )}
      {lost ? <Pill tone="warning">{i18n._({ id: "explorer.lost", message: "Gone" })}</Pill> : null}
      <IconButton
        icon={<ArrowUp aria-hidden="true" />}
        label={i18n._({ id: "explorer.up", message: "Move {name} up", values: { name } })}
        isDisabled={first}
        onPress={() => onMove(-1)}
      />
      <IconButton
        icon={<ArrowDown aria-hidden="true" />}
        label={i18n._({ id: "explorer.down", message: "Move {name} down", values: { name } })}
        isDisabled={last}
        onPress={() => onMove(1)}
      />
      <IconButton
        icon={<Trash2 aria-hidden="true" />}
        label={
          used
            ? i18n._({ id: "explorer.used", message: "{name} is used in a step", values: { name } })
            : i18n._({ id: "explorer.remove", message: "Remove {name}", values: { name } })
        }
        isDisabled={used}
        onPress={onRemove}
      />
    </li>
  );
}
