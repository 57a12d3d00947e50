import type { GridPainter } from "../../types";
import { span } from "../text";

/** A check box of three states. The text is there for assistive technology. */
export const boolean: GridPainter = {
  paint(element, cell) {
    const box = span("mg-check");
    box.dataset.checked = String(cell.checked ?? "none");
    box.dataset.part = "toggle";
    element.replaceChildren(box, span("mg-hidden", cell.text));
  },
};
