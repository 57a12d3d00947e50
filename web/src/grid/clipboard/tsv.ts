/** Tab-separated text as spreadsheets put it on the clipboard: cells with tab, line break or quote stand in double quotes. */

export function toTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Parses what Excel, Google Sheets, LibreOffice or a text editor put there. A quote opens a quoted cell only at its beginning;
 * a quoted cell whose quote never closes is taken as it is. One line break at the very end is not a row. Leading blank cells
 * are cells.
 */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?|\n/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    row.push(cell.text);
    at = cell.end;
    if (source[at] !== "\t") {
      rows.push(row);
      row = [];
    }
    if (at >= source.length) return rows;
    at += 1;
  }
}

interface Parsed {
  readonly text: string;
  /** Index of the separator behind the cell, or the length. */
  readonly end: number;
}

function plainCell(source: string, from: number): Parsed {
  let end = from;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end++;
  return { text: source.slice(from, end), end };
}

function quotedCell(source: string, from: number): Parsed {
  let text = "";
  let at = from + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return plainCell(source, from);
    text += source.slice(at, quote);
    const next = source[quote + 1];
    if (next === undefined || next === "\t" || next === "\n") return { text, end: quote + 1 };
    if (next !== '"') return plainCell(source, from);
    text += '"';
    at = quote + 2;
  }
}

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe: `=`, `+`, `@`, tab, carriage return, and `-` unless
 * it is a plain negative number.
 */
export function withoutFormula(text: string): string {
  const risky = /^[=+@\t\r]/.test(text) || (text.startsWith("-") && !/^-[\d.,\s\u00a0\u202f'’]*\d%?$/.test(text));
  return risky ? `'${text}` : text;
}
