import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { clampWidth } from "./columnMetrics";

/** One key press changes a width by this. */
const KEY_STEP = 16;

/** Column widths: by the handle in the header, by double click on it, and by Alt+Shift+arrows. */
export const installResize: Install = (sheet) => {
  const onDouble = (event: MouseEvent) => {
    const handle = (event.target as Element).closest("[data-part=resize]");
    const id = handle?.closest<HTMLElement>("[data-column]")?.dataset.column;
    if (!id) return;
    const ids = resizedTogether(sheet, id);
    for (const one of ids) sheet.widths.delete(one);
    sheet.callbacks.onColumnResetWidth?.(ids);
  };
  sheet.el.head.addEventListener("dblclick", onDouble);
  const byKey = (step: number) => () => {
    const column = sheet.activeColumn();
    const at = sheet.selection.active;
    if (!column || !at || column.resizable === false) return;
    const width = clampWidth(sheet.cols.widthOf(at.column) + step);
    setWidths(sheet, resizedTogether(sheet, column.id), width, true);
    sheet.announce(sheet.messages.columnWidth(column.title, width));
  };
  return {
    keys: { "Alt+Shift+ArrowRight": byKey(KEY_STEP), "Alt+Shift+ArrowLeft": byKey(-KEY_STEP) },
    press(hit, event) {
      const id = hit.element.closest<HTMLElement>("[data-column]")?.dataset.column;
      if (hit.part !== "resize" || !id || event.detail > 1) return hit.part === "resize" ? true : undefined;
      const ids = resizedTogether(sheet, id);
      const index = sheet.columns.findIndex((column) => column.id === id);
      const before = sheet.cols.widthOf(index);
      const start = event.clientX;
      const sign = sheet.settings.rtl ? -1 : 1;
      let width = before;
      sheet.el.root.classList.add("mg-resizing");
      const over = () => sheet.el.root.classList.remove("mg-resizing");
      return {
        scrolls: "none",
        move(_, now) {
          width = clampWidth(before + (now.clientX - start) * sign);
          setWidths(sheet, ids, width, false);
        },
        end() {
          over();
          if (width !== before) setWidths(sheet, ids, width, true);
        },
        cancel() {
          over();
          for (const one of ids) sheet.widths.delete(one);
          sheet.layoutChanged();
        },
      };
    },
  };
};

/** All selected columns when the one being resized is among them. */
function resizedTogether(sheet: Sheet, id: string): readonly string[] {
  const { basis, ranges } = sheet.selection;
  if (basis !== "columns") return [id];
  const ids = ranges.flatMap((range) => sheet.columns.slice(range.left, range.right + 1).map((column) => column.id));
  return ids.includes(id) ? ids : [id];
}

function setWidths(sheet: Sheet, ids: readonly string[], width: number, final: boolean): void {
  for (const id of ids) sheet.widths.set(id, width);
  sheet.layoutChanged();
  sheet.callbacks.onColumnResize?.(ids, width, final);
}
