import { Share2 } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { SavedView, TableWithMetadata } from "@/api/generated";
import type { Grid, GridSelection } from "@/grid";
import { DataGrid } from "@/grid/react/DataGrid";
import { i18n } from "@/i18n/i18n";
import { type ReadOnlyReason, readOnlyReason, type SheetColumn } from "@/model/columns";
import type { Sheet } from "@/model/sheet";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { ExportPopover } from "@/ui/ExportPopover";
import { toast } from "@/ui/toast-store";
import { Inspector } from "../inspector/Inspector";
import type { InspectorTab } from "../inspector/tabs";
import styles from "../records.module.css";
import { ViewSwitcher } from "../saved/ViewSwitcher";
import { copyTypeIcon, TypeIconStock } from "../TypeIcon";
import { exportAddress, exportParts, selectedKeys } from "./export";
import { gridColumns, readOnlySentence, visibleColumns } from "./grid-columns";
import { useGridMessages } from "./grid-messages";
import { OtherLayout } from "./OtherLayout";
import type { Overlay } from "./overlay";
import { cannotInsert } from "./rights";
import { SheetOverlays } from "./SheetOverlays";
import { type SheetStatus, StatusBar } from "./StatusBar";
import { Toolbar } from "./Toolbar";
import { useColumnLayout } from "./use-column-layout";
import { useController } from "./use-controller";
import { useFinding } from "./use-finding";
import { useFooter } from "./use-footer";
import { useGridCallbacks } from "./use-grid-callbacks";
import { useJoined } from "./use-joined";
import { usePageKeys } from "./use-page-keys";
import { useVisiblePlace } from "./use-place";
import { useSelectionStatus } from "./use-selection-status";
import { useView } from "./use-view";
import type { PanelName } from "./ViewPanels";

interface TableSheetProps {
  databaseId: number;
  schemaOid: number;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  savedViews: readonly SavedView[];
}

const heights = { short: 32, medium: 72, tall: 132 };

/** The sheet of one table with everything around it. */
export function TableSheet({ databaseId, schemaOid, table, columns, savedViews }: TableSheetProps) {
  const place = useMemo(() => ({ databaseId, schemaOid, tableOid: table.oid }), [databaseId, schemaOid, table.oid]);
  const { view, chosen, departs, change } = useView(columns, savedViews);
  const reason = readOnlyReason(table, columns);
  const canAdd = mayAdd(table, reason);
  const readOnly = canAdd ? null : readOnlySentence(reason);
  const others = useJoined(place, columns, view);
  const { joined } = others;
  const { controller, status, query, seen } = useController({ place, table, columns, joined: others, view, canAdd });
  const [grid, setGrid] = useState<Grid | null>(null);
  const [selection, setSelection] = useState<GridSelection | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [inspected, setInspected] = useState<InspectorTab | null>(null);

  usePageKeys(useMemo(() => ({ "Mod+Shift+L": () => setOverlay({ kind: "statement" }) }), []));
  const finding = useFinding({ controller, view, status, change, readOnly: readOnly !== null });
  const shown = useMemo(() => [...visibleColumns(columns, view), ...joined], [columns, view, joined]);
  const layout = useColumnLayout(place, columns, shown, { view, change, saved: chosen !== undefined });
  const footer = useFooter(controller, view, shown, status, query);
  const gridCols = useMemo(
    () => gridColumns(shown, { view, readOnly, widths: layout.widths, frozen: view.frozen, footer }),
    [shown, view, readOnly, layout.widths, footer],
  );
  const hasFooter = Object.keys(view.footer).length > 0;
  const settings = useMemo(
    () => ({ rowHeight: heights[view.height], wrap: view.height !== "short", footerHeight: hasFooter ? 30 : 0 }),
    [view.height, hasFooter],
  );
  if (controller) {
    controller.columns = shown;
    controller.grid = grid;
  }

  const onVisible = useVisiblePlace(controller?.sheet, view.place.row, change, seen);
  const callbacks = useGridCallbacks({
    controller,
    readOnly,
    canAdd,
    owns: table.current_role_owns && table.type === "table",
    layout,
    setSelection,
    setOverlay,
    setInspected,
    onVisible,
  });
  const facts = useSelectionStatus(controller, selection, shown);
  const messages = useGridMessages(table.name);

  const undo = useCallback(
    async () => announceDeed(grid, await controller?.history.undo(), "undo"),
    [controller, grid],
  );
  const redo = useCallback(
    async () => announceDeed(grid, await controller?.history.redo(), "redo"),
    [controller, grid],
  );

  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{table.name}</h1>
      <TypeIconStock />
      {controller ? (
        <Toolbar
          leading={
            <ViewSwitcher
              place={place}
              columns={columns}
              views={savedViews}
              view={view}
              chosen={chosen}
              departs={departs}
              onChange={change}
            />
          }
          place={place}
          columns={columns}
          view={view}
          onChange={change}
          open={panel}
          onOpen={setPanel}
          history={controller.history}
          onUndo={undo}
          onRedo={redo}
          onFind={finding.toggle}
          onStatement={() => setOverlay({ kind: "statement" })}
          onFoldAll={(fold) => controller.sheet.foldAllGroups(fold)}
          exporting={
            <>
              <ExportPopover
                quiet
                address={exportAddress(place, query)}
                name={table.name}
                parts={exportParts(shown, selectedKeys(controller.sheet, selection?.ranges ?? []))}
                hasSummaries={columns.some((column) => column.link !== null)}
              />
              <Button
                variant="quiet"
                size="sm"
                icon={<Share2 aria-hidden="true" />}
                onPress={() => setOverlay({ kind: "share" })}
              >
                {i18n._({ id: "form.share", message: "Share" })}
              </Button>
            </>
          }
          inspecting={inspected !== null}
          onInspect={() => setInspected(inspected ? null : "table")}
          readOnly={readOnly !== null}
        />
      ) : null}
      {finding.bar}
      {readOnly ? <p className={styles.readOnlyBar}>{readOnly}</p> : null}
      <div className={styles.middle}>
        <div className={styles.sheet}>
          <OtherLayout
            place={place}
            columns={columns}
            shown={shown}
            query={query}
            view={view}
            onChange={change}
            onOverlay={setOverlay}
          />
          {controller && view.kind === "grid" ? (
            <DataGrid
              key={place.tableOid}
              ref={setGrid}
              source={controller.source}
              columns={gridCols}
              callbacks={callbacks}
              settings={settings}
              messages={messages}
              icon={copyTypeIcon}
            />
          ) : null}
          <ReadFailure sheet={controller?.sheet} status={status} />
        </div>
        {inspected && controller ? (
          <Inspector
            place={place}
            table={table}
            columns={columns}
            controller={controller}
            selection={selection}
            status={status}
            tab={inspected}
            onTab={setInspected}
            onClose={() => setInspected(null)}
            onOverlay={setOverlay}
          />
        ) : null}
      </div>
      <StatusBar
        sheet={controller?.sheet}
        seen={seen}
        status={status}
        selection={facts}
        isSheet={view.kind === "grid"}
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
          onInspect={setInspected}
          onPanel={setPanel}
        />
      ) : null}
    </div>
  );
}

/** In place of the records, when none could be read. */
function ReadFailure({ sheet, status }: { sheet: Sheet | undefined; status: SheetStatus }) {
  if (!sheet || !status.failed || status.fresh || status.count > 0) return null;
  return (
    <div className={styles.sheetMessage}>
      <ErrorBox
        title={i18n._({ id: "records.failed", message: "The records cannot be read" })}
        error={sheet.windows.failure}
        onRetry={() => sheet.refresh()}
      />
    </div>
  );
}

/** Whether records can be added in a sheet of the table. */
export function mayAdd(table: TableWithMetadata, reason: ReadOnlyReason | null): boolean {
  const keyed = reason !== "no-key" && reason !== "many-keys";
  return table.type === "table" && keyed && table.current_role_priv.includes("INSERT");
}

function announceDeed(grid: Grid | null, deed: { label: string } | undefined, what: "undo" | "redo"): void {
  if (!deed) return;
  const text =
    what === "undo"
      ? i18n._({ id: "history.undone", message: "Undone: {deed}", values: { deed: deed.label } })
      : i18n._({ id: "history.redone", message: "Done again: {deed}", values: { deed: deed.label } });
  grid?.announce(text);
  toast.info(text);
}
