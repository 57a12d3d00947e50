import type { DataType, TypedColumn } from "@/datatypes/types";
import type { GridCell, GridChange, GridDataSource, GridRow } from "@/grid";

/** A column of a result: what its values are and how it is called. */
export interface ResultColumn {
  readonly id: string;
  readonly title: string;
  readonly type: DataType;
  readonly typed: TypedColumn;
}

export type ResultRow = Readonly<Record<string, unknown>>;

/** How rows that are not there yet are fetched. */
export type LoadRows = (offset: number, limit: number) => Promise<readonly ResultRow[]>;

const pageSize = 100;
const longest = 600;

/** Rows of a result, fetched by the page as they come into view. */
export class ResultSource implements GridDataSource {
  private readonly pages = new Map<number, readonly ResultRow[]>();
  private readonly asked = new Set<number>();
  private readonly listeners = new Set<(change: GridChange) => void>();
  private readonly columns: ReadonlyMap<string, ResultColumn>;

  constructor(
    readonly rowCount: number,
    columns: readonly ResultColumn[],
    first: readonly ResultRow[],
    private readonly load: LoadRows | null,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.columns = new Map(columns.map((column) => [column.id, column]));
    for (let at = 0; at < first.length; at += pageSize) this.pages.set(at / pageSize, first.slice(at, at + pageSize));
    for (const page of this.pages.keys()) this.asked.add(page);
  }

  row(index: number): GridRow | undefined {
    return this.values(index) ? { kind: "record", label: String(index + 1) } : undefined;
  }

  cell(index: number, columnId: string): GridCell | undefined {
    const column = this.columns.get(columnId);
    const values = this.values(index);
    return column && values ? drawn(column, values[columnId]) : undefined;
  }

  ensureRange(first: number, last: number): void {
    for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) this.fetch(page);
  }

  subscribe(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The values of a row; undefined while it is not there. */
  values(index: number): ResultRow | undefined {
    return this.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  private fetch(page: number): void {
    if (!this.load || this.asked.has(page) || page * pageSize >= this.rowCount) return;
    this.asked.add(page);
    this.load(page * pageSize, pageSize).then(
      (rows) => {
        this.pages.set(page, rows);
        const change: GridChange = { kind: "rows", first: page * pageSize, last: (page + 1) * pageSize - 1 };
        for (const listener of this.listeners) listener(change);
      },
      (error) => {
        this.asked.delete(page);
        this.onFailure(error);
      },
    );
  }
}

function drawn({ type, typed }: ResultColumn, value: unknown): GridCell {
  if (value === null || value === undefined) return { text: "", special: "null" };
  if (type.look === "boolean") return { text: type.format(value, typed), kind: "boolean", checked: value === true };
  const text = type.format(value, typed);
  if (type.look === "chips") {
    const chips = type.chips?.(value, typed) ?? [text];
    return { text, kind: "chips", chips: chips.map((part) => ({ text: part })) };
  }
  return { text: text.length > longest ? `${text.slice(0, longest)}…` : text, kind: type.look };
}
