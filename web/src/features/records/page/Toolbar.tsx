import {
  ArrowDownUp,
  CodeXml,
  EyeOff,
  Group,
  ListFilter,
  Palette,
  PanelRight,
  Redo2,
  Search,
  Undo2,
} from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { countConditions } from "@/model/filter";
import type { History } from "@/model/history";
import type { TableView } from "@/model/view";
import { IconButton } from "@/ui/Button";
import { Popover } from "@/ui/Popover";
import { ColorPanel } from "../panels/ColorPanel";
import { FilterPanel } from "../panels/FilterPanel";
import { GroupPanel } from "../panels/GroupPanel";
import { HidePanel } from "../panels/HidePanel";
import { SortPanel } from "../panels/SortPanel";
import styles from "../records.module.css";
import type { TablePlace } from "./data";

/** The panels of the toolbar, of which one at most is open. */
export type PanelName = "filter" | "sort" | "group" | "color" | "hide";

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
  const {
    place: { databaseId },
    columns,
    view,
    onChange,
    open,
    onOpen,
    history,
  } = props;
  const conditions = countConditions(view.filter);
  const panel = (name: PanelName, label: string, icon: ReactNode, count: number, content: ReactElement) => (
    <Popover
      label={label}
      wide
      isOpen={open === name}
      onOpenChange={(isOpen) => onOpen(isOpen ? name : null)}
      trigger={<PanelButton label={label} icon={icon} count={count} />}
    >
      {content}
    </Popover>
  );
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={i18n._({ id: "toolbar.label", message: "Table" })}>
      {props.leading}
      {panel(
        "filter",
        i18n._({ id: "toolbar.filter", message: "Filter" }),
        <ListFilter aria-hidden="true" />,
        conditions,
        <FilterPanel
          databaseId={databaseId}
          columns={columns}
          filter={view.filter}
          onChange={(filter) => onChange({ filter })}
        />,
      )}
      {panel(
        "sort",
        i18n._({ id: "toolbar.sort", message: "Sort" }),
        <ArrowDownUp aria-hidden="true" />,
        view.sort.length,
        <SortPanel columns={columns} sort={view.sort} onChange={(sort) => onChange({ sort })} />,
      )}
      {panel(
        "group",
        i18n._({ id: "toolbar.group", message: "Group" }),
        <Group aria-hidden="true" />,
        view.group.length,
        <GroupPanel
          columns={columns}
          group={view.group}
          onChange={(group) => onChange({ group })}
          onFoldAll={props.onFoldAll}
        />,
      )}
      {panel(
        "color",
        i18n._({ id: "toolbar.color", message: "Colours" }),
        <Palette aria-hidden="true" />,
        view.colors.length,
        <ColorPanel columns={columns} rules={view.colors} onChange={(colors) => onChange({ colors })} />,
      )}
      {panel(
        "hide",
        i18n._({ id: "toolbar.hide", message: "Columns" }),
        <EyeOff aria-hidden="true" />,
        view.hidden.length,
        <HidePanel
          place={props.place}
          joined={view.joined}
          onJoined={(joined) => onChange({ joined })}
          columns={columns}
          hidden={view.hidden}
          onChange={(hidden) => onChange({ hidden })}
          height={view.height}
          onHeight={(height) => onChange({ height })}
        />,
      )}
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
            isDisabled={!history.undoLabel}
            onPress={props.onUndo}
          />
          <IconButton
            icon={<Redo2 aria-hidden="true" />}
            label={withDeed(i18n._({ id: "toolbar.redo", message: "Redo" }), history.redoLabel)}
            isDisabled={!history.redoLabel}
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

function PanelButton({ label, icon, count, ...props }: { label: string; icon: ReactNode; count: number }) {
  return (
    <AriaButton {...props} className={count > 0 ? `${styles.panelButton} ${styles.panelButtonOn}` : styles.panelButton}>
      {icon}
      <span className={styles.panelButtonText}>{label}</span>
      {count > 0 ? <span className={styles.badge}>{count}</span> : null}
    </AriaButton>
  );
}
