import type { GridChip, GridPainter } from "../../types";
import { span } from "../text";

/** More pills than this are not drawn; the cell is far too narrow for them. */
const DRAWN_CHIPS = 24;

export function chip({ text, tone }: GridChip): HTMLSpanElement {
  return span(`mg-chip mg-t-${tone ?? "neutral"}`, text);
}

/** Pills: enum labels, elements of an array. */
export const chips: GridPainter = {
  paint(element, cell) {
    const list = cell.chips ?? [{ text: cell.text }];
    element.replaceChildren(...list.slice(0, DRAWN_CHIPS).map(chip));
  },
};
