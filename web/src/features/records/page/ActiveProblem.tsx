import { useEffect, useState } from "react";
import type { Grid, GridSelection } from "@/grid";
import { CellProblem } from "./CellProblem";
import type { SheetController } from "./controller";
import { explainCell } from "./explain-cell";
import type { SheetStatus } from "./StatusBar";

interface ActiveProblemProps {
  controller: SheetController;
  grid: Grid;
  selection: GridSelection | null;
  /** Changes whenever something was saved or failed. */
  status: SheetStatus;
}

/** Shows why the active cell, or its record, is not saved. */
export function ActiveProblem({ controller, grid, selection, status }: ActiveProblemProps) {
  const active = selection?.active;
  const [rect, setRect] = useState<DOMRect | null>(null);
  const { sheet } = controller;
  const column = active ? controller.columns[active.column] : undefined;
  const row = active ? sheet.row(active.row) : undefined;
  const cell = row && column ? sheet.cell(row, column) : undefined;
  const key = active ? sheet.keyAt(active.row) : undefined;
  const draftError = row?.kind === "draft" && !row.draft.record ? row.draft.error : undefined;
  const rowError = key === undefined ? draftError : sheet.rowError(key);
  const error = cell?.error ?? rowError;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the status stands for everything that may move the cell
  useEffect(() => {
    if (error === undefined || !active || !column) {
      setRect(null);
      return;
    }
    const place = () => setRect(grid.editing ? null : grid.cellRect(active.row, column.id));
    place();
    const timer = setInterval(place, 150);
    return () => clearInterval(timer);
  }, [grid, active, column, error, status]);

  if (error === undefined || !rect || !active || !column) return null;
  const draft = row?.kind === "draft" && key === undefined ? row.draft : undefined;

  function retry() {
    if (cell?.error !== undefined && active && column) controller.setValue(active.row, column, cell.value);
    else if (draft)
      void sheet.drafts.set([...draft.values].map(([attnum, value]) => ({ id: draft.id, attnum, value })));
    else sheet.refresh();
    grid.focus();
  }

  function discard() {
    if (key !== undefined && column && cell?.error !== undefined) sheet.discard(key, column.attnum);
    else if (draft) sheet.drafts.discard([draft.id]);
    else if (key !== undefined) sheet.forgetError(key);
    grid.focus();
  }

  return <CellProblem rect={rect} text={explainCell(error)} onRetry={retry} onDiscard={discard} />;
}
