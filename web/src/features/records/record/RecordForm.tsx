import { useState } from "react";
import type { RecordRow } from "@/api/generated";
import { RpcError } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { explainCell } from "../page/explain-cell";
import styles from "../records.module.css";
import { TypeIcon } from "../TypeIcon";
import { ValueField } from "./ValueField";

interface RecordFormProps {
  databaseId: number;
  columns: readonly SheetColumn[];
  record: RecordRow;
  summary: (attnum: number, value: unknown) => string | undefined;
  readOnly: boolean;
  /** Rejects with the database's reason. */
  onSave: (values: ReadonlyMap<number, unknown>) => Promise<void>;
  onCancel?: () => void;
}

/** All columns of a record; saved together, on demand. */
export function RecordForm({ databaseId, columns, record, summary, readOnly, onSave, onCancel }: RecordFormProps) {
  const [changed, setChanged] = useState<ReadonlyMap<number, unknown>>(new Map());
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const failedColumn = failure instanceof RpcError ? failure.data?.column : undefined;

  function set(attnum: number, value: unknown) {
    const next = new Map(changed);
    if (value === (record[String(attnum)] ?? null)) next.delete(attnum);
    else next.set(attnum, value);
    setChanged(next);
  }

  function reset() {
    setChanged(new Map());
    setRefused(new Set());
    setFailure(null);
    setRound(round + 1);
  }

  async function save() {
    setBusy(true);
    setFailure(null);
    try {
      await onSave(changed);
      setChanged(new Map());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.recordForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed.size > 0 && refused.size === 0 && !busy) void save();
      }}
    >
      {failure && !failedColumn ? <ErrorBox error={{ what: explainCell(failure) }} /> : null}
      <div key={round} className={styles.recordFields}>
        {columns.map((column) => {
          const value = changed.has(column.attnum) ? changed.get(column.attnum) : (record[column.id] ?? null);
          const locked = readOnly || column.isKey || !column.canUpdate;
          return (
            <div key={column.id} className={styles.recordField}>
              <span className={styles.recordLabel} title={column.info.description ?? undefined}>
                <TypeIcon name={column.isKey ? "key" : column.link ? "link" : column.type.icon} />
                {column.name}
                {column.isKey ? <Pill>{i18n._({ id: "rule.primary", message: "Primary key" })}</Pill> : null}
              </span>
              <div className={styles.recordValue}>
                <ValueField
                  key={String(value === null)}
                  databaseId={databaseId}
                  column={column}
                  value={value}
                  summary={summary(column.attnum, value)}
                  isDisabled={locked}
                  onChange={(next) => set(column.attnum, next)}
                  onRefused={(reason) => {
                    const next = new Set(refused);
                    if (reason) next.add(column.attnum);
                    else next.delete(column.attnum);
                    setRefused(next);
                  }}
                />
                {!locked && column.info.nullable && value !== null ? (
                  <Button size="sm" variant="quiet" onPress={() => set(column.attnum, null)}>
                    NULL
                  </Button>
                ) : null}
                {failedColumn === column.name ? <p className={styles.cellError}>{explainCell(failure)}</p> : null}
              </div>
            </div>
          );
        })}
      </div>
      {readOnly ? null : (
        <div className={styles.formActions}>
          {onCancel ? <Button onPress={onCancel}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button> : null}
          {!onCancel && changed.size > 0 ? (
            <Button onPress={reset}>{i18n._({ id: "record.discard", message: "Discard changes" })}</Button>
          ) : null}
          <Button type="submit" variant="primary" isDisabled={changed.size === 0 || refused.size > 0} isPending={busy}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      )}
    </form>
  );
}
