import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import type { TablePlace } from "../page/data";
import { usePatchColumns } from "../page/dialogs";
import { ValueField } from "../record/ValueField";
import styles from "../records.module.css";

/** What new records get when no value is given. */
export function DefaultForm({ place, column, owns }: { place: TablePlace; column: SheetColumn; owns: boolean }) {
  const current = column.info.default?.value ?? null;
  const [has, setHas] = useState(current !== null);
  const [value, setValue] = useState<unknown>(current);
  const save = usePatchColumns(place);
  const wanted = has ? value : null;
  const changed = wanted !== current;
  return (
    <div className={styles.form}>
      <Checkbox isSelected={has} onChange={setHas} isDisabled={!owns}>
        {i18n._({ id: "default.has", message: "Fill in a value by itself" })}
      </Checkbox>
      {has ? (
        <ValueField
          databaseId={place.databaseId}
          column={column}
          value={value}
          onChange={setValue}
          isDisabled={!owns}
          hideLabel
        />
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
      {changed && owns ? (
        <div className={styles.formActions}>
          <Button
            variant="primary"
            isPending={save.isPending}
            onPress={() => save.mutate([{ id: column.attnum, default: wanted === null ? null : { value: wanted } }])}
          >
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
