import { useState } from "react";
import type { ColumnWithMetadata, FormFieldInfo } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { Radios } from "@/ui/Choice";
import { ComboBox } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { MomentField } from "./MomentField";

interface FieldInputProps {
  field: FormFieldInfo;
  column: ColumnWithMetadata;
  label: string;
  value: unknown;
  error: string | null;
  /** `undefined`: no answer. */
  onChange: (value: unknown) => void;
  /** Told the reason while what is typed is no value of the column. */
  onRefused: (reason: string | null) => void;
}

const fewChoices = 6;

/** The input of a column's kind. */
export function FieldInput(props: FieldInputProps) {
  const { column } = props;
  const type = dataTypeOf(column);
  const choices = choicesOf(type, column);
  if (choices.length > 0) return <ChoiceInput {...props} choices={choices} />;
  const native = nativeKinds[type.id];
  if (native) return <MomentField {...props} kind={native} type={type} />;
  return <TypedInput {...props} type={type} />;
}

/** As the column words them; a plain yes-or-no column says yes and no. */
function choicesOf(type: DataType, column: ColumnWithMetadata): readonly { value: unknown; label: string }[] {
  const choices = type.choices?.(column) ?? [];
  if (type.id !== "boolean") return choices;
  const yes = column.metadata?.bool_true || i18n._({ id: "form.yes", message: "Yes" });
  const no = column.metadata?.bool_false || i18n._({ id: "form.no", message: "No" });
  return choices.map((choice) => ({ value: choice.value, label: choice.value === true ? yes : no }));
}

const nativeKinds: Record<string, "date" | "time" | "datetime-local"> = {
  date: "date",
  time: "time",
  datetime: "datetime-local",
};

interface ChoiceInputProps extends FieldInputProps {
  choices: readonly { value: unknown; label: string }[];
}

/** Few choices stand in view; many are found by typing. */
function ChoiceInput({ field, label, choices, value, error, onChange }: ChoiceInputProps) {
  const at = choices.findIndex((choice) => choice.value === value);
  const options = choices.map((choice, index) => ({ value: String(index), label: choice.label }));
  const none = { value: "none", label: i18n._({ id: "form.noAnswer", message: "No answer" }) };
  const all = field.is_required ? options : [...options, none];
  const chosen = at >= 0 ? String(at) : field.is_required ? null : "none";
  const choose = (index: string) => onChange(choices[Number(index)]?.value);
  if (choices.length <= fewChoices) {
    return (
      <Radios
        label={label}
        required={field.is_required}
        choices={all}
        value={chosen ?? ""}
        onChange={choose}
        help={field.help}
        error={error}
      />
    );
  }
  return (
    <ComboBox
      label={label}
      choices={all}
      value={chosen}
      onChange={choose}
      help={field.help}
      error={error}
      isRequired={field.is_required}
    />
  );
}

function TypedInput({
  field,
  column,
  label,
  value,
  error,
  onChange,
  onRefused,
  type,
}: FieldInputProps & { type: DataType }) {
  const [text, setText] = useState(value === undefined || value === null ? "" : type.editText(value, column));
  const [touched, setTouched] = useState(false);
  const parsed = text === "" ? null : type.parse(text, column);
  const wrong = parsed && !parsed.ok ? parsed.reason : null;
  return (
    <TextField
      label={label}
      help={field.help}
      isRequired={field.is_required}
      error={error ?? (touched ? wrong : null)}
      value={text}
      rows={field.styling?.size === "large" ? 5 : undefined}
      maxLength={column.type_options?.length ?? undefined}
      type={keyboards[type.id]?.type}
      inputMode={keyboards[type.id]?.mode}
      onBlur={() => setTouched(true)}
      onChange={(next) => {
        setText(next);
        const read = next === "" ? null : type.parse(next, column);
        onRefused(read && !read.ok ? read.reason : null);
        onChange(read?.ok ? read.value : undefined);
      }}
    />
  );
}

/** The keyboard that phones offer. */
const keyboards: Record<string, { type?: string; mode?: "decimal" | "url" | "email" }> = {
  number: { mode: "decimal" },
  money: { mode: "decimal" },
  email: { mode: "email" },
  uri: { mode: "url" },
};
