import { useState } from "react";
import type { FormCondition } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Checkbox } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import type { DraftField } from "../draft";
import styles from "../forms.module.css";

/** A field that stands before another one, which may depend on it. */
export interface EarlierField {
  readonly key: string;
  readonly name: string;
  readonly column: SheetColumn | undefined;
}

interface ConditionSettingsProps {
  field: DraftField;
  earlier: readonly EarlierField[];
  /** The database needs a value: the field cannot be hidden. */
  needed: boolean;
  onChange: (part: Partial<DraftField>) => void;
}

/** Whether a field is always shown or only if one before it holds something. */
export function ConditionSettings({ field, earlier, needed, onChange }: ConditionSettingsProps) {
  const [first] = earlier;
  const condition = field.showIf;
  if ((!first || needed) && !condition) return null;
  const set = (part: Partial<FormCondition>) => condition && onChange({ showIf: { ...condition, ...part } });
  const source = earlier.find((one) => one.key === condition?.field);
  return (
    <>
      <Checkbox
        isSelected={condition !== null}
        onChange={(on) => onChange({ showIf: on && first ? { field: first.key, op: "set", values: [] } : null })}
        help={i18n._({ id: "form.if.help", message: "While it is hidden nothing is asked for and nothing is stored." })}
      >
        {i18n._({ id: "form.if", message: "Show only if another field holds something" })}
      </Checkbox>
      {condition ? (
        <div className={styles.condition}>
          <Select
            label={i18n._({ id: "form.if.field", message: "Depends on" })}
            value={source ? source.key : null}
            choices={earlier.map((one) => ({ value: one.key, label: one.name }))}
            onChange={(key) => set({ field: key, values: [] })}
          />
          <Select<FormCondition["op"]>
            label={i18n._({ id: "form.if.op", message: "Show if it" })}
            value={condition.op}
            choices={[
              { value: "set", label: i18n._({ id: "form.if.set", message: "is filled in" }) },
              { value: "not_set", label: i18n._({ id: "form.if.notSet", message: "is empty" }) },
              { value: "one_of", label: i18n._({ id: "form.if.oneOf", message: "is one of" }) },
              { value: "none_of", label: i18n._({ id: "form.if.noneOf", message: "is none of" }) },
            ]}
            onChange={(op) => set({ op })}
          />
          {condition.op === "one_of" || condition.op === "none_of" ? (
            <Values
              key={condition.field}
              column={source?.column}
              values={condition.values}
              onChange={(values) => set({ values: [...values] })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

interface ValuesProps {
  column: SheetColumn | undefined;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

/** The choices of a column with choices to tick; of others one value a line. */
function Values({ column, values, onChange }: ValuesProps) {
  const [text, setText] = useState(values.join("\n"));
  const choices = column?.type.choices?.(column.info) ?? [];
  const label = i18n._({ id: "form.if.values", message: "Values" });
  if (choices.length > 0) {
    return (
      <fieldset className={styles.values}>
        <legend>{label}</legend>
        {choices.map(({ value, label: words }) => (
          <Checkbox
            key={String(value)}
            isSelected={values.includes(String(value))}
            onChange={(on) => onChange(on ? [...values, String(value)] : values.filter((one) => one !== String(value)))}
          >
            {words}
          </Checkbox>
        ))}
      </fieldset>
    );
  }
  return (
    <TextField
      label={label}
      help={i18n._({ id: "form.if.lines", message: "One value a line." })}
      rows={3}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(
          next
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
