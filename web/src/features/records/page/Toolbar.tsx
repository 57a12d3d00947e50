import { CodeXml, PanelRight, Redo2, Search, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { History } from "@/model/history";
import type { TableView } from "@/model/view";
import { IconButton } from "@/ui/Button";
import styles from "../records.module.css";
import type { TablePlace } from "./data";
import { type PanelName, ViewPanels } from "./ViewPanels";

interface ToolbarProps {
  /** What stands before everything else. */
  leading: ReactNode;
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
  open: PanelName | null;
  onOpen: (panel: PanelName | null) => void;
  history: History;
  onUndo: () => void;
  onRedo: () => void;
  onFind: () => void;
  onStatement: () => void;
  onFoldAll: (fold: boolean) => void;
  /** The button that exports. */
  exporting: ReactNode;
  inspecting: boolean;
  onInspect: () => void;
  readOnly: boolean;
}

/** What is shown of the table, and what can be done with all of it. */
export function Toolbar(props: ToolbarProps) {
  const { columns, view, onChange, open, onOpen, history } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={i18n._({ id: "toolbar.label", message: "Table" })}>
      {props.leading}
      <ViewPanels
        place={props.place}
        columns={columns}
        view={view}
        onChange={onChange}
        open={open}
        onOpen={onOpen}
        onFoldAll={props.onFoldAll}
      />
      <IconButton
        icon={<Search aria-hidden="true" />}
        label={i18n._({ id: "toolbar.find", message: "Find in the table (Ctrl+F)" })}
        onPress={props.onFind}
      />
      <span className={styles.toolbarGap} />
      {props.readOnly ? null : (
        <>
          <IconButton
            icon={<Undo2 aria-hidden="true" />}
            label={withDeed(i18n._({ id: "toolbar.undo", message: "Undo" }), history.undoLabel)}
            refusal={
              history.undoLabel ? null : i18n._({ id: "toolbar.undo.none", message: "nothing was changed here yet" })
            }
            onPress={props.onUndo}
          />
          <IconButton
            icon={<Redo2 aria-hidden="true" />}
            label={withDeed(i18n._({ id: "toolbar.redo", message: "Redo" }), history.redoLabel)}
            refusal={history.redoLabel ? null : i18n._({ id: "toolbar.redo.none", message: "nothing was undone" })}
            onPress={props.onRedo}
          />
        </>
      )}
      <IconButton
        icon={<CodeXml aria-hidden="true" />}
        label={i18n._({ id: "toolbar.sql", message: "SQL behind this page (Ctrl+Shift+L)" })}
        onPress={props.onStatement}
      />
      {props.exporting}
      <IconButton
        icon={<PanelRight aria-hidden="true" />}
        label={i18n._({ id: "toolbar.inspect", message: "Inspector" })}
        aria-pressed={props.inspecting}
        onPress={props.onInspect}
      />
    </div>
  );
}

function withDeed(label: string, deed: string | undefined): string {
  return deed ? `${label}: ${deed}` : label;
}
