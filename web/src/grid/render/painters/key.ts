import type { GridPainter } from "../../types";
import { glyph } from "../glyphs";
import { span } from "../text";

/** A primary key: muted text, and an icon that opens the record. */
export const key: GridPainter = {
  paint(element, cell) {
    const open = span("mg-open");
    open.dataset.part = "action";
    open.append(glyph("open"));
    element.replaceChildren(span("mg-key-text", cell.text), open);
  },
};
