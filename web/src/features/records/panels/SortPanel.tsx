import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { sortLabels } from "@/datatypes/sort-labels";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { Sort } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../records.module.css";

interface SortPanelProps {
  columns: readonly SheetColumn[];
  sort: readonly Sort[];
  onChange: (sort: readonly Sort[]) => void;
}

/** Columns to sort by, the most important first. */
export function SortPanel({ columns, sort, onChange }: SortPanelProps) {
  const unused = columns.filter((column) => !sort.some((one) => one.attnum === column.attnum));
  return (
    <div className={styles.panel}>
      {sort.length === 0 ? (
        <p className={styles.panelHint}>
          {i18n._({ id: "sort.none", message: "Records come in the order of their key." })}
        </p>
      ) : null}
      {sort.map((one, at) => {
        const column = columns.find((candidate) => candidate.attnum === one.attnum);
        if (!column) return null;
        const words = sortWords(column);
        return (
          <div key={one.attnum} className={styles.levelRow}>
            <MoveButton
              label={i18n._({ id: "sort.up", message: "More important" })}
              disabled={at === 0}
              onPress={() => onChange(swapped(sort, at, at - 1))}
            />
            <NativeSelect
              label={i18n._({ id: "sort.column", message: "Sort by" })}
              value={column.id}
              choices={[column, ...unused].map((candidate) => ({ value: candidate.id, label: candidate.name }))}
              onChange={(id) => onChange(sort.with(at, { ...one, attnum: Number(id) }))}
            />
            <NativeSelect
              label={i18n._({ id: "sort.direction", message: "Direction" })}
              value={one.direction}
              choices={[
                { value: "asc", label: words.asc },
                { value: "desc", label: words.desc },
              ]}
              onChange={(direction) => onChange(sort.with(at, { ...one, direction: direction as Sort["direction"] }))}
            />
            {column.info.nullable ? (
              <NativeSelect
                label={i18n._({ id: "sort.nulls", message: "Records without a value" })}
                value={one.nulls ?? (one.direction === "asc" ? "last" : "first")}
                choices={[
                  { value: "last", label: i18n._({ id: "sort.nulls.last", message: "NULL last" }) },
                  { value: "first", label: i18n._({ id: "sort.nulls.first", message: "NULL first" }) },
                ]}
                onChange={(nulls) => onChange(sort.with(at, { ...one, nulls: nulls as "first" | "last" }))}
              />
            ) : null}
            <IconButton
              icon={<Trash2 aria-hidden="true" />}
              label={i18n._({ id: "sort.remove", message: "Remove sorting" })}
              onPress={() => onChange(sort.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <div className={styles.panelFoot}>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={unused.length === 0}
          onPress={() => unused[0] && onChange([...sort, { attnum: unused[0].attnum, direction: "asc" }])}
        >
          {i18n._({ id: "sort.add", message: "Add column" })}
        </Button>
        {sort.length > 0 ? (
          <Button size="sm" variant="quiet" onPress={() => onChange([])}>
            {i18n._({ id: "sort.clear", message: "Remove all" })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Links are sorted by the key they hold, which their words must not hide. */
export function sortWords(column: SheetColumn): { asc: string; desc: string } {
  if (!column.link) return sortLabels(column.type);
  return {
    asc: i18n._({ id: "sort.key.asc", message: "Ascending key" }),
    desc: i18n._({ id: "sort.key.desc", message: "Descending key" }),
  };
}

export function MoveButton({
  label,
  disabled,
  down,
  onPress,
}: {
  label: string;
  disabled: boolean;
  down?: boolean;
  onPress: () => void;
}) {
  const Icon = down ? ArrowDown : ArrowUp;
  return <IconButton icon={<Icon aria-hidden="true" />} label={label} isDisabled={disabled} onPress={onPress} />;
}

export function swapped<T>(list: readonly T[], at: number, other: number): T[] {
  const copy = [...list];
  const [moved] = copy.splice(at, 1);
  if (moved !== undefined) copy.splice(other, 0, moved);
  return copy;
}
