import type { RecordList, RecordRow } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { textOf } from "../use-records";

/** Records that have the same value. */
export interface Stack {
  readonly id: string;
  readonly value: unknown;
  readonly label: string;
  readonly records: readonly RecordRow[];
}

/** The stacks of a board: all values a column can have where they are known, else those found; no value comes first. */
export function stacksOf(list: RecordList, column: SheetColumn): Stack[] {
  const idOf = (value: unknown) => (value === null || value === undefined ? "" : `v${String(value)}`);
  const groups = Map.groupBy(list.results, (record) => idOf(record[column.id]));
  const known =
    column.type.id === "boolean" ? [false, true] : (column.type.choices?.(column.info) ?? []).map((one) => one.value);
  const found = list.results
    .map((record) => record[column.id])
    .filter((value) => value !== null && value !== undefined);
  const values = new Map([...known, ...found].map((value) => [idOf(value), value]));
  const stacks = [...values].map(([id, value]) => ({
    id,
    value,
    label: textOf(list, column, value),
    records: groups.get(id) ?? [],
  }));
  const sorted = known.length > 0 ? stacks : stacks.toSorted((a, b) => a.label.localeCompare(b.label));
  const none = groups.get("") ?? [];
  if (none.length === 0 && !column.info.nullable) return sorted;
  const label = i18n._({ id: "kanban.none", message: "No value" });
  return [{ id: "", value: null, label, records: none }, ...sorted];
}
