import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide each column of the preview is, in pixels. */
export const columnWidth = 220;

/** Columns kept ready on either side of what is in sight. */
const spare = 4;

interface Shown {
  first: number;
  /** One after the last. */
  last: number;
}

/** The columns in sight: a file may have thousands, each with fields of its own. */
export function useColumnWindow(frame: RefObject<HTMLElement | null>, count: number): Shown {
  const [shown, setShown] = useState<Shown>({ first: 0, last: Math.min(count, 12) });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const next = columnsIn(element.scrollLeft, element.clientWidth, count);
      setShown((now) => (now.first === next.first && now.last === next.last ? now : next));
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const watcher = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    watcher?.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      watcher?.disconnect();
    };
  }, [frame, count]);
  return shown;
}

/** The columns of which something is seen between two places, and a few more. */
export function columnsIn(left: number, width: number, count: number): Shown {
  const first = Math.max(0, Math.floor(left / columnWidth) - spare);
  const last = Math.min(count, Math.ceil((left + width) / columnWidth) + spare);
  return { first, last: Math.max(first, last) };
}
