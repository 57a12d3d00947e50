import { useState } from "react";
import type { ColumnWithMetadata, FormFieldInfo } from "@/api/generated";
import type { DataType } from "@/datatypes/types";
import { TextField } from "@/ui/TextField";

interface MomentFieldProps {
  field: FormFieldInfo;
  column: ColumnWithMetadata;
  label: string;
  value: unknown;
  error: string | null;
  onChange: (value: unknown) => void;
  kind: "date" | "time" | "datetime-local";
  type: DataType;
}

/** A day or a time by the browser's own picker, which phones and screen readers know best. */
export function MomentField({ field, column, label, value, error, onChange, kind, type }: MomentFieldProps) {
  const [text, setText] = useState(() => (value ? inputText(kind, type.editText(value, column)) : ""));
  return (
    <TextField
      label={label}
      help={field.help}
      isRequired={field.is_required}
      error={error}
      type={kind}
      value={text}
      onChange={(next) => {
        setText(next);
        const parsed = next ? type.parse(next.replace("T", " "), column) : null;
        onChange(parsed?.ok ? parsed.value : undefined);
      }}
    />
  );
}

/** As `<input>` takes it: `2024-02-29`, `23:59:58`, `2024-02-29T23:59`. */
function inputText(kind: MomentFieldProps["kind"], text: string): string {
  const day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
  const time = /\d{2}:\d{2}(:\d{2})?/.exec(text)?.[0] ?? "";
  if (kind === "date") return day;
  return kind === "time" ? time : day && `${day}T${time || "00:00"}`;
}
