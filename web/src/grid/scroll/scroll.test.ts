import { describe, expect, it } from "vitest";
import { beyond, speedAt } from "./autoScroll";
import { type BarState, barMoved, barStuck, properBar, resized, SPACER_CAP, scrolledTo } from "./barMapping";
import { rowMetrics } from "./rowMetrics";
import { aligned } from "./scroller";

describe("row metrics", () => {
  it("places ten million uniform rows", () => {
    const rows = rowMetrics(10_000_000, 32);
    expect(rows.total).toBe(320_000_000);
    expect(rows.offsetOf(9_999_999)).toBe(319_999_968);
    expect(rows.indexAt(319_999_968)).toBe(9_999_999);
    expect(rows.indexAt(319_999_967)).toBe(9_999_998);
  });

  it("places rows around tall ones", () => {
    const rows = rowMetrics(10, 30, [
      { index: 0, height: 50 },
      { index: 4, height: 60 },
      { index: 5, height: 20 },
      { index: 99, height: 500 },
    ]);
    expect(rows.total).toBe(7 * 30 + 50 + 60 + 20);
    expect([0, 1, 4, 5, 6].map(rows.offsetOf)).toEqual([0, 50, 140, 200, 220]);
    expect([0, 1, 4, 5].map(rows.heightOf)).toEqual([50, 30, 60, 20]);
    expect(rows.smallest).toBe(20);
  });

  it("finds at every offset the row that covers it", () => {
    const tall = [2, 3, 7].map((index) => ({ index, height: 44 }));
    const rows = rowMetrics(12, 10, tall);
    for (let y = 0; y < rows.total; y++) {
      const index = rows.indexAt(y);
      expect(rows.offsetOf(index)).toBeLessThanOrEqual(y);
      expect(rows.offsetOf(index + 1)).toBeGreaterThan(y);
    }
    expect(rows.indexAt(-5)).toBe(0);
    expect(rows.indexAt(rows.total + 5)).toBe(11);
    expect(rowMetrics(0, 10).indexAt(3)).toBe(0);
  });
});

describe("the scroll bar over more content than browsers can scroll", () => {
  const state: BarState = { content: 320_000_000, viewport: 800, bar: 0, top: 0 };

  it("moves pixel by pixel for small steps", () => {
    const next = barMoved(barMoved(state, 120), 100);
    expect(next.top).toBe(100);
  });

  it("jumps in proportion", () => {
    const next = barMoved(state, (SPACER_CAP - 800) / 2);
    expect(next.top).toBeCloseTo((320_000_000 - 800) / 2);
    expect(barMoved(state, SPACER_CAP - 800).top).toBe(320_000_000 - 800);
  });

  it("puts the bar back in proportion without moving the content", () => {
    const next = barMoved(scrolledTo(state, 160_000_000), properBar(scrolledTo(state, 160_000_000)) + 40);
    expect(next.top).toBe(160_000_040);
    expect(properBar(next)).toBeCloseTo(4_000_000, -3);
  });

  it("notices a bar stuck at an end", () => {
    expect(barStuck({ ...state, bar: 0, top: 500 })).toBe(true);
    expect(barStuck({ ...state, bar: 0, top: 0 })).toBe(false);
    expect(barStuck({ ...state, bar: SPACER_CAP - 800, top: 5 })).toBe(true);
  });

  it("is the plain scroll position below the cap", () => {
    const small: BarState = { content: 5000, viewport: 800, bar: 0, top: 0 };
    expect(barMoved(small, 3000)).toMatchObject({ top: 3000, bar: 3000 });
    expect(resized({ ...small, top: 4200, bar: 4200 }, 2000, 800)).toMatchObject({ top: 1200, bar: 1200 });
  });
});

describe("scrolling into view", () => {
  it("moves as little as needed", () => {
    expect(aligned(100, 120, 30, 300, "nearest")).toBe(100);
    expect(aligned(100, 80, 30, 300, "nearest")).toBe(80);
    expect(aligned(100, 390, 30, 300, "nearest")).toBe(120);
    expect(aligned(100, 700, 30, 300, "center")).toBe(565);
    expect(aligned(100, 700, 30, 300, "start")).toBe(700);
  });

  it("scrolls by itself faster the farther the pointer is outside", () => {
    expect(beyond(50, 100, 200)).toBe(-50);
    expect(beyond(150, 100, 200)).toBe(0);
    expect(speedAt(100)).toBeGreaterThan(speedAt(20));
    expect(speedAt(-20)).toBe(-speedAt(20));
  });
});
