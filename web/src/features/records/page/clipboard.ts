import { plainText } from "@/datatypes/types";
import { findTable, type GridClipboardContent, type GridPaste, toHtmlTable, toTsv, withoutFormula } from "@/grid";
import type { SheetColumn } from "@/model/columns";

/** A copied cell: what was displayed, and, when it was copied from a sheet of ours, its exact value. */
export interface CopiedCell {
  readonly text: string;
  readonly exact?: { readonly value: unknown; readonly type: string; readonly link: number } | undefined;
}

const origin = "data-mathesar-cells";

/** Both flavours of a block: text for other programs, and a table that carries the exact values for our own. */
export function toClipboard(
  columns: readonly SheetColumn[],
  rows: readonly (readonly { readonly text: string; readonly value: unknown }[])[],
): GridClipboardContent {
  const html = rows.map((row) =>
    row.map(({ text, value }, index) => {
      const column = columns[index];
      const attributes = {
        "data-value": JSON.stringify(value ?? null),
        "data-type": column?.type.id ?? "text",
        "data-link": String(column?.link?.tableOid ?? 0),
      };
      return { text, attributes };
    }),
  );
  return {
    tsv: toTsv(rows.map((row) => row.map(({ text }) => withoutFormula(text)))),
    html: toHtmlTable(html, { [origin]: "1" }),
  };
}

/** What is to be pasted: our own exact values when they are there, else the texts. */
export function fromClipboard(paste: GridPaste): readonly (readonly CopiedCell[])[] {
  const table = paste.html.includes(origin) ? findTable(paste.html) : null;
  if (!table?.hasAttribute(origin)) return paste.cells.map((row) => row.map((text) => ({ text })));
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: cell.textContent ?? "",
      exact: {
        value: readJson(cell.dataset.value),
        type: cell.dataset.type ?? "text",
        link: Number(cell.dataset.link ?? 0),
      },
    })),
  );
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** The value that a copied cell becomes in a column, or why it cannot. */
export function pastedValue(cell: CopiedCell, column: SheetColumn, summaryKey: (text: string) => unknown) {
  const { exact } = cell;
  const isText = column.type.id === "text";
  if (exact?.value === null) return { ok: true as const, value: null };
  if (exact && !isText && exact.type === column.type.id) return { ok: true as const, value: exact.value };
  if (exact && column.link && exact.link === column.link.tableOid) return { ok: true as const, value: exact.value };
  if (!exact && cell.text === "") return { ok: true as const, value: column.info.nullable || !isText ? null : "" };
  const text = exact && isText ? cell.text : cell.text.replace(/^'(?=[=+@\-\t\r])/, "");
  if (column.link) {
    const key = summaryKey(text);
    if (key !== undefined) return { ok: true as const, value: key };
  }
  const source = exact && !isText && exact.type !== "text" ? plainText(exact.value) : text;
  return column.type.parse(source, column.info);
}
