import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { TextField } from "@/ui/TextField";

interface LimitStepProps {
  label: string;
  spec: unknown;
  onChange: (spec: number) => void;
}

/** A number of rows. */
export function LimitStep({ label, spec, onChange }: LimitStepProps) {
  const [typed, setTyped] = useState(String(spec ?? ""));
  const valid = /^\d{1,9}$/.test(typed);
  return (
    <TextField
      label={label}
      value={typed}
      inputMode="numeric"
      error={valid ? null : i18n._({ id: "step.limit.bad", message: "A whole number of rows." })}
      onChange={(next) => {
        setTyped(next);
        if (/^\d{1,9}$/.test(next)) onChange(Number(next));
      }}
    />
  );
}
