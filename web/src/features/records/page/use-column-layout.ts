import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import type { ColumnMetaBlob } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { inOrder, type SheetColumn } from "@/model/columns";
import type { TableView } from "@/model/view";
import { explain } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import { columnsQuery, type TablePlace, tableQuery } from "./data";

export interface ColumnLayout {
  /** Widths not saved yet, by attnum. */
  readonly widths: ReadonlyMap<number, number>;
  readonly resize: (ids: readonly string[], width: number, final: boolean) => void;
  readonly resetWidth: (ids: readonly string[]) => void;
  readonly move: (ids: readonly string[], beforeId: string | null) => void;
}

/** What a view keeps of its own. */
export interface OwnLayout {
  readonly view: TableView;
  readonly change: (change: Partial<TableView>) => void;
  /** A saved view is shown: widths and order are its own, not everyone's. */
  readonly saved: boolean;
}

/** Widths and order of columns: shown at once, saved for everyone. */
export function useColumnLayout(
  place: TablePlace,
  columns: readonly SheetColumn[],
  shown: readonly SheetColumn[],
  own: OwnLayout,
): ColumnLayout {
  const client = useQueryClient();
  const [widths, setWidths] = useState<ReadonlyMap<number, number>>(new Map());
  const table = useMemo(() => ({ database_id: place.databaseId, table_oid: place.tableOid }), [place]);
  const failed = useCallback((error: unknown) => toast.error(explain(error).what), []);

  const latest = useRef(own);
  latest.current = own;

  const save = useCallback(
    async (ids: readonly string[], width: number | null) => {
      const { view, change, saved } = latest.current;
      if (saved || ids.some((id) => Number(id) < 0)) {
        const kept = Object.entries(view.widths).filter(([id]) => !ids.includes(id));
        const set = width === null ? [] : ids.map((id) => [id, width] as const);
        change({ widths: Object.fromEntries([...kept, ...set]) });
        return;
      }
      const attnums = ids.map(Number);
      const list = attnums.map((attnum) => ({ attnum, display_width: width }));
      client.setQueryData(columnsQuery(place).queryKey, (data) => {
        if (!data) return data;
        const infos = data.infos.map((info) => {
          if (!attnums.includes(info.id)) return info;
          return { ...info, metadata: { ...info.metadata, attnum: info.id, display_width: width } as ColumnMetaBlob };
        });
        return { ...data, infos };
      });
      await rpc.call("columns.metadata.set", { ...table, column_meta_data_list: list }).catch(failed);
    },
    [client, place, table, failed],
  );

  const resize = useCallback(
    (ids: readonly string[], width: number, final: boolean) => {
      if (final) {
        setWidths(new Map());
        void save(ids, Math.round(width));
      } else setWidths(new Map(ids.map((id) => [Number(id), width])));
    },
    [save],
  );

  const resetWidth = useCallback((ids: readonly string[]) => void save(ids, null), [save]);

  const move = useCallback(
    (ids: readonly string[], beforeId: string | null) => {
      const { view, change, saved } = latest.current;
      const all = view.order.length > 0 ? inOrder(columns, view.order) : columns;
      const order = reordered(all, shown, ids.map(Number), beforeId === null ? null : Number(beforeId));
      if (saved) {
        change({ order });
        return;
      }
      client.setQueryData(tableQuery(place).queryKey, (data) =>
        data ? { ...data, metadata: { ...emptyMetadata, ...data.metadata, column_order: order } } : data,
      );
      void rpc.call("tables.metadata.set", { ...table, metadata: { column_order: order } }).catch(failed);
    },
    [client, columns, shown, place, table, failed],
  );

  return useMemo(() => ({ widths, resize, resetWidth, move }), [widths, resize, resetWidth, move]);
}

const emptyMetadata = {
  data_file_id: null,
  import_verified: null,
  column_order: null,
  record_summary_template: null,
  mathesar_added_pkey_attnum: null,
  user_tracking_attnum: null,
};

/** The order of all columns once some are dropped before another one; hidden ones keep their neighbours. */
export function reordered(
  all: readonly SheetColumn[],
  shown: readonly SheetColumn[],
  moved: readonly number[],
  before: number | null,
): number[] {
  const rest = all.map((column) => column.attnum).filter((attnum) => !moved.includes(attnum));
  const together = all.map((column) => column.attnum).filter((attnum) => moved.includes(attnum));
  const lastShown = shown.findLast((column) => !moved.includes(column.attnum))?.attnum;
  const at = before === null ? rest.indexOf(lastShown ?? -1) + 1 : rest.indexOf(before);
  return rest.toSpliced(at < 0 ? rest.length : at, 0, ...together);
}
