import { i18n } from "@/i18n/i18n";
import { TextField } from "@/ui/TextField";

interface TableNameFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
}

export function TableNameField(props: TableNameFieldProps) {
  return (
    <TextField
      {...props}
      label={i18n._({ id: "import.tableName", message: "Table name" })}
      isRequired
      autoComplete="off"
    />
  );
}
