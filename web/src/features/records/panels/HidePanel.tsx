import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RowHeight, TableView } from "@/model/view";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { matches } from "@/ui/Highlight";
import { NativeSelect } from "@/ui/NativeSelect";
import { SearchBox } from "@/ui/SearchBox";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { JoinSection } from "./JoinSection";

interface HidePanelProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
}

/** Which columns are shown. */
export function HidePanel({ place, columns, view, onChange }: HidePanelProps) {
  const { hidden, height } = view;
  // What is joined is shown and hidden further down.
  const joined = hidden.filter((attnum) => attnum < 0);
  const [search, setSearch] = useState("");
  return (
    <div className={styles.panel}>
      {columns.length > 8 ? (
        <SearchBox
          label={i18n._({ id: "hide.search", message: "Find a column" })}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      <div className={styles.hideList}>
        {columns
          .filter((column) => matches(search, column.name))
          .map((column) => (
            <Checkbox
              key={column.attnum}
              isSelected={!hidden.includes(column.attnum)}
              onChange={(shown) =>
                onChange({
                  hidden: shown ? hidden.filter((attnum) => attnum !== column.attnum) : [...hidden, column.attnum],
                })
              }
            >
              {column.name}
            </Checkbox>
          ))}
      </div>
      <div className={styles.panelFoot}>
        <Button
          size="sm"
          variant="quiet"
          isDisabled={hidden.length === joined.length}
          onPress={() => onChange({ hidden: joined })}
        >
          {i18n._({ id: "hide.showAll", message: "Show all" })}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          onPress={() => onChange({ hidden: [...columns.map((column) => column.attnum), ...joined] })}
        >
          {i18n._({ id: "hide.hideAll", message: "Hide all" })}
        </Button>
      </div>
      <JoinSection place={place} columns={columns} view={view} onChange={onChange} />
      <div className={styles.levelRow}>
        <span aria-hidden="true">{i18n._({ id: "height.label", message: "Row height" })}</span>
        <NativeSelect
          label={i18n._({ id: "height.label", message: "Row height" })}
          value={height}
          choices={[
            { value: "short", label: i18n._({ id: "height.short", message: "One line" }) },
            { value: "medium", label: i18n._({ id: "height.medium", message: "Three lines" }) },
            { value: "tall", label: i18n._({ id: "height.tall", message: "Six lines" }) },
          ]}
          onChange={(chosen) => onChange({ height: chosen as RowHeight })}
        />
      </div>
    </div>
  );
}
