import type { GridTallRow } from "../types";

/** Where rows stand, in CSS pixels from the top of the content. Constant time for uniform rows, logarithmic with tall ones. */
export interface RowMetrics {
  readonly count: number;
  /** Height of all rows together. */
  readonly total: number;
  /** The smallest height any row has, for sizing pools. */
  readonly smallest: number;
  heightOf(index: number): number;
  /** Top edge of a row; `count` gives the bottom of the last. */
  offsetOf(index: number): number;
  /** The row at an offset, clamped to existing rows; 0 when there are none. */
  indexAt(offset: number): number;
}

/** @param tall ascending by index; entries at or beyond `count` are ignored */
export function rowMetrics(count: number, height: number, tall: readonly GridTallRow[] = []): RowMetrics {
  const used = tall.filter((row) => row.index < count);
  const extras = new Float64Array(used.length + 1);
  let smallest = height;
  used.forEach((row, i) => {
    extras[i + 1] = (extras[i] ?? 0) + row.height - height;
    smallest = Math.min(smallest, row.height);
  });
  const indexOf = (i: number) => used[i]?.index ?? Number.POSITIVE_INFINITY;
  const offsetOf = (index: number) => index * height + (extras[countBelow(used.length, indexOf, index)] ?? 0);
  const heightOf = (index: number) => {
    const at = countBelow(used.length, indexOf, index);
    return indexOf(at) === index ? (used[at]?.height ?? height) : height;
  };
  const total = offsetOf(count);
  const indexAt = (offset: number) => {
    if (offset <= 0 || count === 0) return 0;
    if (offset >= total) return count - 1;
    // The tall rows that end at or before the offset decide how much to take off.
    const passed = countBelow(used.length, (i) => offsetOf(indexOf(i)) + (used[i]?.height ?? 0) - 1e-6, offset);
    const index = Math.floor((offset - (extras[passed] ?? 0)) / height);
    return Math.max(0, Math.min(index, indexOf(passed), count - 1));
  };
  return { count, total, smallest, heightOf, offsetOf, indexAt };
}

/** How many of the ascending `values(0 .. length-1)` are less than `limit`. */
function countBelow(length: number, values: (i: number) => number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
