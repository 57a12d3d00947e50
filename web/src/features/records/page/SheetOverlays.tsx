import { useNavigate } from "@tanstack/react-router";
import type { TableWithMetadata } from "@/api/generated";
import type { Grid, GridSelection } from "@/grid";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import type { TableView } from "@/model/view";
import { CellEditor } from "../editors/CellEditor";
import type { InspectorTab } from "../inspector/tabs";
import { ActiveProblem } from "./ActiveProblem";
import { AddColumn } from "./AddColumn";
import type { SheetController } from "./controller";
import type { TablePlace } from "./data";
import type { Overlay } from "./overlay";
import { SheetDialogs } from "./SheetDialogs";
import { SheetMenu } from "./SheetMenu";
import type { SheetStatus } from "./StatusBar";
import { UnsavedGuard } from "./UnsavedGuard";
import type { PanelName } from "./ViewPanels";

interface SheetOverlaysProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  controller: SheetController;
  grid: Grid | null;
  selection: GridSelection | null;
  status: SheetStatus;
  query: RecordQuery;
  view: TableView;
  change: (change: Partial<TableView>) => void;
  /** The columns on show. */
  shown: readonly SheetColumn[];
  canAdd: boolean;
  overlay: Overlay | null;
  onOverlay: (overlay: Overlay | null) => void;
  onInspect: (tab: InspectorTab) => void;
  onPanel: (panel: PanelName) => void;
}

/** What opens over a sheet: editors, menus, dialogs, and the warning of unsaved work. */
export function SheetOverlays(props: SheetOverlaysProps) {
  const { place, table, columns, controller, grid, selection, status, view, change, overlay, onOverlay } = props;
  const navigate = useNavigate();
  return (
    <>
      {grid ? <ActiveProblem controller={controller} grid={grid} selection={selection} status={status} /> : null}
      {grid && overlay?.kind === "edit" ? (
        <CellEditor
          databaseId={place.databaseId}
          controller={controller}
          request={overlay.request}
          onClose={() => onOverlay(null)}
        />
      ) : null}
      {grid && overlay?.kind === "menu" ? (
        <SheetMenu
          place={place}
          table={table}
          controller={controller}
          view={view}
          change={change}
          canAdd={props.canAdd}
          overlay={overlay}
          onOverlay={onOverlay}
          onInspect={props.onInspect}
          onPanel={props.onPanel}
          navigate={(href) => void navigate({ href })}
        />
      ) : null}
      {grid && overlay?.kind === "add-column" ? (
        <AddColumn
          place={place}
          rect={overlay.rect}
          taken={columns.map((column) => column.name)}
          onClose={() => onOverlay(null)}
          onAdded={(attnum) => attnum && requestAnimationFrame(() => grid.scrollToColumn(String(attnum)))}
        />
      ) : null}
      <SheetDialogs
        place={place}
        table={table}
        columns={columns}
        controller={controller}
        status={status}
        query={props.query}
        view={view}
        change={change}
        shown={props.shown}
        overlay={overlay}
        onClose={() => {
          onOverlay(null);
          grid?.focus();
        }}
      />
      <UnsavedGuard sheet={controller.sheet} />
    </>
  );
}
