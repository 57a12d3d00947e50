import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { matches } from "@/ui/Highlight";
import { SearchBox } from "@/ui/SearchBox";
import styles from "../records.module.css";

interface HidePanelProps {
  columns: readonly SheetColumn[];
  hidden: readonly number[];
  onChange: (hidden: readonly number[]) => void;
}

/** Which columns are shown. */
export function HidePanel({ columns, hidden, onChange }: HidePanelProps) {
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
                onChange(shown ? hidden.filter((attnum) => attnum !== column.attnum) : [...hidden, column.attnum])
              }
            >
              {column.name}
            </Checkbox>
          ))}
      </div>
      <div className={styles.panelFoot}>
        <Button size="sm" variant="quiet" isDisabled={hidden.length === 0} onPress={() => onChange([])}>
          {i18n._({ id: "hide.showAll", message: "Show all" })}
        </Button>
        <Button size="sm" variant="quiet" onPress={() => onChange(columns.map((column) => column.attnum))}>
          {i18n._({ id: "hide.hideAll", message: "Hide all" })}
        </Button>
      </div>
    </div>
  );
}
