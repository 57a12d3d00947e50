/** What the preview of an import tells, as far as the journeys over data sets need it. */
export interface Preview {
  id: string;
  header: boolean;
  sheets: string[];
  columns: { name: string; type: string }[];
}

type Cell = unknown;

/** The rows of a file as its format defines them; null where a sheet is too deep inside a JSON file to be found simply. */
export function sourceRows(name: string, text: string, preview: Preview, sheet: string | null): Cell[][] | null {
  const plain = text.replace(/^\uFEFF/, "");
  if (!name.endsWith(".json")) {
    const rows = delimited(plain, name.endsWith(".tsv") ? "\t" : ",");
    return preview.header ? rows.slice(1) : rows;
  }
  const whole = JSON.parse(plain) as unknown;
  const list = Array.isArray(whole) ? whole : (whole as Record<string, unknown>)[sheet ?? ""];
  if (!Array.isArray(list)) return null;
  if (list.every((row) => Array.isArray(row))) return list;
  if (list.some((row) => typeof row !== "object" || row === null)) return list.map((value) => [value]);
  const keys = new Set(list.flatMap((row) => Object.keys(row)));
  // In JavaScript keys that are numbers come first, whatever the file says.
  const asImported = preview.columns.map((column) => column.name);
  const names = asImported.every((name) => keys.has(name)) ? asImported : [...keys];
  return list.map((row) => names.map((key) => row[key]));
}

/** The first cells that are not equal, of rows behind a column that counts them. */
export function differences(source: Cell[][], csv: string, preview: Preview): string[] {
  const rows = delimited(csv, ",").slice(1);
  if (rows.length !== source.length) return [`${source.length} rows became ${rows.length}`];
  const found: string[] = [];
  source.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const got = rows[row]?.[column + 1] ?? "";
      const type = preview.columns[column]?.type ?? "";
      if (found.length < 3 && !equal(cell, got, type)) {
        found.push(`row ${row}, column ${column} (${type}): ${JSON.stringify(cell)} became ${got}`);
      }
    });
  });
  return found;
}

function equal(cell: Cell, got: string, type: string): boolean {
  if (cell === null || cell === undefined || cell === "") return got === "";
  if (typeof cell === "object") return JSON.stringify(sorted(cell)) === JSON.stringify(sorted(JSON.parse(got)));
  const text = String(cell);
  if (text === got) return true;
  if (type === "boolean") return got === (/^(t|true|yes|y|1)$/i.test(text) ? "t" : "f");
  if (/int|numeric|double|real|money/.test(type)) return Number(text.replace(/,/g, "")) === Number(got);
  return /date|time/.test(type) && moment(text) === moment(got);
}

/** Without a zone as if in that of this machine, on both sides. */
function moment(text: string): number {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return Date.parse(day ? `${day[1]}/${day[2]}/${day[3]}` : text.replace(/([+-]\d\d)$/, "$1:00"));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** RFC 4180, lines without any text left out. */
function delimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n|\\n|\\r|$)`, "gy");
  for (let match = pattern.exec(text); match && pattern.lastIndex <= text.length; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") break;
    if (match[3] !== delimiter) rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
}
