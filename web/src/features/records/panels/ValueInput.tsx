import { X } from "lucide-react";
import { useState } from "react";
import { number } from "@/datatypes/number";
import type { Operator } from "@/datatypes/operators";
import { text as textType } from "@/datatypes/text";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import { LinkField } from "../editors/LinkField";
import styles from "../records.module.css";

interface ValueInputProps {
  databaseId: number;
  column: SheetColumn;
  operator: Operator;
  values: readonly unknown[];
  wrong: boolean;
  onChange: (values: readonly unknown[]) => void;
}

/** The value or values of a condition, given in the way of the column's kind. */
export function ValueInput(props: ValueInputProps) {
  const { operator, values, onChange } = props;
  const set = (at: number, value: unknown) => onChange([...values.slice(0, at), value, ...values.slice(at + 1)]);
  switch (operator.takes) {
    case "none":
      return <span className={styles.noValue} />;
    case "two":
      return (
        <span className={styles.twoValues}>
          <OneValue {...props} value={values[0]} onValue={(value) => set(0, value)} />
          <span>{i18n._({ id: "filter.between.and", message: "and" })}</span>
          <OneValue {...props} value={values[1]} onValue={(value) => set(1, value)} />
        </span>
      );
    case "many":
      return <ManyValues {...props} />;
    default:
      return <OneValue {...props} value={values[0]} onValue={(value) => set(0, value)} />;
  }
}

interface OneValueProps extends ValueInputProps {
  value: unknown;
  onValue: (value: unknown) => void;
}

/** The kind whose rules the value follows; counts and domains are not of the column's own kind. */
function kindOf({ column, operator }: Pick<ValueInputProps, "column" | "operator">): DataType {
  if (operator.input === "number") return number;
  return column.type.operators === "uri" || column.type.operators === "email" ? textType : column.type;
}

function OneValue(props: OneValueProps) {
  const { databaseId, column, operator, value, onValue, wrong } = props;
  const label = i18n._({ id: "filter.value", message: "Value" });
  const kind = kindOf(props);
  if (column.link && operator.input === undefined) {
    return (
      <LinkField
        databaseId={databaseId}
        tableOid={column.link.tableOid}
        label={label}
        value={value}
        onChange={onValue}
      />
    );
  }
  const choices = kind.choices?.(column.info);
  if (choices && choices.length > 0) {
    const chosen = choices.findIndex((choice) => choice.value === value);
    return (
      <NativeSelect
        label={label}
        value={String(chosen)}
        choices={[
          { value: "-1", label: i18n._({ id: "ui.select.placeholder", message: "Choose…" }) },
          ...choices.map((choice, at) => ({ value: String(at), label: choice.label })),
        ]}
        onChange={(at) => onValue(choices[Number(at)]?.value)}
      />
    );
  }
  return <TypedValue kind={kind} column={column} label={label} value={value} wrong={wrong} onValue={onValue} />;
}

interface TypedValueProps {
  kind: DataType;
  column: SheetColumn;
  label: string;
  value: unknown;
  wrong: boolean;
  onValue: (value: unknown) => void;
}

function TypedValue({ kind, column, label, value, wrong, onValue }: TypedValueProps) {
  const [text, setText] = useState(value === undefined || value === null ? "" : kind.editText(value, column.info));
  const parsed = kind.parse(text, column.info);
  const problem = text !== "" && !parsed.ok ? parsed.reason : undefined;
  return (
    <input
      className={styles.valueInput}
      aria-label={label}
      aria-invalid={wrong || problem !== undefined}
      title={problem}
      placeholder={placeholderOf(kind)}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const next = kind.parse(event.target.value, column.info);
        onValue(event.target.value === "" || !next.ok ? undefined : next.value);
      }}
    />
  );
}

function placeholderOf(kind: DataType): string {
  if (kind.filterInput === "date") return i18n._({ id: "filter.datePlaceholder", message: "2024-02-29, today…" });
  return i18n._({ id: "filter.placeholder", message: "Value" });
}

function ManyValues(props: ValueInputProps) {
  const { column, values, onChange } = props;
  const kind = kindOf(props);
  const [round, setRound] = useState(0);
  const given: readonly unknown[] = values.filter((value) => value !== undefined && value !== null);
  return (
    <span className={styles.manyValues}>
      {given.map((value, at) => (
        <span key={String(value)} className={styles.manyValue}>
          {column.link ? String(value) : kind.format(value, column.info)}
          <IconButton
            icon={<X aria-hidden="true" />}
            label={i18n._({ id: "filter.removeValue", message: "Remove value" })}
            onPress={() => onChange(given.toSpliced(at, 1))}
          />
        </span>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field within adds the value */}
      <span
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
          const parsed = kind.parse(event.target.value, column.info);
          if (!parsed.ok || parsed.value === null || event.target.value === "") return;
          if (!given.includes(parsed.value)) onChange([...given, parsed.value]);
          setRound(round + 1);
        }}
      >
        <OneValue
          key={round}
          {...props}
          value={undefined}
          onValue={(value) => {
            const immediate = column.link !== null || kind.choices !== undefined;
            if (!immediate || value === undefined || given.includes(value)) return;
            onChange([...given, value]);
            setRound(round + 1);
          }}
        />
      </span>
    </span>
  );
}
