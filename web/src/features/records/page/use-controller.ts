import { useEffect, useMemo, useRef, useState } from "react";
import type { TableInfo } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";
import { toExpression } from "@/model/filter";
import type { RecordQuery } from "@/model/gateway";
import { History } from "@/model/history";
import { outOfReach, rpcGateway } from "@/model/rpc-gateway";
import { Sheet } from "@/model/sheet";
import { groupingOf, orderOf, type TableView } from "@/model/view";
import { SheetController } from "./controller";
import type { TablePlace } from "./data";
import type { SheetStatus } from "./StatusBar";
import { SheetSource } from "./sheet-source";

interface Given {
  readonly place: TablePlace;
  readonly table: TableInfo;
  readonly columns: readonly SheetColumn[];
  readonly view: TableView;
  readonly canAdd: boolean;
}

const nothing = {
  count: 0,
  countExact: false,
  placeExact: true,
  first: 0,
  last: 0,
  fresh: true,
  loading: true,
  failed: false,
};
const noWork = { newRecords: 0, saving: 0, unsaved: 0, filtered: false };

/** The sheet of a table, kept alive over changes of its columns and of what is shown; and where it stands. */
export function useController({ place, columns, view, canAdd }: Given) {
  const [controller, setController] = useState<SheetController | null>(null);
  const [status, setStatus] = useState<SheetStatus>({ ...nothing, ...noWork });
  const query = useMemo<RecordQuery>(
    () => ({ filter: toExpression(view.filter, columns), order: orderOf(view), grouping: groupingOf(view) }),
    [view, columns],
  );
  const keyAttnum = columns.find((column) => column.isKey)?.attnum;
  const asked = useRef("");
  const latest = useRef({ columns, query, view });
  latest.current = { columns, query, view };
  const visible = useRef({ first: 0, last: 0 });
  const report = useRef<() => void>(() => {});

  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      setStatus(statusOf(made.sheet, visible.current, latest.current.query));
    };
    report.current = () => {
      frame ||= requestAnimationFrame(read);
    };
    const sheet = new Sheet({
      gateway: rpcGateway(place.databaseId, place.tableOid, keyAttnum),
      place: latest.current.view.place,
      columns: latest.current.columns,
      query: latest.current.query,
      placeholder: canAdd,
      worthRetrying: outOfReach,
      onStatus: () => report.current(),
    });
    asked.current = JSON.stringify(latest.current.query);
    const source = new SheetSource(sheet);
    source.groupBy = latest.current.view.group;
    const made = new SheetController(sheet, source, new History(() => report.current()));
    setController(made);
    return () => {
      cancelAnimationFrame(frame);
      sheet.close();
    };
  }, [place.databaseId, place.tableOid, keyAttnum, canAdd]);

  useEffect(() => {
    if (!controller || controller.sheet.allColumns === columns) return;
    controller.sheet.setColumns(columns);
    controller.sheet.refresh();
  }, [controller, columns]);

  useEffect(() => {
    const text = JSON.stringify(query);
    if (!controller || text === asked.current) return;
    asked.current = text;
    controller.source.groupBy = view.group;
    controller.sheet.ask(query, latest.current.view.place);
  }, [controller, query, view.group]);

  return { controller, status, query, visible, report };
}

function statusOf(sheet: Sheet, seen: { first: number; last: number }, query: RecordQuery): SheetStatus {
  const { windows, drafts, edits } = sheet;
  const offset = (index: number) => {
    const row = sheet.row(Math.min(index, sheet.recordRows - 1));
    return row?.kind === "record" ? row.offset : row?.kind === "group" ? row.run.start : index;
  };
  const saving = edits.count("saving") + drafts.list.filter((draft) => draft.state === "saving").length;
  return {
    count: windows.count,
    countExact: windows.countExact,
    placeExact: !windows.estimated,
    first: Math.min(offset(seen.first), Math.max(0, windows.count - 1)),
    last: Math.min(offset(seen.last) + 1, windows.count),
    fresh: windows.fresh && !windows.failure,
    loading: windows.loading,
    failed: windows.failure !== null,
    newRecords: drafts.list.length,
    saving,
    unsaved: sheet.unsaved - saving,
    filtered: query.filter !== undefined,
  };
}
