import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Grid } from "@/grid";
import type { TableView } from "@/model/view";

const pause = 500;

/** Keeps the first row in sight in the address, a moment after scrolling rests. */
export function useVisiblePlace(
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
        if (known.current !== null && known.current !== first) change({ place: first });
        known.current = first;
      }, pause);
    },
    [change, visible, report],
  );
}

/** Scrolls to the place in the address once the first records are there. */
export function usePlaceOfAddress(grid: Grid | null, fresh: boolean, place: number): void {
  const wanted = useRef(place);
  useEffect(() => {
    if (!grid || fresh || wanted.current === 0) return;
    const row = wanted.current;
    wanted.current = 0;
    const frame = requestAnimationFrame(() => grid.scrollToRow(row, "start"));
    return () => cancelAnimationFrame(frame);
  }, [grid, fresh]);
}
