import { create } from "zustand";

/** A table whose records one looks for. */
export interface Wanted {
  readonly databaseId: number;
  readonly tableOid: number;
  /** Takes the record that is chosen; none: it is gone to. */
  readonly onPick?: (key: unknown, summary: string) => void;
}

/** What is looked for in the finder; null: it is closed. */
export const useFinding = create<{ wanted: Wanted | null }>(() => ({ wanted: null }));

/** Opens the finder of a table's records. */
export function findRecord(wanted: Wanted): void {
  useFinding.setState({ wanted });
}

export function endFinding(): void {
  useFinding.setState({ wanted: null });
}
