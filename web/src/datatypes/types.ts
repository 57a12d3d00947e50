import type { ColumnWithMetadata } from "@/api/generated";

/** What a kind of column needs to know of the column: its storage, its display options. */
export type TypedColumn = Pick<ColumnWithMetadata, "type" | "type_options" | "metadata" | "primary_key" | "base">;

/** The result of reading what a person typed: a value as it goes to the server, or why it cannot be one. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

export const read = (value: unknown): Parsed => ({ ok: true, value });
export const refuse = (reason: string): Parsed => ({ ok: false, reason });

/** How a cell of a kind is drawn. */
export type CellLook = "text" | "number" | "boolean" | "chips";

/** How a cell is edited: typed into, switched, or picked from a list or a calendar that opens over it. */
export type EditorLook = "text" | "multiline" | "toggle" | "choice" | "date" | "none";

/** Which input a filter's value is given with. */
export type FilterInput = "text" | "number" | "date" | "choice";

/** How "ascending" is said. */
export type SortWords = "letters" | "digits" | "time" | "plain";

/** Families of comparisons that a kind offers; see `operators.ts`. */
export type OperatorSet = "text" | "ordered" | "time" | "day" | "equality" | "list" | "uri" | "email";

/** One kind of column: everything the product knows about showing, typing and comparing its values. */
export interface DataType {
  readonly id: string;
  /** PostgreSQL's type names, the first one for new columns; none: the type cannot be chosen. */
  readonly names: readonly string[];
  readonly label: () => string;
  /** Name of the icon in column headers and menus. */
  readonly icon: string;
  readonly look: CellLook;
  readonly align?: "start" | "center" | "end";
  readonly editor: (column: TypedColumn) => EditorLook;
  readonly operators: OperatorSet;
  readonly filterInput: FilterInput;
  readonly sortWords: SortWords;
  /** Functions that records can be grouped by, besides the exact value. */
  readonly groupings?: readonly string[];
  /** The text in a cell; `value` is never null. Unknown forms come back as they are. */
  readonly format: (value: unknown, column: TypedColumn) => string;
  /** The text an editor starts with: exact, and readable by {@link DataType.parse}. */
  readonly editText: (value: unknown, column: TypedColumn) => string;
  /** Reads typed or pasted text. Empty text is NULL for all kinds but texts. */
  readonly parse: (text: string, column: TypedColumn) => Parsed;
  /** Elements drawn as pills. */
  readonly chips?: (value: unknown, column: TypedColumn) => readonly string[];
  /** The values to pick from, for `choice` editors. */
  readonly choices?: (column: TypedColumn) => readonly Choice[];
  /** Sums and averages make sense. */
  readonly summable?: boolean;
  /** Wider or narrower than usual; CSS pixels. */
  readonly width?: number;
}

export interface Choice {
  readonly value: unknown;
  readonly label: string;
}

/** The value as plain text, whatever it is. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return String(value);
}
