/** What {@link chordOf} reads from a keyboard event. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A key press by name: `Mod+Shift+ArrowDown`. `Mod` is Ctrl or Cmd; letters are capital; a blank is `Space`. */
export function chordOf(event: KeyPress): string {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const modifiers = (event.ctrlKey || event.metaKey ? "Mod+" : "") + (event.altKey ? "Alt+" : "");
  return `${modifiers}${event.shiftKey ? "Shift+" : ""}${key}`;
}

/** Whether a key press types a character (and is not a command). AltGr characters count: they have both Ctrl and Alt set. */
export function typesCharacter(event: KeyPress): boolean {
  return [...event.key].length === 1 && (event.ctrlKey || event.metaKey) === (event.altKey && event.ctrlKey);
}
