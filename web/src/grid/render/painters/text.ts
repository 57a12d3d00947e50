import type { GridPainter } from "../../types";
import { setMarkedText, setText } from "../text";

/** One line of text, cut with an ellipsis. Serves numbers too: their look comes from the class of their kind. */
export const text: GridPainter = {
  paint(element, cell) {
    if (cell.marks?.length) setMarkedText(element, cell.text, cell.marks);
    else setText(element, cell.text);
  },
};
