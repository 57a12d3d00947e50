import { useEffect, useState } from "react";
import type { GridSelection } from "@/grid";
import type { SheetColumn } from "@/model/columns";
import { combined, statistics } from "@/model/stats";
import type { SheetController } from "./controller";
import type { SelectionStatus } from "./StatusBar";

const pause = 120;

/** What the selected cells add up to, worked out a moment after the selection rests. */
export function useSelectionStatus(
  controller: SheetController | null,
  selection: GridSelection | null,
  shown: readonly SheetColumn[],
): SelectionStatus | null {
  const [status, setStatus] = useState<SelectionStatus | null>(null);
  useEffect(() => {
    const ranges = selection?.ranges ?? [];
    if (!controller || ranges.length === 0) {
      setStatus(null);
      return;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const measured = measure(controller, ranges, shown);
      setStatus(measured);
      const whole = selection?.basis === "columns" || selection?.basis === "all";
      if (!whole || !measured.partial) return;
      void askForWhole(controller, ranges, shown, measured.cells, leaving.signal).then(
        (status) => status && !leaving.signal.aborted && setStatus(status),
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [controller, selection, shown]);
  return status;
}

function measure(
  controller: SheetController,
  ranges: GridSelection["ranges"],
  shown: readonly SheetColumn[],
): SelectionStatus {
  const { sheet } = controller;
  const last = sheet.recordRows - 1;
  const size = ranges.reduce((sum, { top, bottom, left, right }) => {
    const end = Math.min(bottom, Math.max(last, top));
    return sum + Math.max(0, end - top + 1) * (Math.min(right, shown.length - 1) - left + 1);
  }, 0);
  const cells = controller.cells(ranges).filter(({ index }) => {
    const kind = sheet.row(index)?.kind;
    return kind === "record" || kind === "draft";
  });
  const values = cells.map(({ index, column }) => ({
    value: controller.valueAt(index, column),
    summable: column.type.summable === true && !column.link && !column.isKey,
  }));
  return { cells: Math.max(cells.length, size), statistics: statistics(values), partial: cells.length < size };
}

/** Whole columns of a large table are added up by the database. */
async function askForWhole(
  controller: SheetController,
  ranges: GridSelection["ranges"],
  shown: readonly SheetColumn[],
  cells: number,
  signal: AbortSignal,
): Promise<SelectionStatus | null> {
  const columns = shown.filter(
    (one, at) => !one.joined && ranges.some((range) => at >= range.left && at <= range.right),
  );
  const found = await controller.sheet.aggregate(
    columns.map((column) => column.attnum),
    signal,
  );
  const summable = (attnum: number) =>
    columns.some((one) => one.attnum === attnum && one.type.summable === true && !one.link && !one.isKey);
  return found && { cells, statistics: combined(found, summable), partial: false };
}
