import type { RecordRow } from "@/api/generated";
import type { PageAt, RecordPage } from "../gateway";

/**
 * A page of a list as the server gives it, for tests: a position is the number of a row, as text.
 *
 * @param rowAt where the server thinks a row stands when asked for it by number; by default it knows exactly
 */
export function pageOfRows(
  rows: readonly RecordRow[],
  at: PageAt,
  limit: number,
  rowAt: (row: number) => { start: number; exact: boolean } = (row) => ({ start: row, exact: true }),
): RecordPage {
  const found = "row" in at ? rowAt(at.row) : undefined;
  const end = "before" in at ? Number(at.before) : "end" in at ? rows.length : undefined;
  const start = found?.start ?? ("after" in at ? Number(at.after) + 1 : Math.max(0, (end ?? 0) - limit));
  const shown = rows.slice(start, end ?? start + limit);
  return {
    rows: shown,
    position: "row" in at ? at.row : null,
    positionExact: found?.exact ?? true,
    next: shown.length < limit && !("before" in at) ? null : String(start + shown.length - 1),
    previous: start === 0 && "row" in at ? null : String(start),
    count: rows.length,
    countExact: true,
    grouping: null,
    summaries: {},
  };
}
