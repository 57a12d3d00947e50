import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import type { ColumnPlan, KeyChoiceValue } from "./plan";

interface KeyChoiceProps {
  value: KeyChoiceValue;
  onChange: (value: KeyChoiceValue) => void;
  columns: readonly ColumnPlan[];
  /** The file's column that could be the key. */
  proposed: number | null;
}

/** Which column tells the records apart. */
export function KeyChoice({ value, onChange, columns, proposed }: KeyChoiceProps) {
  return (
    <Select
      label={i18n._({ id: "import.key", message: "Key of each record" })}
      value={value}
      onChange={onChange}
      help={help(value)}
      choices={[
        {
          value: "identity",
          label: i18n._({ id: "import.key.identity", message: "A new column, numbers counted up" }),
        },
        { value: "uuid", label: i18n._({ id: "import.key.uuid", message: "A new column, random UUIDs" }) },
        ...candidates(columns, value, proposed).map((plan) => ({
          value: `column ${plan.column.index}` as const,
          label: i18n._({ id: "import.key.existing", message: "The column “{name}”", values: { name: plan.name } }),
          detail: detailOf(plan, proposed),
        })),
        { value: "none", label: i18n._({ id: "import.key.none", message: "None" }) },
      ]}
    />
  );
}

/** No menu is read beyond this many columns; the proposed and the chosen one are always among them. */
const most = 100;

function candidates(columns: readonly ColumnPlan[], value: KeyChoiceValue, proposed: number | null): ColumnPlan[] {
  const always = ({ column }: ColumnPlan) => column.index === proposed || value === `column ${column.index}`;
  return columns.filter((plan, position) => position < most || always(plan));
}

function detailOf({ column }: ColumnPlan, proposed: number | null): string | undefined {
  if (column.index === proposed) return i18n._({ id: "import.key.fits", message: "All values are there and differ" });
  if (column.empty > 0) {
    return i18n._({
      id: "import.key.empty",
      message: "{count, plural, one {# value is} other {# values are}} missing",
      values: { count: column.empty },
    });
  }
  return column.unique === false ? i18n._({ id: "import.key.repeated", message: "Some values repeat" }) : undefined;
}

function help(value: KeyChoiceValue): string | undefined {
  if (value === "none") {
    return i18n._({ id: "import.key.none.help", message: "Without a key, records can be read but not edited." });
  }
  return value.startsWith("column")
    ? i18n._({ id: "import.key.help", message: "Its values must all be there, and all differ." })
    : undefined;
}
