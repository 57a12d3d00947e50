/** PostgreSQL's array literals (section "Array Input and Output Syntax" of its manual) to and from lists. */
export function toArrayLiteral(value: unknown): string {
  if (!Array.isArray(value)) return element(value);
  return `{${value.map(toArrayLiteral).join(",")}}`;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const bare = text !== "" && !/^null$/i.test(text) && !/[\s"\\{},]/.test(text);
  return bare ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Reads a literal as nested lists of texts and nulls; null if it is none. */
export function readArrayLiteral(text: string): unknown[] | null {
  const reader = { text: text.trim(), at: 0 };
  const value = readList(reader);
  return value && reader.at === reader.text.length ? value : null;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readList(reader: Reader): unknown[] | null {
  if (reader.text[reader.at] !== "{") return null;
  reader.at++;
  const elements: unknown[] = [];
  skipSpace(reader);
  if (reader.text[reader.at] === "}") {
    reader.at++;
    return elements;
  }
  for (;;) {
    const next = readElement(reader);
    if (next === undefined) return null;
    elements.push(next);
    skipSpace(reader);
    const sign = reader.text[reader.at++];
    if (sign === "}") return elements;
    if (sign !== ",") return null;
  }
}

function readElement(reader: Reader): unknown {
  skipSpace(reader);
  if (reader.text[reader.at] === "{") return readList(reader) ?? undefined;
  if (reader.text[reader.at] === '"') return readQuoted(reader);
  const bare = /^[^,{}"]*/.exec(reader.text.slice(reader.at))?.[0] ?? "";
  reader.at += bare.length;
  const text = bare.trim();
  if (text === "") return undefined;
  return /^null$/i.test(text) ? null : text;
}

function readQuoted(reader: Reader): string | undefined {
  const found = /^"((?:[^"\\]|\\[\s\S])*)"/.exec(reader.text.slice(reader.at));
  if (!found) return undefined;
  reader.at += found[0].length;
  return (found[1] ?? "").replace(/\\([\s\S])/g, "$1");
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at++;
}
