import type { ImportColumn } from "@/api/imports";

/** An enumerated type takes labels of up to 63 bytes (PostgreSQL manual, 8.7.4). */
const longestLabel = 63;

/** Whether few texts recur often enough that they may be all there are to choose from. */
export function canBeChoices({ type, distinct, values }: ImportColumn): boolean {
  if (type !== "text" || !distinct || distinct.length < 2 || values < distinct.length * 3) return false;
  const bytes = new TextEncoder();
  return distinct.every((value) => bytes.encode(value).length <= longestLabel);
}
