import { useEffect, useRef } from "react";

/** The open dialogs, the topmost last. */
const open: symbol[] = [];

/**
 * Escape for a dialog whose focus has gone nowhere, as it does when the focused button is switched off: the browser then sends keys to the page's
 * body, where the dialog does not hear them.
 */
export function useStrayEscape(onEscape: (() => void) | undefined): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const own = Symbol("dialog");
    open.push(own);
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.activeElement === document.body && open.at(-1) === own) latest.current?.();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
      open.splice(open.indexOf(own), 1);
    };
  }, []);
}
