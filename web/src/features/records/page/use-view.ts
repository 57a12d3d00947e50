import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { SavedView } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";
import {
  changed,
  decodeView,
  encodeAnyView,
  encodeView,
  fitView,
  plainView,
  type TableView,
  unpackView,
} from "@/model/view";

export interface ViewInAddress {
  readonly view: TableView;
  /** The saved view that the address names, if there is one. */
  readonly chosen: SavedView | undefined;
  /** What is shown departs from the saved view. */
  readonly departs: boolean;
  /** Changes the view; each change is a step of the browser's history, except the place. */
  readonly change: (change: Partial<TableView>) => void;
}

/** Changes of these leave the records where they are. */
const looks: ReadonlySet<string> = new Set([
  "place",
  "hidden",
  "frozen",
  "height",
  "joined",
  "widths",
  "order",
  "colors",
  "footer",
]);

/** What is shown of the table, kept in the address: back, forward, reload and shared links bring it back. */
export function useView(columns: readonly SheetColumn[], saved: readonly SavedView[]): ViewInAddress {
  const { q, view: named } = useSearch({ strict: false }) as { q?: string; view?: string };
  const navigate = useNavigate();
  const chosen = saved.find((one) => String(one.id) === String(named));
  const base = useMemo(() => (chosen ? fitView(unpackView(chosen.definition), columns) : plainView), [chosen, columns]);
  const view = useMemo(() => (q ? fitView(decodeView(q), columns) : base), [q, base, columns]);
  const latest = useRef(view);
  latest.current = view;

  // The table's default view opens with it, unless the address says what to show.
  const usual = saved.find((one) => one.is_default && !one.shared) ?? saved.find((one) => one.is_default);
  const usualId = q === undefined && named === undefined ? usual?.id : undefined;
  useEffect(() => {
    if (usualId !== undefined) void navigate({ to: ".", search: { view: usualId }, replace: true } as never);
  }, [usualId, navigate]);

  const change = useCallback(
    (given: Partial<TableView>) => {
      const onlyPlace = Object.keys(given).every((key) => key === "place");
      const moved = Object.keys(given).every((key) => looks.has(key)) ? {} : { place: { row: 0 } };
      const next = changed(latest.current, { ...moved, ...given });
      latest.current = next;
      const text = encodeView(next) === encodeView(base) ? "" : chosen ? encodeAnyView(next) : encodeView(next);
      const search = { ...(named === undefined ? {} : { view: named }), ...(text ? { q: text } : {}) };
      void navigate({ to: ".", search, replace: onlyPlace, resetScroll: false } as never);
    },
    [navigate, base, chosen, named],
  );
  const departs = encodeView({ ...view, place: plainView.place }) !== encodeView({ ...base, place: plainView.place });
  return { view, chosen, departs, change };
}
