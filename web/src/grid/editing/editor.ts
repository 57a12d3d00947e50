import type { Install, KeyAction } from "../core/feature";
import type { Sheet } from "../core/sheet";
import { chordOf, typesCharacter } from "../keyboard/chord";
import { dispatchKey, ground, jump } from "../keyboard/keys";
import { moved, tabbed } from "../keyboard/navigate";
import { reveal } from "../scroll/scroller";
import { rangeCells } from "../selection/selection";
import type { GridEditReason, GridMove, GridPosition } from "../types";
import { growTextarea, placeTextarea } from "./place";
import { editorOf, refusal, startingText } from "./refusal";

interface Session {
  at: GridPosition;
  /** Stays with the row when its index changes while the editor is open. */
  readonly identity: string | undefined;
  readonly columnId: string;
  readonly initial: string;
  readonly multiline: boolean;
}

/** The one textarea: it takes every key press, input method, copy and paste, and becomes the editor of text cells. */
export const installEditor: Install = (sheet) => {
  const editor = new Editor(sheet);
  sheet.commit = () => editor.close(true, "none");
  sheet.act = (at, what) => editor.act(at, what);
  sheet.openEditor = (why) => editor.open(why);
  sheet.closeEditor = (save, move) => editor.close(save, move);
  return {
    keys: {
      Enter: () => editor.open("open"),
      F2: () => editor.open("open"),
      Space: () => editor.space(),
      Delete: () => editor.clear(),
      Backspace: () => editor.clear(),
      "Mod+Z": () => sheet.callbacks.onUndo?.(),
      "Mod+Shift+Z": () => sheet.callbacks.onRedo?.(),
      "Mod+Y": () => sheet.callbacks.onRedo?.(),
      "Mod+Shift+Enter": () => editor.openRecord(),
    },
    selected: () => editor.guard(),
    drawn: () => editor.follow(),
    columnsChanged: () => editor.close(false, "none"),
  };
};

class Editor {
  private session: Session | null = null;
  /** An input method is composing into a cell whose editor is the host's. */
  private composing = false;

  constructor(private readonly sheet: Sheet) {
    const { textarea } = sheet.el;
    textarea.addEventListener("keydown", this.onKeyDown);
    textarea.addEventListener("input", this.onInput);
    textarea.addEventListener("compositionstart", this.onComposition);
    textarea.addEventListener("compositionend", this.onComposed);
    textarea.addEventListener("blur", this.onBlur);
  }

  private get textarea(): HTMLTextAreaElement {
    return this.sheet.el.textarea;
  }

  /** @returns false when there is nothing to open */
  open(why: GridEditReason): boolean {
    const { sheet } = this;
    const at = sheet.selection.active;
    if (!at || sheet.editing) return false;
    if (sheet.source.row(at.row)?.kind === "group") {
      sheet.callbacks.onGroupToggle?.(at.row);
      return true;
    }
    reveal(sheet, at.row, at.column);
    const refused = refusal(sheet, at);
    const kind = editorOf(sheet, at);
    const columnId = sheet.columns[at.column]?.id ?? "";
    if (refused !== null) this.refuse(at, refused);
    else if (kind === "toggle") sheet.callbacks.onToggle?.(at.row, columnId);
    else if (kind === "overlay") this.openOverlay(at, columnId, why);
    else this.openText(at, columnId, why, kind === "multiline");
    return true;
  }

  private openText(at: GridPosition, columnId: string, why: GridEditReason, multiline: boolean): void {
    const { sheet, textarea } = this;
    const initial = startingText(sheet, at);
    this.session = { at, identity: sheet.source.identify?.(at.row), columnId, initial, multiline };
    sheet.editing = true;
    textarea.inputMode = "";
    const { maxLength } = sheet.columns[at.column] ?? {};
    if (maxLength === undefined) textarea.removeAttribute("maxlength");
    else textarea.maxLength = maxLength;
    textarea.classList.add("mg-editing");
    textarea.classList.toggle("mg-multiline", multiline);
    textarea.style.textAlign = multiline
      ? ""
      : (sheet.source.cell(at.row, columnId)?.align ?? sheet.columns[at.column]?.align ?? "");
    textarea.removeAttribute("aria-activedescendant");
    textarea.setAttribute("aria-label", `${sheet.messages.editing} ${sheet.columns[at.column]?.title ?? ""}`);
    if (why !== "type") {
      textarea.value = initial;
      textarea.setSelectionRange(initial.length, initial.length);
    }
    placeTextarea(sheet, at);
    growTextarea(sheet, at, multiline);
    sheet.invalidate();
  }

  private openOverlay(at: GridPosition, columnId: string, reason: GridEditReason): void {
    const { sheet, textarea } = this;
    const typed = reason === "type" ? textarea.value : "";
    textarea.value = "";
    const close = (move: GridMove = "none") => {
      textarea.focus({ preventScroll: true });
      this.move(at, move);
    };
    const identity = sheet.source.identify?.(at.row);
    sheet.callbacks.onEdit?.({
      get row() {
        return currentRow(sheet, at.row, identity);
      },
      columnId,
      reason,
      typed,
      rect: sheet.toScreen(sheet.boxOf(at.row, at.column)),
      close,
    });
  }

  /** Ends the edit. An unchanged text is not sent. */
  close(save: boolean, move: GridMove): void {
    const { sheet, textarea, session } = this;
    if (!session) return;
    const text = textarea.value;
    session.at = { ...session.at, row: currentRow(sheet, session.at.row, session.identity) };
    this.session = null;
    sheet.editing = false;
    textarea.value = "";
    textarea.classList.remove("mg-editing", "mg-multiline");
    textarea.setAttribute("aria-label", sheet.messages.label);
    if (save && text !== session.initial) {
      sheet.callbacks.onCommit?.({ row: session.at.row, columnId: session.columnId, text });
    }
    this.move(session.at, move);
    sheet.invalidate();
  }

  private move(at: GridPosition, move: GridMove): void {
    if (move !== "none") jump(this.sheet, moved(at, move, ground(this.sheet)));
  }

  act(at: GridPosition, what: "click" | "action"): void {
    const { sheet } = this;
    const columnId = sheet.columns[at.column]?.id ?? "";
    if (what === "action" && sheet.callbacks.onCellAction) sheet.callbacks.onCellAction(at.row, columnId);
    else if (/toggle|overlay/.test(editorOf(sheet, at))) this.open("click");
  }

  space(): boolean {
    const at = this.sheet.selection.active;
    return at !== null && editorOf(this.sheet, at) === "toggle" && this.open("open");
  }

  openRecord(): void {
    const { active } = this.sheet.selection;
    if (active) this.sheet.callbacks.onRowOpen?.(active.row);
  }

  clear(): void {
    const { sheet } = this;
    const { ranges, active } = sheet.selection;
    const single = ranges.length === 1 && ranges.every((range) => rangeCells(range) === 1);
    const refused = sheet.settings.readOnly
      ? sheet.messages.readOnly
      : single && active
        ? refusal(sheet, active)
        : null;
    if (refused !== null && active) this.refuse(active, refused);
    else if (ranges.length > 0) sheet.callbacks.onClear?.(ranges);
  }

  private refuse(at: GridPosition, reason: string): void {
    this.textarea.value = "";
    this.sheet.announce(reason);
    this.sheet.callbacks.onEditRefused?.(at.row, this.sheet.columns[at.column]?.id ?? "", reason);
  }

  /** After each frame: stay at the cell, and take text only where it may be typed. */
  follow(): void {
    const { sheet } = this;
    const { session } = this;
    if (session) session.at = { ...session.at, row: currentRow(sheet, session.at.row, session.identity) };
    const at = session?.at ?? sheet.selection.active;
    if (!at) return;
    if (at.row >= sheet.rows.count) this.close(false, "none");
    placeTextarea(sheet, at);
    this.guard();
  }

  /** Characters cannot be typed, nor composed, where there is nothing to type into. */
  guard(): void {
    const { sheet, textarea } = this;
    const at = sheet.selection.active;
    if (this.session || !at) return;
    textarea.readOnly = editorOf(sheet, at) === "toggle" || refusal(sheet, at) !== null;
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.key === "Process") return;
    if (this.session) {
      const action = this.editKeys[chordOf(event)];
      if (action && action(event) !== false) event.preventDefault();
      return;
    }
    if (dispatchKey(this.sheet, event)) event.preventDefault();
    else if (typesCharacter(event) && this.textarea.readOnly) this.explain();
  };

  /** A character was typed where none can be. */
  private explain(): void {
    const at = this.sheet.selection.active;
    const refused = at && refusal(this.sheet, at);
    if (at && refused !== null) this.refuse(at, refused ?? "");
  }

  /** Keys while a text editor is open; all others are the textarea's own. */
  private readonly editKeys: Readonly<Record<string, KeyAction>> = {
    Enter: () => this.close(true, this.sheet.settings.enterMoves),
    "Shift+Enter": () => !this.session?.multiline && this.close(true, backwards(this.sheet.settings.enterMoves)),
    "Alt+Enter": () => this.breakLine(),
    "Mod+Enter": () => this.commitEverywhere() || this.breakLine() || this.close(true, "none"),
    "Mod+Shift+Enter": () => this.breakLine(),
    Tab: () => this.tab(1),
    "Shift+Tab": () => this.tab(-1),
    Escape: () => this.close(false, "none"),
  };

  private tab(step: 1 | -1): void {
    const at = this.session?.at;
    this.close(true, "none");
    const to = at && tabbed(at, step, ground(this.sheet));
    if (to) jump(this.sheet, to);
  }

  private breakLine(): boolean {
    if (!this.session?.multiline) return false;
    const { selectionStart, selectionEnd } = this.textarea;
    this.textarea.setRangeText("\n", selectionStart, selectionEnd, "end");
    this.onInput();
    return true;
  }

  /** Ctrl+Enter with several cells selected: the text goes into all of them. */
  private commitEverywhere(): boolean {
    const { sheet, textarea } = this;
    const { ranges } = sheet.selection;
    const several = ranges.length > 1 || ranges.some((range) => rangeCells(range) > 1);
    if (!several || !sheet.callbacks.onCommitRanges) return false;
    const text = textarea.value;
    this.close(false, "none");
    sheet.callbacks.onCommitRanges(ranges, text);
    return true;
  }

  private readonly onInput = () => {
    if (this.session) {
      if (!this.session.multiline && /[\r\n]/.test(this.textarea.value)) {
        this.textarea.value = this.textarea.value.replace(/[\r\n]+/g, " ");
      }
      growTextarea(this.sheet, this.session.at, this.session.multiline);
    } else if (!this.composing && this.textarea.value !== "") this.open("type");
  };

  private readonly onComposition = () => {
    const at = this.sheet.selection.active;
    if (this.session || !at) return;
    if (editorOf(this.sheet, at) === "overlay") this.composing = true;
    else this.open("type");
  };

  private readonly onComposed = () => {
    if (!this.composing) return;
    this.composing = false;
    if (this.textarea.value !== "") this.open("type");
  };

  /** Clicking elsewhere saves; switching to another window does not. */
  private readonly onBlur = () => {
    if (document.hasFocus()) this.close(true, "none");
  };
}

/** Where the row being edited is now: loading more rows can change its index. */
function currentRow(sheet: Sheet, row: number, identity: string | undefined): number {
  if (identity === undefined || sheet.source.identify?.(row) === identity) return row;
  return sheet.source.locate?.(identity) ?? row;
}

const backwards = (move: "down" | "right" | "none"): GridMove =>
  move === "down" ? "up" : move === "right" ? "left" : "none";
