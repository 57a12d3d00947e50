import { ChevronsDownUp, ChevronsUpDown, Plus, Trash2 } from "lucide-react";
import { groupingLabel } from "@/datatypes/operators";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { GroupBy } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../records.module.css";
import { MoveButton, swapped } from "./SortPanel";

interface GroupPanelProps {
  columns: readonly SheetColumn[];
  group: readonly GroupBy[];
  onChange: (group: readonly GroupBy[]) => void;
  onFoldAll: (fold: boolean) => void;
}

/** Columns to group by, the outermost first. */
export function GroupPanel({ columns, group, onChange, onFoldAll }: GroupPanelProps) {
  const unused = columns.filter((column) => !group.some((one) => one.attnum === column.attnum));
  const best = unused.find((column) => !column.info.primary_key) ?? unused[0];
  return (
    <div className={styles.panel}>
      {group.length === 0 ? (
        <p className={styles.panelHint}>
          {i18n._({ id: "group.none", message: "Records with the same value are put under one heading." })}
        </p>
      ) : null}
      {group.map((one, at) => {
        const column = columns.find((candidate) => candidate.attnum === one.attnum);
        if (!column) return null;
        const functions = [null, ...(column.link ? [] : (column.type.groupings ?? []))];
        return (
          <div key={one.attnum} className={styles.levelRow}>
            <MoveButton
              label={i18n._({ id: "group.up", message: "Further out" })}
              disabled={at === 0}
              onPress={() => onChange(swapped(group, at, at - 1))}
            />
            <NativeSelect
              label={i18n._({ id: "group.column", message: "Group by" })}
              value={column.id}
              choices={[column, ...unused].map((candidate) => ({ value: candidate.id, label: candidate.name }))}
              onChange={(id) => onChange(group.with(at, { attnum: Number(id), by: null }))}
            />
            <NativeSelect
              label={i18n._({ id: "group.function", message: "Grouped value" })}
              value={one.by ?? ""}
              isDisabled={functions.length === 1}
              choices={functions.map((id) => ({ value: id ?? "", label: groupingLabel(id) }))}
              onChange={(id) => onChange(group.with(at, { ...one, by: id || null }))}
            />
            <IconButton
              icon={<Trash2 aria-hidden="true" />}
              label={i18n._({ id: "group.remove", message: "Remove grouping" })}
              onPress={() => onChange(group.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <div className={styles.panelFoot}>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={!best}
          onPress={() => best && onChange([...group, { attnum: best.attnum, by: null }])}
        >
          {i18n._({ id: "group.add", message: "Add column" })}
        </Button>
        {group.length > 0 ? (
          <>
            <IconButton
              icon={<ChevronsDownUp aria-hidden="true" />}
              label={i18n._({ id: "group.fold", message: "Collapse all groups" })}
              onPress={() => onFoldAll(true)}
            />
            <IconButton
              icon={<ChevronsUpDown aria-hidden="true" />}
              label={i18n._({ id: "group.unfold", message: "Expand all groups" })}
              onPress={() => onFoldAll(false)}
            />
          </>
        ) : null}
      </div>
    </div>
  );
}
