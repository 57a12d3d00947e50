import { useEffect } from "react";

/** Names the browser tab after what the page shows. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), "Mathesar"].join(" | ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
