import { describe, expect, it } from "vitest";
import type { RecordRow } from "@/api/generated";
import type { PageAt } from "./gateway";
import { pageOfRows } from "./testing/pages";
import { type Place, RecordWindows } from "./windows";

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

interface Circumstances {
  readonly length?: number;
  /** How far off the server is when asked for a far row by number. */
  readonly error?: number;
  readonly estimate?: number;
  readonly place?: Place;
}

/** A long table whose server finds far rows about where they are. */
async function opened({ length = 100_000, error = 0, estimate, place }: Circumstances) {
  const rows: RecordRow[] = Array.from({ length }, (_, index) => ({ 1: index }));
  const asked: PageAt[] = [];
  const moves: number[] = [];
  const near = (row: number) =>
    row <= 5000 || error === 0 ? { start: row, exact: true } : { start: Math.max(0, row + error), exact: false };
  let counted: () => void = () => {};
  const exact = new Promise<void>((resolve) => {
    counted = resolve;
  });
  const windows = new RecordWindows(
    {
      list: async (_query, at, limit) => {
        asked.push(at);
        const page = pageOfRows(rows, at, limit, near);
        return estimate === undefined ? page : { ...page, count: estimate, countExact: false };
      },
      count: async () => {
        await exact;
        return { count: length, exact: true };
      },
    },
    { order: [] },
    {
      loaded: () => {},
      counted: () => {},
      replaced: () => {},
      moved: (by) => moves.push(by),
      status: () => {},
    },
    () => false,
    place,
  );
  windows.ensure(0, 29);
  await settled();
  const look = async (first: number) => {
    windows.ensure(first, first + 29);
    await settled();
    // A jump that follows another at once waits a moment.
    await new Promise((resolve) => setTimeout(resolve, 70));
    await settled();
    return windows.row(first)?.[1];
  };
  return { windows, asked, moves, look, counted };
}

describe("scrolling a long table", () => {
  it("goes on by position, not by number", async () => {
    const { look, asked } = await opened({});
    expect(await look(150)).toBe(150);
    expect(await look(300)).toBe(300);
    expect(asked.slice(0, 3)).toEqual([{ row: 0 }, { after: "199" }, { after: "399" }]);
  });

  it("fetches the last rows from the end", async () => {
    const { look, asked } = await opened({});
    expect(await look(99_970)).toBe(99_970);
    expect(asked).toContainEqual({ end: true });
  });

  it("jumps to about the row and then hangs together, up to the very beginning", async () => {
    const { windows, look, moves } = await opened({ length: 20_000, error: -4000 });
    expect(await look(6000)).toBe(2000);
    expect(windows.estimated).toBe(true);
    let first = 6000;
    let shown = 2000;
    while (shown > 0 && moves.length < 3) {
      first -= 100;
      shown -= 100;
      const before = moves.length;
      expect(await look(first)).toBe(moves.length > before ? windows.row(first)?.[1] : shown);
      if (moves.length > before) first += moves.at(-1) ?? 0;
      expect(windows.row(first)?.[1]).toBe(shown);
    }
    expect(windows.estimated).toBe(false);
    expect(windows.row(0)?.[1]).toBe(0);
  });

  it("numbers the rows from the end when scrolling reaches it", async () => {
    const { windows, look, moves } = await opened({ length: 20_000, error: 300 });
    await look(19_500);
    await look(19_680);
    expect(moves).toEqual([300]);
    expect(windows.estimated).toBe(false);
    expect(windows.row(19_999)?.[1]).toBe(19_999);
  });
});

describe("counting", () => {
  it("never waits: an estimate stands in until the number is known", async () => {
    const { windows, counted, look } = await opened({ estimate: 90_000 });
    expect([windows.count, windows.countExact]).toEqual([90_000, false]);
    expect(await look(89_970)).toBe(99_970);
    counted();
    await settled();
    expect([windows.count, windows.countExact, windows.estimated]).toEqual([100_000, true, false]);
    expect(windows.row(99_970)?.[1]).toBe(99_970);
  });

  it("an estimate that is too small does not hide rows", async () => {
    const { windows, look } = await opened({ length: 1000, estimate: 150 });
    await look(120);
    await look(201);
    expect(windows.count).toBeGreaterThan(201);
  });
});

it("comes back to the same rows by position though their numbers are estimates", async () => {
  const first = await opened({ error: 700 });
  await first.look(50_000);
  const place = first.windows.placeOf(50_000);
  const again = await opened({ error: -300, place });
  expect(again.windows.row(50_000)?.[1]).toBe(first.windows.row(50_000)?.[1]);
});
