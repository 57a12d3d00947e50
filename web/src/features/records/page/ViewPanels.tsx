import { ArrowDownUp, EyeOff, Group, ListFilter, Palette } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { countConditions } from "@/model/filter";
import type { TableView } from "@/model/view";
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

interface ViewPanelsProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
  open: PanelName | null;
  onOpen: (panel: PanelName | null) => void;
  onFoldAll: (fold: boolean) => void;
}

/** What of a table is shown and how: a button for each part, with a panel under it. */
export function ViewPanels(props: ViewPanelsProps) {
  const { place, columns, view, onChange, open, onOpen } = props;
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
    <>
      {panel(
        "filter",
        i18n._({ id: "toolbar.filter", message: "Filter" }),
        <ListFilter aria-hidden="true" />,
        conditions,
        <FilterPanel place={place} columns={columns} view={view} onChange={onChange} />,
      )}
      {panel(
        "sort",
        i18n._({ id: "toolbar.sort", message: "Sort" }),
        <ArrowDownUp aria-hidden="true" />,
        view.sort.length,
        <SortPanel place={place} columns={columns} view={view} onChange={onChange} />,
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
        view.hidden.filter((attnum) => attnum > 0).length,
        <HidePanel place={place} columns={columns} view={view} onChange={onChange} />,
      )}
    </>
  );
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
