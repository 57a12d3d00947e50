import type { Install } from "../core/feature";
import { hitOf } from "../pointer/pointer";

/** Gives the cell under the pointer its tooltip: the reason of an error, or the full text when it is cut off. */
export const installTooltips: Install = (sheet) => {
  sheet.el.body.addEventListener("pointerover", (event) => {
    const element = (event.target as Element).closest<HTMLElement>(".mg-cell");
    if (!element || event.pointerType === "touch") return;
    const hit = hitOf(sheet, event);
    const column = sheet.columns[hit.column];
    const cell = hit.zone === "cell" && column ? sheet.source.cell(hit.row, column.id) : undefined;
    const cut = element.scrollWidth > element.clientWidth ? cell?.text.slice(0, 2000) : undefined;
    const readOnly = [cell?.readOnly, column?.readOnly].find((reason) => typeof reason === "string");
    element.title = String(cell?.tooltip ?? cut ?? readOnly ?? "");
  });
  return {};
};
