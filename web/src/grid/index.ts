export { planPaste } from "./clipboard/geometry";
export { findTable, toHtmlTable } from "./clipboard/html";
export { toTsv, withoutFormula } from "./clipboard/tsv";
export { fillSource } from "./fill/fill";
export type * from "./types";
