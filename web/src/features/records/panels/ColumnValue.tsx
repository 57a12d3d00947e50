import { Columns3, TextCursorInput } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { isOtherColumn, type OtherColumn } from "@/model/filter";
import { IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";

interface ColumnValueProps {
  column: SheetColumn;
  columns: readonly SheetColumn[];
  value: unknown;
  /** Nothing: a value is to be given again. */
  onChange: (value: OtherColumn | undefined) => void;
}

/** The way to compare with another column of the record instead of a value; with nothing to compare with it is not there. */
export function ColumnValue({ column, columns, value, onChange }: ColumnValueProps) {
  const alike = columns.filter(
    (one) => one.attnum !== column.attnum && !one.joined && one.type.operators === column.type.operators,
  );
  const [first] = alike;
  if (!first) return null;
  if (!isOtherColumn(value)) {
    return (
      <IconButton
        icon={<Columns3 aria-hidden="true" />}
        label={i18n._({ id: "filter.otherColumn", message: "Compare with another column" })}
        onPress={() => onChange({ column: first.attnum })}
      />
    );
  }
  return (
    <>
      <NativeSelect
        label={i18n._({ id: "filter.theOther", message: "Other column" })}
        value={String(value.column)}
        choices={alike.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(id) => onChange({ column: Number(id) })}
      />
      <IconButton
        icon={<TextCursorInput aria-hidden="true" />}
        label={i18n._({ id: "filter.givenValue", message: "Compare with a value" })}
        onPress={() => onChange(undefined)}
      />
    </>
  );
}
