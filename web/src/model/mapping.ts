import type { HopPath, JoinableTables } from "@/api/generated";
import type { Joining } from "./joined";

/**
 * A table between two others: each of its records links one record of the first with one of the second, and says nothing
 * else, so that taking the link away loses nothing.
 */
export interface Mapping {
  readonly tableOid: number;
  /** Its column that links to the table one comes from. */
  readonly toBase: number;
  readonly toTarget: number;
  /** The key of the table one comes from that `toBase` refers to. */
  readonly baseKey: number;
  readonly targetOid: number;
  readonly path: HopPath;
}

/** The table through which a joined column lists records; none when it does not go against one link and along another. */
export function mappingOf({ what, path }: Joining, known: JoinableTables): Mapping | undefined {
  const [into, on] = path;
  if (what !== "records" || path.length !== 2 || !into || !on) return undefined;
  const way = known.joinable_tables.find((one) => JSON.stringify(one.join_path) === JSON.stringify(path));
  const [first, second] = way?.fkey_path ?? [];
  if (first?.[1] !== true || second?.[1] !== false) return undefined;
  const [, baseKey = 0] = into[0] ?? [];
  const [tableOid = 0, toBase = 0] = into[1] ?? [];
  const [, toTarget = 0] = on[0] ?? [];
  const [targetOid = 0] = on[1] ?? [];
  const beside = Object.keys(known.target_table_info[String(tableOid)]?.columns ?? {}).filter(
    (attnum) => Number(attnum) !== toBase && Number(attnum) !== toTarget,
  );
  if (beside.length > 1) return undefined;
  return { tableOid, toBase, toTarget, baseKey, targetOid, path };
}
