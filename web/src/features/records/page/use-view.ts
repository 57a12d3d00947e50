import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import type { SheetColumn } from "@/model/columns";
import { decodeView, encodeView, fitView, type TableView } from "@/model/view";

export interface ViewInAddress {
  readonly view: TableView;
  /** Changes the view; each change is a step of the browser's history, except the place. */
  readonly change: (change: Partial<TableView>) => void;
}

/** Changes of these leave the records where they are. */
const looks: ReadonlySet<string> = new Set(["place", "hidden", "frozen", "height"]);

/** What is shown of the table, kept in the address: back, forward, reload and shared links bring it back. */
export function useView(columns: readonly SheetColumn[]): ViewInAddress {
  const { q } = useSearch({ strict: false }) as { q?: string };
  const navigate = useNavigate();
  const decoded = useMemo(() => decodeView(q), [q]);
  const view = useMemo(() => fitView(decoded, columns), [decoded, columns]);
  const latest = useRef(view);
  latest.current = view;

  const change = useCallback(
    (given: Partial<TableView>) => {
      const onlyPlace = Object.keys(given).every((key) => key === "place");
      const moved = Object.keys(given).every((key) => looks.has(key)) ? {} : { place: { row: 0 } };
      const next = { ...latest.current, ...moved, ...given };
      latest.current = next;
      const text = encodeView(next);
      void navigate({ to: ".", search: text ? { q: text } : {}, replace: onlyPlace, resetScroll: false } as never);
    },
    [navigate],
  );
  return { view, change };
}
