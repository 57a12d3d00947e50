import type { GridMessages } from "../types";

/** English; hosts give the sentences of other languages through `setMessages`. */
export const ENGLISH: GridMessages = {
  label: "Sheet. Press Escape, then Tab, to leave it.",
  rowHeader: (label) => `Row ${label}`,
  corner: "Select all",
  addColumn: "Add a column",
  columnMenu: (title) => `Menu of column ${title}`,
  nullValue: "NULL",
  defaultValue: "DEFAULT",
  required: "Required",
  loading: "Loading",
  readOnly: "This cell cannot be edited.",
  copied: (cells) => (cells === 1 ? "1 cell copied" : `${cells.toLocaleString()} cells copied`),
  copyFailed: "The browser did not allow copying.",
  selected: (rows, columns) => `${rows.toLocaleString()} by ${columns.toLocaleString()} cells selected`,
  columnWidth: (title, width) => `${title}: ${width} pixels wide`,
  columnMoved: (title, position) => `${title} moved to position ${position}`,
  expandGroup: "Expand group",
  collapseGroup: "Collapse group",
  editing: "Editing",
};
