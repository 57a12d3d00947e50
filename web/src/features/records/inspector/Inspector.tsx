import { ChevronsLeftRight, X } from "lucide-react";
import { useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import type { GridSelection } from "@/grid";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { IconButton } from "@/ui/Button";
import { Tabs } from "@/ui/Tabs";
import type { SheetController } from "../page/controller";
import type { TablePlace } from "../page/data";
import type { Overlay } from "../page/overlay";
import type { SheetStatus } from "../page/StatusBar";
import styles from "../records.module.css";
import { CellTab } from "./CellTab";
import { ColumnTab } from "./ColumnTab";
import { RecordTab } from "./RecordTab";
import { TableTab } from "./TableTab";
import type { InspectorTab } from "./tabs";

interface InspectorProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  controller: SheetController;
  selection: GridSelection | null;
  status: SheetStatus;
  tab: InspectorTab;
  onTab: (tab: InspectorTab) => void;
  onClose: () => void;
  onOverlay: (overlay: Overlay) => void;
}

const storageKey = "mathesar.inspector.width";
const narrowest = 200;
const widest = 600;

/** Details of the table and of what is selected in it. */
export function Inspector(props: InspectorProps) {
  const { place, table, columns, controller, selection, tab, onTab, onClose, onOverlay } = props;
  const [width, setWidth] = useState(() => Number(localStorage.getItem(storageKey)) || 320);
  const active = selection?.active ?? null;
  const selected = selection
    ? selection.ranges.flatMap((range) => controller.columns.slice(range.left, range.right + 1))
    : [];
  const chosen = [...new Set(selection?.basis === "rows" || selection?.basis === "all" ? [] : selected)];

  function resize(next: number) {
    const fitting = Math.max(narrowest, Math.min(widest, next));
    setWidth(fitting);
    localStorage.setItem(storageKey, String(fitting));
  }

  return (
    <aside
      className={styles.inspector}
      style={{ width }}
      aria-label={i18n._({ id: "toolbar.inspect", message: "Inspector" })}
    >
      <Resizer width={width} onResize={resize} />
      <div className={styles.inspectorClose}>
        <IconButton
          icon={<X aria-hidden="true" />}
          label={i18n._({ id: "ui.close", message: "Close" })}
          onPress={onClose}
        />
      </div>
      <Tabs
        label={i18n._({ id: "toolbar.inspect", message: "Inspector" })}
        selected={tab}
        onSelect={onTab}
        tabs={[
          {
            id: "table",
            label: i18n._({ id: "inspector.table", message: "Table" }),
            content: (
              <TableTab
                onSummaries={() => controller.sheet.refresh()}
                place={place}
                table={table}
                columns={columns}
                onOverlay={onOverlay}
              />
            ),
          },
          {
            id: "column",
            label: i18n._({ id: "inspector.column", message: "Column" }),
            content: (
              <ColumnTab
                onSummaries={() => controller.sheet.refresh()}
                place={place}
                table={table}
                columns={columns}
                chosen={chosen}
                onOverlay={onOverlay}
              />
            ),
          },
          {
            id: "record",
            label: i18n._({ id: "inspector.record", message: "Record" }),
            content: <RecordTab table={table} controller={controller} selection={selection} onOverlay={onOverlay} />,
          },
          {
            id: "cell",
            label: i18n._({ id: "inspector.cell", message: "Cell" }),
            content: <CellTab controller={controller} active={active} />,
          },
        ]}
      />
    </aside>
  );
}

/** Drags the inspector wider or narrower; for the keyboard there is a button that shows itself when focused. */
function Resizer({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  return (
    <>
      <div
        aria-hidden="true"
        className={styles.inspectorEdge}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.buttons === 1) onResize(window.innerWidth - event.clientX);
        }}
      />
      <button
        type="button"
        className={styles.inspectorResizer}
        aria-label={i18n._({
          id: "inspector.resize",
          message: "Width of the inspector: {width} pixels; change it with the arrow keys",
          values: { width },
        })}
        onKeyDown={(event) => {
          const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
          if (!step) return;
          event.preventDefault();
          onResize(width + step);
        }}
      >
        <ChevronsLeftRight aria-hidden="true" />
      </button>
    </>
  );
}
