import styles from "./NativeSelect.module.css";

interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
  /** The heading it stands under; choices of one heading follow each other. */
  group?: string;
}

interface NativeSelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
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
      {grouped(choices).map(([group, members]) =>
        group === undefined ? (
          members.map(option)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(option)}
          </optgroup>
        ),
      )}
    </select>
  );
}

const option = (choice: Choice) => (
  <option key={choice.value} value={choice.value} disabled={choice.disabled}>
    {choice.label}
  </option>
);

const grouped = (choices: readonly Choice[]) => [...Map.groupBy(choices, (choice) => choice.group)];
