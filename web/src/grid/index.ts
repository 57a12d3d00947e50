export { type PastePlan, pastedCell, planPaste } from "./clipboard/geometry";
export { escapeHtml, findTable, type HtmlCell, parseHtmlTable, toHtmlTable } from "./clipboard/html";
export { parseTsv, toTsv, withoutFormula } from "./clipboard/tsv";
export { createGrid } from "./createGrid";
export { fillSource } from "./fill/fill";
export { setMarkedText, setText } from "./render/text";
export type * from "./types";
