import type { Install } from "../core/feature";
import { rangeCells } from "../selection/selection";

/** A selection is announced once it has rested for this many milliseconds. */
const REST = 400;

/** The live region: copies, refusals, widths, and how much is selected. */
export const installAnnouncements: Install = (sheet) => {
  const { live } = sheet.el;
  let timer = 0;
  sheet.announce = (text) => {
    // The same sentence twice is only spoken twice when the text differs.
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  };
  return {
    selected() {
      window.clearTimeout(timer);
      const range = sheet.selection.ranges.at(-1);
      if (!range || rangeCells(range) === 1) return;
      const { top, bottom, left, right } = range;
      timer = window.setTimeout(() => {
        sheet.announce(sheet.messages.selected(bottom - top + 1, right - left + 1));
      }, REST);
    },
    destroy: () => window.clearTimeout(timer),
  };
};
