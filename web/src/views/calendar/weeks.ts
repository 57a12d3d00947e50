import { isoDay } from "@/datatypes/calendar";

/** A month as a person leafs through them. */
export interface MonthOfYear {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

const day = 86_400_000;

/** The days of the weeks that a month touches, as ISO days, from Monday to Sunday. */
export function weeksOf({ year, month }: MonthOfYear): string[][] {
  const first = Date.UTC(year, month - 1, 1);
  const last = Date.UTC(year, month, 0);
  const back = (new Date(first).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let start = first - back * day; start <= last; start += 7 * day) {
    weeks.push(Array.from({ length: 7 }, (_, index) => isoOf(new Date(start + index * day))));
  }
  return weeks;
}

export function moved({ year, month }: MonthOfYear, by: number): MonthOfYear {
  const date = new Date(Date.UTC(year, month - 1 + by, 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

function isoOf(date: Date): string {
  return isoDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), bc: false });
}
