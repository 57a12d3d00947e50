import type { GridEditRequest } from "./actions";
import type { GridOptions } from "./grid";
import type { GridAlign } from "./rows";

/**
 * How a column's cells are edited: `text` in one line; `multiline` text that grows; `toggle` (Space, Enter or a click on the
 * active cell calls `onToggle`); `overlay` (the host renders an editor in {@link GridEditRequest.rect}); `none`.
 */
export type GridEditorKind = "text" | "multiline" | "toggle" | "overlay" | "none";

export interface GridColumn {
  /** Stable and unique, for example the attnum. */
  readonly id: string;
  readonly title: string;
  /** Name of an icon the host resolves ({@link GridOptions.icon}). */
  readonly icon?: string | undefined;
  /** CSS pixels; default 160, within 20 .. 1000. */
  readonly width?: number | undefined;
  readonly align?: GridAlign | undefined;
  /** Frozen columns stay at the left. All frozen columns must come first. */
  readonly frozen?: boolean | undefined;
  readonly editor?: GridEditorKind | undefined;
  /** Why the column cannot be edited, in words; its cells are tinted and typing announces the reason. */
  readonly readOnly?: boolean | string | undefined;
  /** At most this many characters can be typed. */
  readonly maxLength?: number | undefined;
  readonly indicators?: GridColumnIndicators | undefined;
  /** Description, shown on hover of the header. */
  readonly tooltip?: string | undefined;
  /** `false` forbids dragging this column to another place. */
  readonly movable?: boolean | undefined;
  readonly resizable?: boolean | undefined;
  /** What the column comes to, in the row that stays below all others. */
  readonly footer?: string | undefined;
}

/** Small marks in a column header. */
export interface GridColumnIndicators {
  readonly sort?: { readonly direction: "asc" | "desc"; readonly priority?: number | undefined } | undefined;
  /** Number of filter conditions on the column. */
  readonly filters?: number | undefined;
  readonly grouped?: boolean | undefined;
  readonly key?: "primary" | "foreign" | undefined;
  /** Comes from a joined table. */
  readonly joined?: boolean | undefined;
}
