import { useMemo, useState } from "react";
import type { GridColumn, GridMessages } from "@/grid";
import { DataGrid } from "@/grid/react/DataGrid";
import { i18n } from "@/i18n/i18n";
import { toast } from "@/ui/toast-store";
import { type LoadRows, type ResultColumn, type ResultRow, ResultSource } from "./source";

interface ResultSheetProps {
  /** What the rows are, for screen readers. */
  label: string;
  columns: readonly ResultColumn[];
  /** All rows there are, also those not fetched. */
  count: number;
  /** The rows from the first one on that are there already. */
  rows: readonly ResultRow[];
  /** Absent when `rows` holds everything. Keep it stable. */
  load?: LoadRows;
  onFailure?: (error: unknown) => void;
  /** The active cell's column, and its row as far as that is there. */
  selected?: (column: string | null, row: ResultRow | null) => void;
}

const settings = { readOnly: true } as const;

/** Rows to read and to copy, drawn by the sheet engine; it fills its parent. */
export function ResultSheet({ label, columns, count, rows, load, onFailure, selected }: ResultSheetProps) {
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh callback must not throw the rows away
  const source = useMemo(
    () => new ResultSource(count, columns, rows, load ?? null, (error) => onFailure?.(error)),
    [count, columns, rows, load],
  );
  const shown = useMemo(() => columns.map((column) => gridColumn(column, widths.get(column.id))), [columns, widths]);
  return (
    <DataGrid
      source={source}
      columns={shown}
      settings={settings}
      messages={messagesFor(label)}
      callbacks={{
        onColumnResize: (ids, width) => setWidths((old) => new Map([...old, ...ids.map((id) => [id, width] as const)])),
        onSelectionChange: ({ active }) =>
          selected?.(
            active ? (columns[active.column]?.id ?? null) : null,
            active ? (source.values(active.row) ?? null) : null,
          ),
        onCopied: (cells, failure) => (failure ? toast.error(failure) : toast.info(copiedWords(cells))),
      }}
    />
  );
}

function gridColumn({ id, title, type }: ResultColumn, width: number | undefined): GridColumn {
  const usual = Math.max(type.width ?? 160, 48 + Math.min(26, title.length) * 7.5);
  return { id, title, width: width ?? Math.round(usual), align: type.align, editor: "none", movable: false };
}

const copiedWords = (cells: number) =>
  i18n._({
    id: "grid.copied",
    message: "{cells, plural, one {# cell copied} other {# cells copied}}",
    values: { cells },
  });

const known = new Map<string, Partial<GridMessages>>();

/** The engine's sentences that a read-only sheet can say; stable for one label. */
function messagesFor(label: string): Partial<GridMessages> {
  const messages = known.get(label) ?? {
    label,
    rowHeader: (row: string) => i18n._({ id: "results.row", message: "Row {row}", values: { row } }),
    corner: i18n._({ id: "grid.corner", message: "Select all" }),
    nullValue: i18n._({ id: "grid.null", message: "NULL" }),
    loading: i18n._({ id: "grid.loading", message: "loading" }),
    readOnly: i18n._({ id: "results.readOnly", message: "A result cannot be edited" }),
    copied: copiedWords,
    copyFailed: i18n._({ id: "grid.copyFailed", message: "Copying failed" }),
  };
  known.set(label, messages);
  return messages;
}
