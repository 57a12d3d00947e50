import { i18n } from "@/i18n/i18n";
import { Checkbox } from "@/ui/Choice";
import styles from "../explorations.module.css";
import type { StageColumn } from "../stages";

interface HideStepProps {
  /** The list names the columns that stay, in their order, instead of those that go. */
  keeps: boolean;
  spec: unknown;
  columns: readonly StageColumn[];
  onChange: (spec: string[]) => void;
}

/** A tick for each column that is shown. */
export function HideStep({ keeps, spec, columns, onChange }: HideStepProps) {
  const named = Array.isArray(spec) ? spec.map(String) : [];
  return (
    <fieldset className={styles.ticks} aria-label={i18n._({ id: "step.hide.label", message: "Columns shown" })}>
      {columns.map(({ alias, name }) => (
        <Checkbox
          key={alias}
          isSelected={named.includes(alias) === keeps}
          onChange={(shown) => onChange(shown === keeps ? [...named, alias] : named.filter((other) => other !== alias))}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
