import { i18n } from "@/i18n/i18n";
import { Checkbox } from "@/ui/Choice";
import { TextField } from "@/ui/TextField";
import type { DraftField } from "../draft";

interface PageSettingsProps {
  field: DraftField;
  onChange: (part: Partial<DraftField>) => void;
}

/** Whether a page of the form starts with the field, and what stands above it. */
export function PageSettings({ field, onChange }: PageSettingsProps) {
  return (
    <>
      <Checkbox isSelected={field.page !== null} onChange={(on) => onChange({ page: on ? "" : null })}>
        {i18n._({ id: "form.page.starts", message: "Starts a new page" })}
      </Checkbox>
      {field.page !== null ? (
        <TextField
          label={i18n._({ id: "form.page.title", message: "Heading of the page" })}
          value={field.page}
          onChange={(page) => onChange({ page })}
        />
      ) : null}
    </>
  );
}
