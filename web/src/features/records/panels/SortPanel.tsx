import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { dataTypeNamed } from "@/datatypes/registry";
import { sortLabels } from "@/datatypes/sort-labels";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { Sort, TableView } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { useReach } from "./use-reach";

interface SortPanelProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
}

/** Columns to sort by, the most important first. */
export function SortPanel({ place, columns: own, view, onChange: tell }: SortPanelProps) {
  const { sort } = view;
  const { columns, choices, pick } = useReach(place, own, view, tell);
  const onChange = (next: readonly Sort[]) => tell({ sort: next });
  const used = (id: string) => sort.some((one) => String(one.attnum) === id);
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
        const words = sortWords(column, one.byName === true);
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
              choices={choices.filter(({ value }) => value === column.id || !used(value))}
              onChange={(id) => {
                const next = pick(id);
                if (next) onChange(sort.with(at, sortBy(next, one.direction)));
              }}
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
            {column.link && !column.joined ? (
              <NativeSelect
                label={i18n._({ id: "sort.byWhat", message: "By what" })}
                value={one.byName ? "name" : "key"}
                choices={[
                  { value: "name", label: i18n._({ id: "sort.byName", message: "By name" }) },
                  { value: "key", label: i18n._({ id: "sort.byKey", message: "By key" }) },
                ]}
                onChange={(by) => onChange(sort.with(at, { ...one, byName: by === "name" || undefined }))}
              />
            ) : null}
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
          onPress={() => unused[0] && onChange([...sort, sortBy(unused[0], "asc")])}
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

/** Links are sorted by the words shown for them until someone wishes for their keys. */
const sortBy = ({ attnum, link, joined }: SheetColumn, direction: Sort["direction"]): Sort => ({
  attnum,
  direction,
  ...(link && !joined ? { byName: true } : {}),
});

/** What the two directions of a column are called. */
export function sortWords(column: SheetColumn, byName: boolean): { asc: string; desc: string } {
  return sortLabels(column.link && byName ? dataTypeNamed("text") : column.type);
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
