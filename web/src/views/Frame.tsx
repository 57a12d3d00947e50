import type { ReactNode } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { Skeleton } from "@/ui/Skeleton";
import styles from "./layouts.module.css";

interface FrameProps {
  error: Error | null;
  onRetry: () => void;
  loading: boolean;
  /** Above the records. */
  bar?: ReactNode;
  children: ReactNode;
}

/** The scrolling room of a layout, with what is said while there is nothing to show. */
export function Frame({ error, onRetry, loading, bar, children }: FrameProps) {
  return (
    <div className={styles.scroll}>
      {bar ? <div className={styles.bar}>{bar}</div> : null}
      {error ? (
        <ErrorBox
          title={i18n._({ id: "records.failed", message: "The records cannot be read" })}
          error={error}
          onRetry={onRetry}
        />
      ) : null}
      {loading && !error ? (
        <Skeleton label={i18n._({ id: "layout.loading", message: "Loading the records" })} lines={8} />
      ) : (
        children
      )}
    </div>
  );
}

/** Which of the fitting columns a layout goes by. */
export function ByColumn({
  label,
  columns,
  value,
  onChange,
}: {
  label: string;
  columns: readonly SheetColumn[];
  value: SheetColumn;
  onChange: (attnum: number) => void;
}) {
  return (
    <Select
      label={label}
      hideLabel
      value={value.id}
      onChange={(id) => onChange(Number(id))}
      choices={columns.map((column) => ({ value: column.id, label: `${label} ${column.name}` }))}
    />
  );
}

/** How many records there are, when not all are shown. */
export function Shown({ shown, count }: { shown: number; count: number }) {
  if (shown >= count) return null;
  return (
    <span>
      {i18n._({
        id: "layout.firstFew",
        message: "The first {shown} of {count} records. Filter to see others.",
        values: { shown: shown.toLocaleString(i18n.locale), count: count.toLocaleString(i18n.locale) },
      })}
    </span>
  );
}
