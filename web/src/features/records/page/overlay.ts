import type { GridEditRequest, GridMenuTarget, GridPaste, GridPoint } from "@/grid";
import type { SheetColumn } from "@/model/columns";

/** What lies over the sheet; one thing at a time. */
export type Overlay =
  | { readonly kind: "edit"; readonly request: GridEditRequest }
  | { readonly kind: "menu"; readonly target: GridMenuTarget; readonly at: GridPoint }
  | { readonly kind: "add-column"; readonly rect: DOMRect }
  | { readonly kind: "rename"; readonly column: SheetColumn }
  | { readonly kind: "link-tables" }
  | { readonly kind: "key" }
  | { readonly kind: "extract-columns"; readonly columns: readonly SheetColumn[] }
  | { readonly kind: "move-columns"; readonly columns: readonly SheetColumn[] }
  | { readonly kind: "delete-columns"; readonly columns: readonly SheetColumn[] }
  | { readonly kind: "delete-records"; readonly rows: readonly number[] }
  | { readonly kind: "change-records"; readonly rows: readonly number[] }
  | { readonly kind: "matching"; readonly deed: "change" | "delete" }
  | { readonly kind: "paste"; readonly paste: GridPaste; readonly cells: number; readonly run: () => Promise<void> }
  | { readonly kind: "record"; readonly row: number }
  | { readonly kind: "linked"; readonly tableOid: number; readonly key: unknown }
  | { readonly kind: "statement" }
  | { readonly kind: "share" }
  | { readonly kind: "shortcuts" };
