import type { Hit } from "../core/feature";
import type { Sheet } from "../core/sheet";

/** What lies at a point of the browser's viewport. Beyond the edges it is the nearest cell there is. */
export function hitAt(sheet: Sheet, clientX: number, clientY: number, target: Element): Hit {
  const { cols, rows, gutter, scroll, settings } = sheet;
  const frame = sheet.el.view.getBoundingClientRect();
  const x = settings.rtl ? frame.right - clientX : clientX - frame.left;
  const y = clientY - frame.top - settings.headerHeight;
  const part = target.closest<HTMLElement>("[data-part]");
  const within = x - gutter;
  const offset = within < cols.frozenWidth ? Math.max(0, within) : within + scroll.x;
  const column = cols.indexAt(offset);
  const inRows = scroll.y + y < rows.total;
  const row = rows.count === 0 ? -1 : rows.indexAt(Math.max(0, scroll.y + y));
  const zone = zoneOf(within < 0, y < 0, column === -1, !inRows || row === -1);
  return { zone, row, column, part: part?.dataset.part, element: part ?? target };
}

function zoneOf(beside: boolean, above: boolean, pastColumns: boolean, pastRows: boolean): Hit["zone"] {
  if (above) return beside ? "corner" : pastColumns ? "blank" : "header";
  if (pastRows) return "blank";
  if (beside) return "gutter";
  return pastColumns ? "blank" : "cell";
}

/** The hit moved to an existing cell, for drags that leave the cells. */
export function nearestCell(sheet: Sheet, hit: Hit): { row: number; column: number } {
  const { rows, columns } = sheet.bounds;
  return {
    row: Math.max(0, Math.min(hit.row, rows - 1)),
    column: hit.column === -1 ? columns - 1 : Math.max(0, hit.column),
  };
}
