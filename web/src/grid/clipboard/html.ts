/** A table as HTML, for spreadsheets and mail programs, and back. */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

export interface HtmlCell {
  readonly text: string;
  /** Attributes that carry raw values, such as `data-value`. Names must be plain attribute names. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

/** @param tableAttributes for example `data-origin`, by which a paste recognises its own copy */
export function toHtmlTable(
  rows: readonly (readonly HtmlCell[])[],
  tableAttributes: Readonly<Record<string, string>> = {},
): string {
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join("")}</tr>`).join("");
  return `<table${attributes(tableAttributes)}><tbody>${body}</tbody></table>`;
}

function htmlCell(cell: HtmlCell): string {
  return `<td${attributes(cell.attributes ?? {})}>${escapeHtml(cell.text).replaceAll("\n", "<br>")}</td>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
}

/**
 * The cells of the first table of a page as Excel, Google Sheets or LibreOffice put it on the clipboard; `null` when there is
 * no table. `colspan` and `rowspan` leave blank cells; line breaks come from `<br>` and paragraphs; formatting blanks between
 * tags do not count. Nothing in the page is run: it is parsed into an inert document.
 */
export function parseHtmlTable(html: string): string[][] | null {
  const table = findTable(html);
  if (!table) return null;
  const rows: string[][] = [];
  [...table.rows].forEach((tr, y) => {
    const row = rowAt(rows, y);
    let x = 0;
    for (const td of tr.cells) {
      while (row[x] !== undefined) x++;
      place(rows, y, x, td);
      x += span(td.colSpan);
    }
  });
  return squared(rows.slice(0, table.rows.length));
}

/** The first table of a page as an inert element, for reading attributes a copy has put there. */
export function findTable(html: string): HTMLTableElement | null {
  if (!/<table/i.test(html)) return null;
  return new DOMParser().parseFromString(html, "text/html").querySelector("table");
}

const span = (n: number) => Math.max(1, Math.min(n || 1, 1000));

function place(rows: string[][], y: number, x: number, td: HTMLTableCellElement): void {
  for (let dy = 0; dy < span(td.rowSpan); dy++) {
    for (let dx = 0; dx < span(td.colSpan); dx++) rowAt(rows, y + dy)[x + dx] = "";
  }
  rowAt(rows, y)[x] = textOf(td);
}

function rowAt(rows: string[][], y: number): string[] {
  for (let i = rows.length; i <= y; i++) rows.push([]);
  return rows[y] ?? [];
}

function squared(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ""));
}

/** Text of a cell: source line breaks are blanks, `<br>` and block ends are line breaks. */
function textOf(element: Element): string {
  return lines(element)
    .replace(/ *\n */g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "")
    .replaceAll("\u00a0", " ");
}

function lines(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
  const name = node.nodeName.toLowerCase();
  if (name === "br") return "\n";
  if (name === "style" || name === "script") return "";
  const inner = [...node.childNodes].map(lines).join("");
  return /^(p|div|li)$/.test(name) ? `${inner}\n` : inner;
}
