import type { FormCondition, FormFieldInfo } from "@/api/generated";
import { byIndex } from "../draft";
import { type Answers, creates } from "./answers";

/** Keys of the fields that are shown with these answers; the server judges by the same rules. */
export function shownFields(fields: readonly FormFieldInfo[], answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>();
  collect(fields, answers, shown);
  return shown;
}

function collect(fields: readonly FormFieldInfo[], answers: Answers, shown: Set<string>): void {
  for (const field of byIndex(fields)) {
    const condition = field.show_if;
    if (condition && !holds(condition, shown.has(condition.field) ? given(answers, condition.field) : null)) continue;
    shown.add(field.key);
    if (creates(field, answers)) collect(field.child_fields, answers, shown);
  }
}

const newRecord = Symbol("a record to be made");

function given(answers: Answers, key: string): unknown {
  const answer = answers.get(key);
  return answer?.kind === "create" ? newRecord : answer?.value;
}

function holds({ op, values }: FormCondition, value: unknown): boolean {
  const set = value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  if (op === "set") return set;
  if (op === "not_set") return !set;
  return (set && isOneOf(value, values)) === (op === "one_of");
}

function isOneOf(value: unknown, wanted: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => isOneOf(item, wanted));
  return wanted.some((one) => same(value, one));
}

function same(value: unknown, wanted: string): boolean {
  if (typeof value === "number" && /^-?\d+(\.\d+)?$/.test(wanted)) return Number(wanted) === value;
  return (typeof value === "object" ? JSON.stringify(value) : String(value)) === wanted;
}
