import type { Hit, Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { hitOf } from "./pointer";

type Press = (sheet: Sheet, hit: Hit) => void;

const columnOf = (hit: Hit) => hit.element.closest<HTMLElement>("[data-column]")?.dataset.column;

/** Buttons drawn by the engine, by their `data-part`. */
const BUTTONS: Readonly<Record<string, Press>> = {
  menu(sheet, hit) {
    const id = columnOf(hit);
    if (id) sheet.callbacks.onHeaderMenu?.(id, hit.element.getBoundingClientRect());
  },
  add: (sheet, hit) => sheet.callbacks.onAddColumn?.(hit.element.getBoundingClientRect()),
  group: (sheet, hit) => sheet.callbacks.onGroupToggle?.(hit.row),
  open: (sheet, hit) => sheet.callbacks.onRowOpen?.(hit.row),
};

/** Clicks on buttons, and double clicks on cells and headers. */
export const installButtons: Install = (sheet) => {
  const { view } = sheet.el;
  view.addEventListener("click", (event) => {
    const hit = hitOf(sheet, event);
    BUTTONS[hit.part ?? ""]?.(sheet, hit);
  });
  view.addEventListener("dblclick", (event) => {
    const hit = hitOf(sheet, event);
    if (hit.part !== undefined && hit.part !== "toggle") return;
    if (hit.zone === "cell") sheet.openEditor("open");
    if (hit.zone === "gutter") sheet.callbacks.onRowOpen?.(hit.row);
    const column = hit.zone === "header" ? sheet.columns[hit.column] : undefined;
    if (column) sheet.callbacks.onHeaderDoubleClick?.(column.id);
  });
  return { press: (hit) => (BUTTONS[hit.part ?? ""] ? true : undefined) };
};
