import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { ValueField } from "../record/ValueField";
import styles from "../records.module.css";
import type { SheetController } from "./controller";
import type { TablePlace } from "./data";
import { readOnlyInRecord } from "./sheet-source";

interface ChangeRecordsDialogProps {
  place: TablePlace;
  controller: SheetController;
  count: number;
  /** It cannot be undone. */
  forGood?: boolean;
  onSet: (column: SheetColumn, value: unknown) => Promise<void>;
  onClose: () => void;
}

/** One value for a column of many records, as one step. */
export function ChangeRecordsDialog({ place, controller, count, forGood, onSet, onClose }: ChangeRecordsDialogProps) {
  const { sheet } = controller;
  const columns = controller.columns.filter((column) => readOnlyInRecord(column, sheet) === null);
  const [column, setColumn] = useState(columns[0]);
  const [value, setValue] = useState<unknown>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = value === null && column?.info.nullable === false;

  async function change() {
    if (!column || refused || missing || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await onSet(column, value);
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={i18n._({
        id: "changeRecords.title",
        message: "Set a value in {count} records",
        values: { count: count.toLocaleString(i18n.locale) },
      })}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void change()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!column || refused !== null || missing} isPending={busy}>
            {i18n._({ id: "changeRecords.confirm", message: "Set value" })}
          </Button>
        </>
      }
    >
      <Select
        label={i18n._({ id: "inspector.column", message: "Column" })}
        value={column?.id ?? null}
        onChange={(id) => {
          setColumn(columns.find((one) => one.id === id));
          setValue(null);
          setRefused(null);
        }}
        choices={columns.map((one) => ({ value: one.id, label: one.name }))}
      />
      {column ? (
        <div className={styles.form}>
          <span className={styles.muted}>{i18n._({ id: "filter.value", message: "Value" })}</span>
          <ValueField
            key={column.id}
            databaseId={place.databaseId}
            column={column}
            value={value}
            onChange={setValue}
            onRefused={setRefused}
          />
        </div>
      ) : null}
      {failure ? <ErrorBox error={failure} /> : null}
      <p>
        {forGood
          ? i18n._({ id: "matching.replaced", message: "Existing values are replaced. They are too many to undo it." })
          : i18n._({ id: "paste.text", message: "Existing values are replaced. You can undo it." })}
      </p>
    </Dialog>
  );
}
