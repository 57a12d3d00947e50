import { useCallback, useMemo, useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import type { Grid, GridSelection } from "@/grid";
import { DataGrid } from "@/grid/react/DataGrid";
import { addresses } from "@/model/addresses";
import { readOnlyReason, type SheetColumn } from "@/model/columns";
import type { FilterGroup } from "@/model/filter";
import { changed, plainView, type TableView } from "@/model/view";
import type { TablePlace } from "../page/data";
import { gridColumns, readOnlySentence, visibleColumns } from "../page/grid-columns";
import { useGridMessages } from "../page/grid-messages";
import type { Overlay } from "../page/overlay";
import { cannotInsert } from "../page/rights";
import { SheetOverlays } from "../page/SheetOverlays";
import { StatusBar } from "../page/StatusBar";
import { mayAdd } from "../page/TableSheet";
import { useColumnLayout } from "../page/use-column-layout";
import { useController } from "../page/use-controller";
import { useGridCallbacks } from "../page/use-grid-callbacks";
import { useJoined } from "../page/use-joined";
import { useSelectionStatus } from "../page/use-selection-status";
import { type PanelName, ViewPanels } from "../page/ViewPanels";
import { copyTypeIcon } from "../TypeIcon";
import styles from "./related.module.css";

interface RelatedSheetProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  /** The column that links to the record, which the sheet does not show. */
  attnum: number;
  recordKey: unknown;
  navigate: (href: string) => void;
}

/** CSS pixels of a row, of the header with the scrollbar below, and rows at most before one scrolls. */
const rowHeight = 32;
const around = 52;
const mostRows = 10;

const settings = { rowHeight, wrap: false, footerHeight: 0 };
const nothing = () => {};

/** The records that link to one record, as a sheet of its own: new ones link to it from the start. */
export function RelatedSheet({ place, table, columns, attnum, recordKey, navigate }: RelatedSheetProps) {
  const [view, setView] = useState<TableView>(plainView);
  const change = useCallback((some: Partial<TableView>) => setView((before) => changed(before, some)), []);
  const asked = useMemo(
    () => ({ ...view, filter: linkedTo(attnum, recordKey, view.filter) }),
    [view, attnum, recordKey],
  );
  const given = useMemo(() => new Map([[attnum, recordKey]]), [attnum, recordKey]);
  const reason = readOnlyReason(table, columns);
  const canAdd = mayAdd(table, reason);
  const readOnly = canAdd ? null : readOnlySentence(reason);
  const others = useJoined(place, columns, view);
  const { joined } = others;
  const { controller, status, query, seen } = useController({
    place,
    table,
    columns,
    joined: others,
    view: asked,
    canAdd,
    given,
  });
  const [grid, setGrid] = useState<Grid | null>(null);
  const [selection, setSelection] = useState<GridSelection | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const own = useMemo(() => columns.filter((column) => column.attnum !== attnum), [columns, attnum]);
  const shown = useMemo(() => [...visibleColumns(own, view), ...joined], [own, view, joined]);
  const layout = useColumnLayout(place, columns, shown, { view, change, saved: false });
  const gridCols = useMemo(
    () => gridColumns(shown, { view, readOnly, widths: layout.widths, frozen: view.frozen, footer: new Map() }),
    [shown, view, readOnly, layout.widths],
  );
  if (controller) {
    controller.columns = shown;
    controller.grid = grid;
  }
  const callbacks = useGridCallbacks({
    controller,
    readOnly,
    canAdd,
    owns: table.current_role_owns && table.type === "table",
    layout,
    setSelection,
    setOverlay,
    setInspected: nothing,
    onVisible: useCallback((first: number, last: number) => seen.set(first, last), [seen]),
  });
  const facts = useSelectionStatus(controller, selection, shown);
  const messages = useGridMessages(table.name);
  const rows =
    Math.min(mostRows, status.count + status.newRecords + (status.newRecords > 0 ? 1 : 0)) + (canAdd ? 1 : 0);

  return (
    <div className={styles.related}>
      {controller ? (
        <div className={styles.tools} role="toolbar" aria-label={table.name}>
          <ViewPanels
            place={place}
            columns={own}
            view={view}
            onChange={change}
            open={panel}
            onOpen={setPanel}
            onFoldAll={(fold) => controller.sheet.foldAllGroups(fold)}
          />
        </div>
      ) : null}
      {readOnly ? <p className={styles.readOnly}>{readOnly}</p> : null}
      <div className={styles.sheet} style={{ height: Math.max(1, rows) * rowHeight + around }}>
        {controller ? (
          <DataGrid
            ref={setGrid}
            source={controller.source}
            columns={gridCols}
            callbacks={callbacks}
            settings={settings}
            messages={messages}
            icon={copyTypeIcon}
          />
        ) : null}
      </div>
      <StatusBar
        sheet={controller?.sheet}
        seen={seen}
        status={{ ...status, filtered: view.filter.parts.length > 0 }}
        selection={facts}
        isSheet
        cannotAdd={table.type === "table" ? (canAdd ? null : cannotInsert(table)) : undefined}
        onAdd={() => void controller?.addRecord()}
        onRefresh={() => controller?.sheet.refresh()}
      />
      {controller ? (
        <SheetOverlays
          place={place}
          table={table}
          columns={columns}
          controller={controller}
          grid={grid}
          selection={selection}
          status={status}
          query={query}
          view={view}
          change={change}
          shown={shown}
          canAdd={canAdd}
          overlay={overlay}
          onOverlay={setOverlay}
          onInspect={() => navigate(addresses.table(place.databaseId, place.schemaOid, place.tableOid))}
          onPanel={setPanel}
        />
      ) : null}
    </div>
  );
}

function linkedTo(attnum: number, key: unknown, more: FilterGroup): FilterGroup {
  return {
    kind: "group",
    join: "and",
    parts: [{ kind: "condition", attnum, operator: "is", values: [key] }, ...(more.parts.length > 0 ? [more] : [])],
  };
}
