import type { RecordRow } from "@/api/generated";
import type { SheetColumn } from "./columns";
import type { Draft } from "./drafts";
import type { GroupRun } from "./groups";

/** What stands at an index of the sheet. */
export type SheetRow =
  | { readonly kind: "record"; readonly offset: number; readonly record: RecordRow; readonly key: unknown }
  | { readonly kind: "draft"; readonly draft: Draft; readonly number: number }
  | { readonly kind: "group"; readonly run: GroupRun; readonly folded: boolean }
  | { readonly kind: "note" }
  | { readonly kind: "placeholder" };

export type SheetChange =
  | { readonly kind: "rows"; readonly first: number; readonly last: number }
  | { readonly kind: "layout" }
  /** Other records, or the same in another order. Scrolls to the row, if there is one. */
  | { readonly kind: "reset"; readonly row?: number | undefined }
  /** The same records, each with another number. */
  | { readonly kind: "moved"; readonly by: number };

/** What one cell holds and how certain that is. */
export interface SheetCell {
  /** `undefined`: the column's default, in a draft. */
  readonly value: unknown;
  readonly state: "saved" | "saving" | "waiting" | "error" | "draft";
  readonly error?: unknown;
  /** A draft cannot be saved before it is filled. */
  readonly required?: boolean;
}

/** What stands after the records: a note and the new records, if there are any, and the row for typing another. */
export function trailingRow(drafts: readonly Draft[], placeholder: boolean, after: number): SheetRow | undefined {
  if (drafts.length > 0 && after === 0) return { kind: "note" };
  const draft = drafts.length > 0 ? drafts[after - 1] : undefined;
  if (draft) return { kind: "draft", draft, number: after };
  const end = drafts.length > 0 ? drafts.length + 1 : 0;
  return placeholder && after === end ? { kind: "placeholder" } : undefined;
}

/** A cell of a record that the database does not have yet. */
export function draftCell(draft: Draft, column: SheetColumn): SheetCell {
  const given = draft.values.has(column.attnum);
  const value = given ? draft.values.get(column.attnum) : column.hasDefault ? undefined : null;
  const refused = draft.refused?.get(column.attnum);
  if (refused !== undefined) return { value, state: "error", error: refused };
  if (column.required && value === null) return { value, state: "draft", required: true };
  return { value, state: draft.state === "saving" ? "saving" : "draft" };
}
