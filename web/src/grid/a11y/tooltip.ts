import type { Install } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { hitOf } from "../pointer/pointer";

/** Milliseconds the pointer must rest: while rows scroll under it, measuring each would cost a layout in every frame. */
const REST = 150;

/** Gives the cell under the pointer its tooltip: the reason of an error, or the full text when it is cut off. */
export const installTooltips: Install = (sheet) => {
  let timer = 0;
  sheet.el.body.addEventListener("pointerover", (event) => {
    window.clearTimeout(timer);
    const element = (event.target as Element).closest<HTMLElement>(".mg-cell");
    if (!element || event.pointerType === "touch") return;
    timer = window.setTimeout(() => explain(sheet, element, event), REST);
  });
  return { destroy: () => window.clearTimeout(timer) };
};

function explain(sheet: Sheet, element: HTMLElement, event: PointerEvent): void {
  const hit = hitOf(sheet, event);
  const column = sheet.columns[hit.column];
  const cell = hit.zone === "cell" && column ? sheet.source.cell(hit.row, column.id) : undefined;
  const cut = element.scrollWidth > element.clientWidth ? cell?.text.slice(0, 2000) : undefined;
  const readOnly = [cell?.readOnly, column?.readOnly].find((reason) => typeof reason === "string");
  element.title = String(cell?.tooltip ?? cut ?? readOnly ?? "");
}
