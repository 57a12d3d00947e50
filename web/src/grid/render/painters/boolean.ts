import type { GridPainter } from "../../types";
import { setText, span } from "../text";

/** A check box of three states. The text is there for assistive technology. */
export const boolean: GridPainter = {
  paint(element, cell) {
    let box = element.firstElementChild as HTMLElement | null;
    if (!box) {
      box = span("mg-check");
      box.dataset.part = "toggle";
      element.append(box, span("mg-hidden"));
    }
    const checked = String(cell.checked ?? "none");
    if (box.dataset.checked !== checked) box.dataset.checked = checked;
    if (element.lastElementChild) setText(element.lastElementChild, cell.text);
  },
};
