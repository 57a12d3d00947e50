import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, GripVertical, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { IconButton } from "@/ui/Button";
import { Pill } from "@/ui/Pill";
import { changeField, type DraftField, moveField, removeField } from "../draft";
import styles from "../forms.module.css";
import type { EarlierField } from "./ConditionSettings";
import { FieldSettings } from "./FieldSettings";

interface FieldCardProps {
  databaseId: number;
  field: DraftField;
  /** Its siblings, itself among them. */
  fields: readonly DraftField[];
  at: number;
  /** Fields before it, those around it among them. */
  earlier: readonly EarlierField[];
  outermost: boolean;
  open: boolean;
  gone: boolean;
  tableName: (oid: number) => string;
  onSelect: (key: string | null) => void;
  onChange: (edit: (fields: readonly DraftField[]) => readonly DraftField[]) => void;
  /** The fields of a new record that it stands for. */
  children: ReactNode;
  column: SheetColumn | undefined;
  /** Another field of the same record was dropped on this one. */
  onDropped: (key: string) => void;
}

const dragged = "application/x-form-field";

/** One field of the form: folded it shows what it asks for, unfolded all that can be set. */
export function FieldCard(props: FieldCardProps) {
  const { field, at, column, fields, open, gone, onSelect, onChange, onDropped } = props;
  const name = field.label || column?.name || "";
  const set = (part: Partial<DraftField>) =>
    onChange((all) => changeField(all, field.key, (one) => ({ ...one, ...part })));

  return (
    <li
      className={open ? `${styles.card} ${styles.open}` : styles.card}
      onDragOver={(event) => event.dataTransfer.types.includes(dragged) && event.preventDefault()}
      onDrop={(event) => {
        const key = event.dataTransfer.getData(dragged);
        if (!key || key === field.key) return;
        event.preventDefault();
        event.stopPropagation();
        onDropped(key);
      }}
    >
      <div className={styles.cardHead}>
        {/* the buttons beside it do the same by keyboard */}
        <span
          className={styles.grip}
          draggable
          aria-hidden="true"
          onDragStart={(event) => event.dataTransfer.setData(dragged, field.key)}
        >
          <GripVertical />
        </span>
        <AriaButton className={styles.cardName} aria-expanded={open} onPress={() => onSelect(open ? null : field.key)}>
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          <span>
            {name}
            {field.required ? " *" : ""}
          </span>
          <span className={styles.kind}>
            {column?.link ? props.tableName(column.link.tableOid) : column?.type.label()}
          </span>
        </AriaButton>
        {field.page !== null ? (
          <Pill>{field.page || i18n._({ id: "form.field.page", message: "New page" })}</Pill>
        ) : null}
        {field.showIf ? <Pill>{i18n._({ id: "form.field.conditional", message: "Conditional" })}</Pill> : null}
        {gone ? <Pill tone="warning">{i18n._({ id: "form.field.lost", message: "Column gone" })}</Pill> : null}
        <IconButton
          icon={<ArrowUp aria-hidden="true" />}
          label={i18n._({ id: "form.field.up", message: "Move {name} up", values: { name } })}
          isDisabled={at === 0}
          onPress={() => onChange((all) => moveField(all, field.key, -1))}
        />
        <IconButton
          icon={<ArrowDown aria-hidden="true" />}
          label={i18n._({ id: "form.field.down", message: "Move {name} down", values: { name } })}
          isDisabled={at === fields.length - 1}
          onPress={() => onChange((all) => moveField(all, field.key, 1))}
        />
        <IconButton
          icon={<Trash2 aria-hidden="true" />}
          label={
            column?.required && !gone
              ? i18n._({ id: "form.field.needed", message: "The database needs a value for {name}", values: { name } })
              : i18n._({ id: "form.field.remove", message: "Remove {name}", values: { name } })
          }
          isDisabled={Boolean(column?.required) && !gone}
          onPress={() => onChange((all) => removeField(all, field.key))}
        />
      </div>
      {open ? (
        <FieldSettings
          databaseId={props.databaseId}
          field={field}
          column={column}
          earlier={props.earlier}
          outermost={props.outermost}
          onChange={set}
        />
      ) : null}
      {props.children ? <div className={styles.nested}>{props.children}</div> : null}
    </li>
  );
}
