import { type ComponentProps, useState } from "react";
import type { RecordRow } from "@/api/generated";
import { RpcError } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { type FileLinks, manifestOf } from "../files/manifest";
import { explainCell } from "../page/explain-cell";
import styles from "../records.module.css";
import { TypeIcon } from "../TypeIcon";
import { ValueField } from "./ValueField";

interface RecordFormProps {
  databaseId: number;
  columns: readonly SheetColumn[];
  record: RecordRow;
  summary: (attnum: number, value: unknown) => string | undefined;
  /** How files of the record can be fetched. */
  files?: FileLinks;
  readOnly: boolean;
  /** The record is yet to be made; what is not given gets its default. */
  fresh?: boolean;
  /** Where a linked record's page is. */
  linkTo?: (tableOid: number, key: unknown) => string;
  /** The dialog that makes a record of another table. */
  createLinked?: ComponentProps<typeof ValueField>["createLinked"];
  /** Rejects with the database's reason. */
  onSave: (values: ReadonlyMap<number, unknown>) => Promise<void>;
  onCancel?: () => void;
}

/** All columns of a record; saved together, on demand. */
export function RecordForm(props: RecordFormProps) {
  const { columns, record, readOnly, fresh = false, onSave, onCancel } = props;
  const [changed, setChanged] = useState<ReadonlyMap<number, unknown>>(new Map());
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set());
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const failedColumn = failure instanceof RpcError ? failure.data?.column : undefined;

  const ready = (fresh || changed.size > 0) && refused.size === 0;

  function fieldValue(column: SheetColumn): unknown {
    if (changed.has(column.attnum)) return changed.get(column.attnum);
    return record[column.id] ?? (fresh && column.hasDefault ? undefined : null);
  }

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
        if (ready && !busy) void save();
      }}
    >
      {failure && !failedColumn ? <ErrorBox error={{ what: explainCell(failure) }} /> : null}
      <div key={round} className={styles.recordFields}>
        {columns
          .filter((column) => !(fresh && column.isKey && column.hasDefault))
          .map((column) => (
            <FormField
              key={column.id}
              {...props}
              column={column}
              value={fieldValue(column)}
              isChanged={changed.has(column.attnum)}
              problem={failedColumn === column.name ? explainCell(failure) : null}
              onChange={(next) => set(column.attnum, next)}
              onRefused={(reason) => {
                const next = new Set(refused);
                if (reason) next.add(column.attnum);
                else next.delete(column.attnum);
                setRefused(next);
              }}
            />
          ))}
      </div>
      {readOnly ? null : (
        <div className={styles.formActions}>
          {onCancel ? <Button onPress={onCancel}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button> : null}
          {!onCancel && changed.size > 0 ? (
            <Button onPress={reset}>{i18n._({ id: "record.discard", message: "Discard changes" })}</Button>
          ) : null}
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={busy}>
            {fresh
              ? i18n._({ id: "record.addOne", message: "Add record" })
              : i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      )}
    </form>
  );
}

interface FormFieldProps
  extends Pick<RecordFormProps, "databaseId" | "summary" | "files" | "readOnly" | "fresh" | "linkTo" | "createLinked"> {
  column: SheetColumn;
  value: unknown;
  isChanged: boolean;
  /** Why the database refused the value. */
  problem: string | null;
  onChange: (value: unknown) => void;
  onRefused: (reason: string | null) => void;
}

function FormField(props: FormFieldProps) {
  const { column, value, readOnly, fresh, problem, onChange } = props;
  const isFile = column.type.id === "file";
  const locked = readOnly || (fresh ? !column.canInsert : column.isKey || !column.canUpdate);
  return (
    <div className={styles.recordField}>
      <span className={styles.recordLabel} title={column.info.description ?? undefined}>
        <TypeIcon name={column.isKey ? "key" : column.link ? "link" : column.type.icon} />
        {column.name}
        {column.isKey ? <Pill>{i18n._({ id: "rule.primary", message: "Primary key" })}</Pill> : null}
      </span>
      <div className={styles.recordValue}>
        <ValueField
          // Texts begin anew when a value is emptied; a file just sent must not.
          key={isFile ? "file" : String(value === null)}
          databaseId={props.databaseId}
          column={column}
          value={value}
          summary={props.summary(column.attnum, value)}
          file={manifestOf(props.files ?? null, column.attnum, value)}
          isDisabled={locked}
          createLinked={props.createLinked}
          onChange={onChange}
          onRefused={props.onRefused}
        />
        <OpenLinked {...props} />
        {!locked && !isFile && column.info.nullable && value !== null ? (
          <Button size="sm" variant="quiet" onPress={() => onChange(null)}>
            NULL
          </Button>
        ) : null}
        {problem ? <p className={styles.cellError}>{problem}</p> : null}
      </div>
    </div>
  );
}

/** To the page of the record that a saved value links to. */
function OpenLinked({ column, value, isChanged, linkTo }: FormFieldProps) {
  if (!column.link || !linkTo || isChanged || value === null || value === undefined) return null;
  return (
    <a className={styles.inlineLink} href={linkTo(column.link.tableOid, value)}>
      {i18n._({ id: "record.openLinked", message: "Open" })}
      <span className="visually-hidden"> {column.name}</span>
    </a>
  );
}
