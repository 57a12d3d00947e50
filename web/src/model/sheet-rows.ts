import type { RecordRow } from "@/api/generated";
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
