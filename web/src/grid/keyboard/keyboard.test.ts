import { describe, expect, it } from "vitest";
import { chordOf, typesCharacter } from "./chord";
import { dataEdge, type Ground, moved, tabbed } from "./navigate";

const press = (
  key: string,
  modifiers: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe("chords", () => {
  it("name Ctrl and Cmd alike", () => {
    expect(chordOf(press("z", { metaKey: true, shiftKey: true }))).toBe("Mod+Shift+Z");
    expect(chordOf(press(" ", { ctrlKey: true }))).toBe("Mod+Space");
    expect(chordOf(press("ArrowDown", { altKey: true, shiftKey: true }))).toBe("Alt+Shift+ArrowDown");
  });

  it("tell characters from commands", () => {
    expect(typesCharacter(press("é"))).toBe(true);
    expect(typesCharacter(press("😀"))).toBe(true);
    expect(typesCharacter(press("@", { ctrlKey: true, altKey: true }))).toBe(true);
    expect(typesCharacter(press("c", { ctrlKey: true }))).toBe(false);
    expect(typesCharacter(press("Enter"))).toBe(false);
  });
});

describe("moving", () => {
  const ground: Ground = { rows: 10, columns: 3, page: 4, lastRow: 8, filled: () => true };
  const at = (row: number, column: number) => ({ row, column });

  it("stays within the sheet", () => {
    expect(moved(at(0, 0), "up", ground)).toEqual(at(0, 0));
    expect(moved(at(9, 2), "right", ground)).toEqual(at(9, 2));
    expect(moved(at(8, 1), "pageDown", ground)).toEqual(at(9, 1));
    expect(moved(at(8, 1), "rowEnd", ground)).toEqual(at(8, 2));
    expect(moved(at(4, 1), "sheetEnd", ground)).toEqual(at(8, 2));
    expect(moved(at(4, 1), "edgeDown", ground)).toEqual(at(8, 1));
    expect(moved(at(9, 1), "edgeDown", ground)).toEqual(at(9, 1));
  });

  it("tabs over row ends and off the sheet", () => {
    expect(tabbed(at(3, 2), 1, ground)).toEqual(at(4, 0));
    expect(tabbed(at(3, 0), -1, ground)).toEqual(at(2, 2));
    expect(tabbed(at(9, 2), 1, ground)).toBeNull();
    expect(tabbed(at(0, 0), -1, ground)).toBeNull();
  });

  it("jumps to the edges of data", () => {
    const line = "##..#.?..";
    const filled = (i: number) => (line[i] === "?" ? undefined : line[i] === "#");
    expect(dataEdge(0, 1, 8, filled)).toBe(1);
    expect(dataEdge(1, 1, 8, filled)).toBe(4);
    expect(dataEdge(4, 1, 8, filled)).toBe(8);
    expect(dataEdge(4, -1, 0, filled)).toBe(1);
    expect(dataEdge(1, -1, 0, filled)).toBe(0);
    expect(dataEdge(8, 1, 8, filled)).toBe(8);
  });
});
