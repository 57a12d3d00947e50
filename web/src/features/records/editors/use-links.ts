import { useState } from "react";
import { explainCell } from "../page/explain-cell";
import type { Links } from "./links";

/** What became of the ticks of a list since it was fetched. */
export interface Ticks {
  readonly isLinked: (target: unknown) => boolean;
  readonly isBusy: (target: unknown) => boolean;
  /** Why the last tick of the record was refused. */
  readonly problem: (target: unknown) => string | undefined;
  readonly toggle: (target: unknown) => Promise<void>;
}

type ByTarget<T> = Readonly<Record<string, T>>;

/**
 * Ticks over links that were fetched.
 *
 * @param fetched keys of the records that are the link, by target
 */
export function useLinks(links: Links | null, fetched: ByTarget<readonly unknown[]>): Ticks {
  const [changed, setChanged] = useState<ByTarget<readonly unknown[]>>({});
  const [busy, setBusy] = useState<ByTarget<boolean>>({});
  const [problems, setProblems] = useState<ByTarget<string | undefined>>({});
  const keysOf = (target: unknown) => changed[String(target)] ?? fetched[String(target)] ?? [];

  async function toggle(target: unknown) {
    const name = String(target);
    if (!links || busy[name]) return;
    setBusy((all) => ({ ...all, [name]: true }));
    setProblems((all) => ({ ...all, [name]: undefined }));
    try {
      const keys = keysOf(target);
      const next = keys.length === 0 ? await links.link(target) : [];
      if (keys.length > 0) await links.unlink(target, keys);
      setChanged((all) => ({ ...all, [name]: next }));
    } catch (error) {
      setProblems((all) => ({ ...all, [name]: explainCell(error) }));
    } finally {
      setBusy((all) => ({ ...all, [name]: false }));
    }
  }

  return {
    isLinked: (target) => keysOf(target).length > 0,
    isBusy: (target) => busy[String(target)] === true,
    problem: (target) => problems[String(target)],
    toggle,
  };
}
