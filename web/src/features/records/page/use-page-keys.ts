import { useEffect } from "react";

/** Keys of the whole page, wherever the focus is but in a dialog: `Mod+F` and the like, to what they do. */
export function usePageKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const action = keys[`Mod+${event.shiftKey ? "Shift+" : ""}${event.key.toUpperCase()}`];
      if (!action || document.querySelector("[role=dialog],[role=alertdialog]")) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [keys]);
}
