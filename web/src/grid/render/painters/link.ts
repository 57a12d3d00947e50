import type { GridChip, GridPainter } from "../../types";
import { glyph } from "../glyphs";
import { span } from "../text";
import { setChips } from "./chips";

/** A pill for a linked record. The pill opens the record, the chevron of the active cell its finder. */
export const link: GridPainter = {
  paint(element, cell, { active }) {
    const more = element.lastElementChild;
    if (more?.className === "mg-more") more.remove();
    const list: readonly GridChip[] = cell.chips ?? (cell.text ? [{ text: cell.text, tone: "accent" }] : []);
    setChips(element, list, "action");
    if (active) element.append(finderButton());
  },
};

function finderButton(): Element {
  const more = span("mg-more");
  more.dataset.part = "edit";
  more.append(glyph("chevronDown"));
  return more;
}
