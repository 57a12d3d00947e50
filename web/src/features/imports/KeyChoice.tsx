import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import type { ColumnPlan, KeyPlan } from "./plan";

interface KeyChoiceProps {
  value: KeyPlan;
  onChange: (value: KeyPlan) => void;
  columns: readonly ColumnPlan[];
}

/** Which column tells the records apart. */
export function KeyChoice({ value, onChange, columns }: KeyChoiceProps) {
  const choices = [
    { value: "IDENTITY", label: i18n._({ id: "import.key.identity", message: "A new column, numbers counted up" }) },
    { value: "UUIDv4", label: i18n._({ id: "import.key.uuid", message: "A new column, random UUIDs" }) },
    ...columns.map((column) => ({
      value: String(column.id),
      label: i18n._({ id: "import.key.existing", message: "The column “{name}”", values: { name: column.name } }),
    })),
  ];
  return (
    <Select
      label={i18n._({ id: "import.key", message: "Key of each record" })}
      choices={choices}
      value={value.kind === "new" ? value.type : String(value.columnId)}
      onChange={(chosen) =>
        onChange(
          chosen === "IDENTITY" || chosen === "UUIDv4"
            ? { kind: "new", type: chosen }
            : { kind: "existing", columnId: Number(chosen) },
        )
      }
      help={
        value.kind === "existing"
          ? i18n._({ id: "import.key.help", message: "Its values must all be there, and all differ." })
          : undefined
      }
    />
  );
}
