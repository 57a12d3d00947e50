import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "./Button";
import styles from "./CopyField.module.css";
import { TextField } from "./TextField";
import { toast } from "./toast-store";

interface CopyFieldProps {
  label: string;
  help?: ReactNode;
  value: string;
}

/** A text to be taken elsewhere, with a button that copies it. */
export function CopyField({ label, help, value }: CopyFieldProps) {
  return (
    <div className={styles.field}>
      <TextField label={label} help={help} value={value} onChange={() => undefined} isReadOnly mono />
      <Button
        icon={<Copy aria-hidden="true" />}
        onPress={async () => {
          await navigator.clipboard.writeText(value);
          toast.success(i18n._({ id: "ui.copied", message: "Copied" }));
        }}
      >
        {i18n._({ id: "ui.copy", message: "Copy" })}
      </Button>
    </div>
  );
}
