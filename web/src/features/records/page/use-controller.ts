import { useEffect, useMemo, useRef, useState } from "react";
import type { TableInfo } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";
import { toExpression, withSearch } from "@/model/filter";
import type { RecordQuery } from "@/model/gateway";
import { History } from "@/model/history";
import { joinedRequest } from "@/model/joined";
import { outOfReach, rpcGateway } from "@/model/rpc-gateway";
import { Sheet } from "@/model/sheet";
import { groupingOf, orderOf, type TableView } from "@/model/view";
import { SheetController } from "./controller";
import type { TablePlace } from "./data";
import type { SheetStatus } from "./StatusBar";
import { SeenRows } from "./seen-rows";
import { SheetSource } from "./sheet-source";
import type { JoinedColumns } from "./use-joined";

interface Given {
  readonly place: TablePlace;
  readonly table: TableInfo;
  readonly columns: readonly SheetColumn[];
  readonly joined: JoinedColumns;
  readonly view: TableView;
  readonly canAdd: boolean;
  /** Values that new records begin with, by attnum; the same object as long as they are the same. */
  readonly given?: ReadonlyMap<number, unknown>;
}

const nothing = {
  count: 0,
  countExact: false,
  placeExact: true,
  fresh: true,
  loading: true,
  failed: false,
};
/** Milliseconds the page around the sheet may lag behind it. */
const pause = 80;

const noWork = { newRecords: 0, saving: 0, unsaved: 0, filtered: false };

/** The sheet of a table, kept alive over changes of its columns and of what is shown; and where it stands. */
export function useController({ place, columns: own, joined: others, view, canAdd, given }: Given) {
  const { joined, linked, ready } = others;
  const [controller, setController] = useState<SheetController | null>(null);
  const [status, setStatus] = useState<SheetStatus>({ ...nothing, ...noWork });
  const columns = useMemo(() => (joined.length > 0 ? [...own, ...joined] : own), [own, joined]);
  const wanted = useMemo<RecordQuery>(
    () => ({
      filter: withSearch(toExpression(view.filter, [...own, ...linked]), view.search, own),
      order: orderOf(view),
      grouping: groupingOf(view),
      ...(joined.length > 0
        ? { joined: joined.flatMap((one) => (one.joined ? [joinedRequest(one.joined)] : [])) }
        : {}),
    }),
    [view, own, linked, joined],
  );
  // A filter over links is not understood before they are known; meanwhile what was asked before stands.
  const asking = useRef<RecordQuery | null>(null);
  if (ready) asking.current = wanted;
  const query = asking.current ?? wanted;
  const mayAsk = asking.current !== null;
  const keyAttnum = columns.find((column) => column.isKey)?.attnum;
  const asked = useRef("");
  const latest = useRef({ columns, query, view });
  latest.current = { columns, query, view };
  const [seen] = useState(() => new SeenRows());

  useEffect(() => {
    if (!mayAsk) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const now = statusOf(made.sheet, latest.current.query);
      setStatus((before) => (same(before, now) ? before : now));
    };
    const report = () => {
      timer ??= setTimeout(read, pause);
    };
    const sheet = new Sheet({
      gateway: rpcGateway(place.databaseId, place.tableOid, keyAttnum),
      place: latest.current.view.place,
      columns: latest.current.columns,
      query: latest.current.query,
      placeholder: canAdd,
      given,
      worthRetrying: outOfReach,
      onStatus: report,
    });
    asked.current = JSON.stringify(latest.current.query);
    const source = new SheetSource(sheet);
    source.groupBy = latest.current.view.group;
    source.search = latest.current.view.search;
    source.colors = latest.current.view.colors;
    const made = new SheetController(sheet, source, new History(report));
    setController(made);
    return () => {
      clearTimeout(timer);
      sheet.close();
    };
  }, [place.databaseId, place.tableOid, keyAttnum, canAdd, given, mayAsk]);

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
    controller.source.search = view.search;
    controller.sheet.ask(query, latest.current.view.place);
  }, [controller, query, view.group, view.search]);

  useEffect(() => {
    if (!controller || controller.source.colors === view.colors) return;
    controller.source.colors = view.colors;
    controller.sheet.redraw();
  }, [controller, view.colors]);

  return { controller, status, query, seen };
}

const same = (a: SheetStatus, b: SheetStatus) => JSON.stringify(a) === JSON.stringify(b);

function statusOf(sheet: Sheet, query: RecordQuery): SheetStatus {
  const { windows, drafts, edits } = sheet;
  const saving = edits.count("saving") + drafts.list.filter((draft) => draft.state === "saving").length;
  return {
    count: windows.count,
    countExact: windows.countExact,
    placeExact: !windows.estimated,
    fresh: windows.fresh && !windows.failure,
    loading: windows.loading,
    failed: windows.failure !== null,
    newRecords: drafts.list.length,
    saving,
    unsaved: sheet.unsaved - saving,
    filtered: query.filter !== undefined,
  };
}
