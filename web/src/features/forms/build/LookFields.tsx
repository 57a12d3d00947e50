import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import styles from "../forms.module.css";
import type { DraftRules } from "./RulesForm";

interface LookFieldsProps {
  draft: DraftRules;
  onChange: (part: Partial<DraftRules>) => void;
}

const usualAccent = "#2f5fd9";

/** The colours of the page that visitors see. */
export function LookFields({ draft, onChange }: LookFieldsProps) {
  return (
    <fieldset className={styles.rules}>
      <legend>{i18n._({ id: "form.look", message: "Look" })}</legend>
      <Select
        label={i18n._({ id: "form.look.appearance", message: "Appearance" })}
        value={draft.appearance ?? "visitor"}
        choices={[
          { value: "visitor", label: i18n._({ id: "form.look.visitor", message: "As the visitor’s device" }) },
          { value: "light", label: i18n._({ id: "form.look.light", message: "Light" }) },
          { value: "dark", label: i18n._({ id: "form.look.dark", message: "Dark" }) },
        ]}
        onChange={(look) => onChange({ appearance: look === "visitor" ? null : look })}
      />
      <TextField
        type="color"
        label={i18n._({ id: "form.look.accent", message: "Colour of buttons and marks" })}
        value={draft.accent || usualAccent}
        onChange={(accent) => onChange({ accent })}
      />
      {draft.accent ? (
        <div>
          <Button size="sm" variant="quiet" onPress={() => onChange({ accent: "" })}>
            {i18n._({ id: "form.look.usual", message: "The usual colour" })}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
