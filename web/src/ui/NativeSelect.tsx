import styles from "./NativeSelect.module.css";

interface NativeSelectProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string; disabled?: boolean }[];
  onChange: (value: string) => void;
  isDisabled?: boolean;
}

/** The browser's own select: compact, quick, and at home on phones. */
export function NativeSelect({ label, value, choices, onChange, isDisabled }: NativeSelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
