import { Plus, Trash2 } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { type ColorRule, type ColorTest, type ColorTone, colorTests, colorTones, takesValue } from "@/model/colors";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../records.module.css";
import colors from "./colors.module.css";

interface ColorPanelProps {
  columns: readonly SheetColumn[];
  rules: readonly ColorRule[];
  onChange: (rules: readonly ColorRule[]) => void;
}

/** Rules by which cells or records are tinted; of several that apply the first counts. */
export function ColorPanel({ columns, rules, onChange }: ColorPanelProps) {
  const set = (at: number, change: Partial<ColorRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  const [first] = columns.filter((column) => !column.isKey);
  return (
    <div className={styles.panel}>
      {rules.length === 0 ? (
        <p className={styles.panelHint}>
          {i18n._({ id: "colors.none", message: "Cells and records can be tinted by their values." })}
        </p>
      ) : null}
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other identity
        <div key={at} className={colors.rule}>
          <NativeSelect
            label={i18n._({ id: "colors.column", message: "Column" })}
            value={String(rule.attnum)}
            choices={columns.map((column) => ({ value: column.id, label: column.name }))}
            onChange={(id) => set(at, { attnum: Number(id) })}
          />
          <NativeSelect
            label={i18n._({ id: "colors.test", message: "Condition" })}
            value={rule.test}
            choices={colorTests.map((test) => ({ value: test, label: testWords(test) }))}
            onChange={(test) => set(at, { test: test as ColorTest })}
          />
          {takesValue(rule.test) ? (
            <input
              className={styles.valueInput}
              aria-label={i18n._({ id: "colors.value", message: "Value" })}
              value={rule.value}
              onChange={(event) => set(at, { value: event.target.value })}
            />
          ) : null}
          <span className={colors.swatch} data-tone={rule.tone} aria-hidden="true" />
          <NativeSelect
            label={i18n._({ id: "colors.tone", message: "Colour" })}
            value={rule.tone}
            choices={colorTones.map((tone) => ({ value: tone, label: toneWords(tone) }))}
            onChange={(tone) => set(at, { tone: tone as ColorTone })}
          />
          <NativeSelect
            label={i18n._({ id: "colors.scope", message: "What is tinted" })}
            value={rule.row ? "row" : "cell"}
            choices={[
              { value: "cell", label: i18n._({ id: "colors.cell", message: "Cell" }) },
              { value: "row", label: i18n._({ id: "colors.row", message: "Record" }) },
            ]}
            onChange={(scope) => set(at, { row: scope === "row" })}
          />
          <IconButton
            icon={<Trash2 aria-hidden="true" />}
            label={i18n._({ id: "colors.remove", message: "Remove rule" })}
            onPress={() => onChange(rules.toSpliced(at, 1))}
          />
        </div>
      ))}
      <div className={styles.panelFoot}>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={!first}
          onPress={() =>
            first &&
            onChange([...rules, { attnum: first.attnum, test: "equal", value: "", tone: "warning", row: false }])
          }
        >
          {i18n._({ id: "colors.add", message: "Add rule" })}
        </Button>
      </div>
    </div>
  );
}

function testWords(test: ColorTest): string {
  switch (test) {
    case "filled":
      return i18n._({ id: "colors.filled", message: "has a value" });
    case "empty":
      return i18n._({ id: "colors.empty", message: "has no value" });
    case "equal":
      return i18n._({ id: "colors.equal", message: "is" });
    case "unequal":
      return i18n._({ id: "colors.unequal", message: "is not" });
    case "contains":
      return i18n._({ id: "colors.contains", message: "contains" });
    case "less":
      return i18n._({ id: "colors.less", message: "is less than" });
    case "more":
      return i18n._({ id: "colors.more", message: "is more than" });
  }
}

function toneWords(tone: ColorTone): string {
  switch (tone) {
    case "accent":
      return i18n._({ id: "colors.blue", message: "Blue" });
    case "success":
      return i18n._({ id: "colors.green", message: "Green" });
    case "warning":
      return i18n._({ id: "colors.amber", message: "Amber" });
    case "danger":
      return i18n._({ id: "colors.red", message: "Red" });
  }
}
