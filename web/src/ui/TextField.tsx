import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { i18n } from "@/i18n/i18n";
import styles from "./Field.module.css";

export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "children"> {
  /** Shown above the field; without one give an `aria-label`. */
  label?: string;
  /** Help shown under the field. */
  help?: ReactNode;
  /** What is wrong; marks the field invalid. */
  error?: string | null;
  placeholder?: string;
  /** Makes it a text area of that many rows. */
  rows?: number;
  /** Digits, addresses and other exact texts. */
  mono?: boolean;
}

export function TextField({ label, help, error, placeholder, rows, mono, ...props }: TextFieldProps) {
  const look = mono ? `${styles.input} ${styles.mono}` : styles.input;
  return (
    <AriaTextField {...props} isInvalid={Boolean(error) || props.isInvalid} className={styles.field}>
      {label ? <FieldLabel text={label} required={props.isRequired} /> : null}
      {rows ? (
        <TextArea className={`${look} ${styles.area}`} rows={rows} placeholder={placeholder} />
      ) : (
        <Input className={look} placeholder={placeholder} />
      )}
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}

/** A text field whose content is hidden until its owner asks to see it. */
export function PasswordField({ label, help, error, placeholder, ...props }: Omit<TextFieldProps, "rows" | "mono">) {
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...props}
      type={shown ? "text" : "password"}
      isInvalid={Boolean(error) || props.isInvalid}
      className={styles.field}
    >
      {label ? <FieldLabel text={label} required={props.isRequired} /> : null}
      <div className={styles.withButton}>
        <Input className={styles.input} placeholder={placeholder} />
        <AriaButton
          slot={null}
          className={styles.inside}
          aria-label={
            shown
              ? i18n._({ id: "ui.password.hide", message: "Hide password" })
              : i18n._({ id: "ui.password.show", message: "Show password" })
          }
          onPress={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </AriaButton>
      </div>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}

export function FieldLabel({ text, required }: { text: string; required?: boolean }) {
  return (
    <Label className={styles.label}>
      {text}
      {required ? <span aria-hidden="true"> *</span> : null}
    </Label>
  );
}

export function FieldNotes({ help, error }: { help?: ReactNode; error?: string | null }) {
  return (
    <>
      {help && !error ? (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      ) : null}
      {error ? <FieldError className={styles.error}>{error}</FieldError> : <FieldError className={styles.error} />}
    </>
  );
}
