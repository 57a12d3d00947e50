import { type RefObject, useEffect, useRef } from "react";

/**
 * A mark for something that has just appeared: it is scrolled into view, by no more than needed. What the browser returns is kept from React:
 * newer ones give a promise, which React would call as the effect's end.
 */
export function useIntoView<E extends HTMLElement>(): RefObject<E | null> {
  const mark = useRef<E>(null);
  useEffect(() => {
    mark.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  return mark;
}
