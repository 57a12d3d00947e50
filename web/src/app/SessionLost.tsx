import { Suspense, useEffect, useState } from "react";
import { onSessionLost } from "@/api/session";
import { lazyPart } from "@/ui/lazy";

const SessionLostDialog = lazyPart(() => import("./SessionLostDialog"), "SessionLostDialog");

/** Appears when the server no longer knows the person; the page underneath keeps its unsaved work. */
export function SessionLost() {
  const [lost, setLost] = useState(false);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  return lost ? (
    <Suspense>
      <SessionLostDialog onClose={() => setLost(false)} />
    </Suspense>
  ) : null;
}
