/** The engine's own small icons, as paths in a box of 16 by 16. */
const PATHS = {
  chevronDown: "M4.5 6.5 8 10l3.5-3.5",
  chevronRight: "M6.5 4.5 10 8l-3.5 3.5",
  sortAsc: "M8 13V3.5M4.5 7 8 3.5 11.5 7",
  sortDesc: "M8 3v9.5M4.5 9 8 12.5 11.5 9",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  group: "M3 3.5h10M3 8h10M3 12.5h10M3 3.5v9",
  open: "M9.5 3H13v3.5M13 3 8.5 7.5M6.5 13H3V9.5M3 13l4.5-4.5",
  plus: "M8 3.5v9M3.5 8h9",
  joined: "M6.5 9.5 9.5 6.5M7 4.8l1-1a2.6 2.6 0 0 1 3.7 3.7l-1 1M9 11.2l-1 1a2.6 2.6 0 0 1-3.7-3.7l1-1",
  primary: "M9.8 6.2a3.3 3.3 0 1 0-2.7 2.7l1 1h1.4v1.4h1.4v1.7h2.1v-2.1L9.7 7.6M5 6h.01",
  foreign: "M3 5.5h4.5v5H3zM7.5 8H12M10 5.8 12.3 8 10 10.2",
} as const;

export type Glyph = keyof typeof PATHS;

const SVG = "http://www.w3.org/2000/svg";

export function glyph(name: Glyph): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `mg-glyph mg-glyph-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
