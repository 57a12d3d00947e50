import { useSyncExternalStore } from "react";

const pause = 100;

/** The rows in sight. Kept apart from the page's state, so that scrolling draws the sheet and its numbers, and nothing else. */
export class SeenRows {
  current = { first: 0, last: 0 };
  private readonly listeners = new Set<() => void>();
  private told = this.current;
  private timer: ReturnType<typeof setTimeout> | undefined;

  set(first: number, last: number): void {
    this.current = { first, last };
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.told = this.current;
      for (const listener of this.listeners) listener();
    }, pause);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): { first: number; last: number } => this.told;
}

/** The rows in sight, a tenth of a second late at most. */
export function useSeenRows(seen: SeenRows): { first: number; last: number } {
  return useSyncExternalStore(seen.subscribe, seen.read);
}
