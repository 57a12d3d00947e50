/** Tells the page that the server no longer knows the caller; unsaved work stays on screen meanwhile. */
const listeners = new Set<() => void>();

/** Calls `listener` whenever an answer shows that the session has ended. Returns the way to stop. */
export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function reportSessionLost(): void {
  for (const listener of listeners) listener();
}

/** Where to log in so as to come back to the present page. */
export function loginAddress(): string {
  return `/auth/login/?next=${encodeURIComponent(location.pathname + location.search + location.hash)}`;
}
