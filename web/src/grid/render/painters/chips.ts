import type { GridChip, GridPainter } from "../../types";
import { setText, span } from "../text";

/** More pills than this are not drawn; the cell is far too narrow for them. */
const DRAWN_CHIPS = 24;

/** Shows pills in an element that holds nothing else, reusing those it has. */
export function setChips(element: Element, list: readonly GridChip[], part?: string): void {
  const count = Math.min(list.length, DRAWN_CHIPS);
  while (element.childElementCount > count) element.lastElementChild?.remove();
  for (let i = 0; i < count; i++) {
    const { text, tone = "neutral" } = list[i] as GridChip;
    const name = `mg-chip mg-t-${tone}`;
    let pill = element.children[i] as HTMLElement | undefined;
    if (!pill) {
      pill = span(name);
      if (part) pill.dataset.part = part;
      element.append(pill);
    } else if (pill.className !== name) pill.className = name;
    setText(pill, text);
  }
}

/** Pills: enum labels, elements of an array. */
export const chips: GridPainter = {
  paint: (element, cell) => setChips(element, cell.chips ?? [{ text: cell.text }]),
};
