import { useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** Reads the name of each new page aloud, since no document is loaded that a screen reader could notice. */
export function Announcer() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (!path) return;
    const timer = setTimeout(() => setTitle(document.title), 250);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <div className="visually-hidden" role="status">
      {title}
    </div>
  );
}
