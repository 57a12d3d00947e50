import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import styles from "./Choice.module.css";
import { FieldLabel, FieldNotes } from "./TextField";

interface Labelled {
  children: ReactNode;
  /** Help shown under the label. */
  help?: ReactNode;
}

export function Checkbox({ children, help, ...props }: Labelled & Omit<AriaCheckboxProps, "className" | "children">) {
  return (
    <AriaCheckbox {...props} className={styles.choice}>
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? <Minus /> : isSelected ? <Check /> : null}
          </span>
          <ChoiceText help={help}>{children}</ChoiceText>
        </>
      )}
    </AriaCheckbox>
  );
}

export function Switch({ children, help, ...props }: Labelled & Omit<AriaSwitchProps, "className" | "children">) {
  return (
    <AriaSwitch {...props} className={styles.choice}>
      <span className={styles.track} aria-hidden="true" />
      <ChoiceText help={help}>{children}</ChoiceText>
    </AriaSwitch>
  );
}

interface RadiosProps<V extends string> {
  label: string;
  choices: readonly { value: V; label: string; help?: ReactNode; disabled?: boolean }[];
  value: V;
  onChange: (value: V) => void;
  help?: ReactNode;
  error?: string | null;
  required?: boolean;
}

/** One of a few choices, all of them in view. */
export function Radios<V extends string>({ label, choices, value, onChange, help, error, required }: RadiosProps<V>) {
  return (
    <RadioGroup
      className={styles.group}
      value={value}
      onChange={(next) => onChange(next as V)}
      isInvalid={Boolean(error)}
      isRequired={required}
    >
      <FieldLabel text={label} required={required} />
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className={styles.choice} isDisabled={choice.disabled}>
          <span className={styles.dot} aria-hidden="true" />
          <ChoiceText help={choice.help}>{choice.label}</ChoiceText>
        </Radio>
      ))}
      <FieldNotes help={help} error={error} />
    </RadioGroup>
  );
}

function ChoiceText({ children, help }: Labelled) {
  return (
    <span className={styles.text}>
      <span>{children}</span>
      {help ? <span className={styles.help}>{help}</span> : null}
    </span>
  );
}
