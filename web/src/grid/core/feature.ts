import type { Sheet } from "./sheet";

/** What lies under the pointer. Row and column are -1 where there is none. */
export interface Hit {
  readonly zone: "cell" | "gutter" | "header" | "corner" | "blank";
  readonly row: number;
  readonly column: number;
  /** The `data-part` of the element hit: a button, a handle, the icon of a cell. */
  readonly part: string | undefined;
  readonly element: Element;
}

/** A gesture from pointer down to pointer up. */
export interface Drag {
  /** Which way the sheet scrolls by itself while the pointer is beyond its edge. */
  readonly scrolls: "both" | "x" | "y" | "none";
  /** The nearest cell to the pointer, and the event. Also called while auto-scrolling. */
  move(hit: Hit, event: PointerEvent): void;
  end?(hit: Hit, event: PointerEvent): void;
  /** Taken away (Escape, another pointer): leave nothing behind. */
  cancel?(): void;
}

// biome-ignore lint/suspicious/noConfusingVoidType: most actions just act
export type KeyAction = (event: KeyboardEvent) => boolean | void;

/**
 * One ability of the sheet. A feature lives in its own folder, holds its own state and reaches the others only through the
 * sheet's state and requests.
 */
export interface Feature {
  /** Key presses by chord name while no editor is open. An action that returns false passes the key on. */
  readonly keys?: Readonly<Record<string, KeyAction>>;
  /** First refusal on a pointer press, in the order of features. */
  press?(hit: Hit, event: PointerEvent): Drag | true | undefined;
  /** After rows and headers of a frame were drawn. */
  drawn?(): void;
  /** The selection has changed. */
  selected?(): void;
  /** The columns have changed; the former ids. */
  columnsChanged?(before: readonly string[]): void;
  destroy?(): void;
}

export type Install = (sheet: Sheet) => Feature;
