import type { GridPainter } from "../../types";
import { glyph } from "../glyphs";
import { span } from "../text";
import { chip } from "./chips";

/** A pill for a linked record. The pill opens the record, the chevron of the active cell its finder. */
export const link: GridPainter = {
  paint(element, cell, { active }) {
    const list = cell.chips ?? (cell.text ? [{ text: cell.text, tone: "accent" as const }] : []);
    const parts: Element[] = list.map((one) => {
      const pill = chip(one);
      pill.dataset.part = "action";
      return pill;
    });
    if (active) {
      const more = span("mg-more");
      more.dataset.part = "edit";
      more.append(glyph("chevronDown"));
      parts.push(more);
    }
    element.replaceChildren(...parts);
  },
};
