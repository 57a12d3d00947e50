import { useMemo } from "react";
import type { GridCallbacks, GridPaste, GridSelection } from "@/grid";
import { i18n } from "@/i18n/i18n";
import { explain } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import type { InspectorTab } from "../inspector/tabs";
import type { SheetController } from "./controller";
import type { Overlay } from "./overlay";
import type { ColumnLayout } from "./use-column-layout";

interface Given {
  readonly controller: SheetController | null;
  readonly readOnly: string | null;
  readonly canAdd: boolean;
  readonly owns: boolean;
  readonly layout: ColumnLayout;
  readonly setSelection: (selection: GridSelection) => void;
  readonly setOverlay: (overlay: Overlay | null) => void;
  readonly setInspected: (change: (tab: InspectorTab | null) => InspectorTab | null) => void;
  readonly onVisible: (first: number, last: number) => void;
}

/** More cells than this are pasted only after asking. */
const askFrom = 1000;
/** Milliseconds within which a press has only selected the cell; the next one opens the linked record. */
const justSelected = 250;
/** Milliseconds in which a reason is not repeated in the corner; it is read aloud each time. */
const refusalRests = 6000;

/** What the sheet engine tells, put into deeds. */
export function useGridCallbacks(given: Given): GridCallbacks {
  const { controller, readOnly, owns, layout, setSelection, setOverlay, setInspected, onVisible } = given;
  return useMemo((): GridCallbacks => {
    if (!controller) return {};
    const { sheet } = controller;
    let selectedAt = 0;
    let refusedAt = -refusalRests;
    const shape: GridCallbacks = owns ? { onAddColumn: (rect) => setOverlay({ kind: "add-column", rect }) } : {};
    return {
      ...shape,
      onSelectionChange: (selection) => {
        setSelection(selection);
        selectedAt = performance.now();
        const follow = { columns: "column", rows: "record" }[selection.basis as string] as InspectorTab | undefined;
        if (follow) setInspected((tab) => tab && follow);
      },
      onCommit: (commit) => controller.commit(commit),
      onCommitRanges: (ranges, text) => controller.commitRanges(ranges, text),
      onEdit: (request) => setOverlay({ kind: "edit", request }),
      onToggle: (row, columnId) => controller.toggle(row, columnId),
      onEditRefused: (_row, _columnId, reason) => {
        if (performance.now() - refusedAt > refusalRests) toast.info(reason);
        refusedAt = performance.now();
      },
      onClear: (ranges) => controller.clear(ranges),
      onCopy: (ranges) => controller.blocks.copy(ranges),
      onCopied: (cells, failure) => (failure ? toast.error(failure) : toast.info(copiedText(cells))),
      onPaste: (paste) => startPaste(controller, paste, readOnly, setOverlay),
      onFill: (fill) => controller.blocks.fill(fill),
      onUndo: () => void takeBack(controller, "undo"),
      onRedo: () => void takeBack(controller, "redo"),
      onColumnResize: layout.resize,
      onColumnResetWidth: layout.resetWidth,
      onColumnMove: layout.move,
      onHeaderMenu: (columnId, anchor) =>
        setOverlay({ kind: "menu", target: { kind: "column", columnId }, at: { x: anchor.left, y: anchor.bottom } }),
      onHeaderDoubleClick: (columnId) => {
        const column = sheet.column(Number(columnId));
        if (owns && column && !column.joined) setOverlay({ kind: "rename", column });
      },
      onContextMenu: (target, at) => setOverlay({ kind: "menu", target, at }),
      onGroupToggle: (index) => {
        const row = sheet.row(index);
        if (row?.kind === "group") sheet.toggleGroup(row.run.id);
      },
      onRowOpen: (row) => setOverlay({ kind: "record", row }),
      onCellAction: (row, columnId) => {
        const column = sheet.column(Number(columnId));
        if (column?.joined) return;
        if (!column?.link) setOverlay({ kind: "record", row });
        else if (performance.now() - selectedAt > justSelected) {
          setOverlay({ kind: "linked", tableOid: column.link.tableOid, key: controller.valueAt(row, column) });
        }
      },
      onVisibleRows: onVisible,
      onKey: (event) => {
        if (event.key === ";" && (event.ctrlKey || event.metaKey) && !readOnly) return enterToday(controller);
        if (event.key !== "?" || event.ctrlKey || event.metaKey) return false;
        setOverlay({ kind: "shortcuts" });
        return true;
      },
    };
  }, [controller, readOnly, owns, layout, setSelection, setOverlay, setInspected, onVisible]);
}

/** Ctrl+; as in other spreadsheets. */
function enterToday(controller: SheetController): boolean {
  const ranges = controller.grid?.selection.ranges ?? [];
  const now = new Date();
  const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  controller.commitRanges(ranges, day);
  return ranges.length > 0;
}

function copiedText(cells: number): string {
  return i18n._({
    id: "grid.copied",
    message: "{cells, plural, one {# cell copied} other {# cells copied}}",
    values: { cells },
  });
}

function startPaste(
  controller: SheetController,
  paste: GridPaste,
  readOnly: string | null,
  setOverlay: (overlay: Overlay) => void,
): void {
  if (readOnly) {
    toast.error(readOnly);
    return;
  }
  const plan = controller.blocks.planPaste(paste);
  if ("problem" in plan) toast.error(plan.problem);
  else if (plan.cells > askFrom) setOverlay({ kind: "paste", paste, ...plan });
  else void plan.run().catch((error: unknown) => toast.error(explain(error).what));
}

async function takeBack(controller: SheetController, what: "undo" | "redo"): Promise<void> {
  try {
    const deed = await controller.history[what]();
    if (!deed) return;
    const text =
      what === "undo"
        ? i18n._({ id: "history.undone", message: "Undone: {deed}", values: { deed: deed.label } })
        : i18n._({ id: "history.redone", message: "Done again: {deed}", values: { deed: deed.label } });
    controller.grid?.announce(text);
  } catch (error) {
    toast.error(explain(error).what);
  }
}

export { takeBack };
