import { useCallback, useEffect, useRef } from "react";
import type { Sheet } from "@/model/sheet";
import type { TableView } from "@/model/view";
import type { SeenRows } from "./seen-rows";

const pause = 500;

/** Keeps the first row in sight in the address, a moment after scrolling rests. */
export function useVisiblePlace(
  sheet: Sheet | undefined,
  initial: number,
  change: (change: Partial<TableView>) => void,
  seen: SeenRows,
): (first: number, last: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(initial);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (first: number, last: number) => {
      seen.set(first, last);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const row = seen.current.first;
        if (known.current !== row && sheet) change({ place: sheet.windows.placeOf(row) });
        known.current = row;
      }, pause);
    },
    [sheet, change, seen],
  );
}
