import { Plus, Trash2 } from "lucide-react";
import { sortLabels } from "@/datatypes/sort-labels";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../explorations.module.css";
import type { StageColumn } from "../stages";
import { readSorts, type SortPart } from "./words";

interface OrderStepProps {
  spec: unknown;
  columns: readonly StageColumn[];
  onChange: (spec: SortPart[]) => void;
}

/** Sorts by one column, then by the next. */
export function OrderStep({ spec, columns, onChange }: OrderStepProps) {
  const sorts = readSorts(spec);
  const free = columns.find((column) => !sorts.some((one) => one.field === column.alias));
  return (
    <div className={styles.filterRoot}>
      {sorts.map((sort, at) => {
        const column = columns.find((one) => one.alias === sort.field);
        const words = column ? sortLabels(column.type) : { asc: "↑", desc: "↓" };
        return (
          <div key={sort.field} className={styles.filterRow}>
            <NativeSelect
              label={i18n._({ id: "step.order.column", message: "Sort by" })}
              value={sort.field}
              choices={columns.map((one) => ({ value: one.alias, label: one.name }))}
              onChange={(field) => onChange(sorts.with(at, { ...sort, field }))}
            />
            <NativeSelect
              label={i18n._({ id: "step.order.direction", message: "Direction" })}
              value={sort.direction}
              choices={[
                { value: "asc", label: words.asc },
                { value: "desc", label: words.desc },
              ]}
              onChange={(direction) =>
                onChange(sorts.with(at, { ...sort, direction: direction as SortPart["direction"] }))
              }
            />
            <IconButton
              icon={<Trash2 aria-hidden="true" />}
              label={i18n._({ id: "step.order.remove", message: "Remove this sort" })}
              onPress={() => onChange(sorts.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={!free}
          onPress={() => free && onChange([...sorts, { field: free.alias, direction: "asc" }])}
        >
          {i18n._({ id: "step.order.add", message: "Then by another column" })}
        </Button>
      </div>
    </div>
  );
}
