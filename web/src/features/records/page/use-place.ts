import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Sheet } from "@/model/sheet";
import type { TableView } from "@/model/view";

const pause = 500;

/** Keeps the first row in sight in the address, a moment after scrolling rests. */
export function useVisiblePlace(
  sheet: Sheet | undefined,
  change: (change: Partial<TableView>) => void,
  visible: RefObject<{ first: number; last: number }>,
  report: RefObject<() => void>,
): (first: number, last: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef<number | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (first: number, last: number) => {
      visible.current = { first, last };
      report.current();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const row = visible.current.first;
        if (known.current !== null && known.current !== row && sheet) change({ place: sheet.windows.placeOf(row) });
        known.current = row;
      }, pause);
    },
    [sheet, change, visible, report],
  );
}
