import type { Sheet } from "../core/sheet";
import type { GridEditorKind, GridPosition } from "../types";

export const editorOf = (sheet: Sheet, at: GridPosition): GridEditorKind => sheet.columns[at.column]?.editor ?? "text";

/** Why a cell cannot be edited, in words; `null` when it can. */
export function refusal(sheet: Sheet, at: GridPosition): string | null {
  const { messages, settings, source } = sheet;
  const column = sheet.columns[at.column];
  const row = source.row(at.row);
  if (settings.readOnly || !column || column.editor === "none") return reason(column?.readOnly, messages.readOnly);
  if (column.readOnly) return reason(column.readOnly, messages.readOnly);
  if (row?.kind === "group" || row?.kind === "note") return messages.readOnly;
  const cell = source.cell(at.row, column.id);
  if (!cell) return messages.loading;
  return cell.readOnly ? reason(cell.readOnly, messages.readOnly) : null;
}

const reason = (given: boolean | string | undefined, usual: string) => (typeof given === "string" ? given : usual);

/** The text an editor starts with. */
export function startingText(sheet: Sheet, at: GridPosition): string {
  const id = sheet.columns[at.column]?.id ?? "";
  const cell = sheet.source.cell(at.row, id);
  return sheet.source.editText?.(at.row, id) ?? (cell?.special ? "" : (cell?.text ?? ""));
}
