import type { GridPainter } from "../../types";
import { glyph } from "../glyphs";
import { setText, span } from "../text";

/** A primary key: muted text, and an icon that opens the record. */
export const key: GridPainter = {
  paint(element, cell) {
    if (!element.firstElementChild) {
      const open = span("mg-open");
      open.dataset.part = "action";
      open.append(glyph("open"));
      element.append(span("mg-key-text"), open);
    }
    if (element.firstElementChild) setText(element.firstElementChild, cell.text);
  },
};
