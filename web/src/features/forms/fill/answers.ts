import type { FormFieldInfo } from "@/api/generated";
import type { RpcError } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { problemWords } from "./problem-words";

/** What a visitor gave for one field. A field without an answer is left to the column's default. */
export type Answer =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "pick"; readonly value: unknown; readonly summary: string }
  | { readonly kind: "create" };

/** Answers by the key of their field. */
export type Answers = ReadonlyMap<string, Answer>;

export const noAnswers: Answers = new Map();

/** Whether the visitor makes a new record for the field rather than picking one. */
export function creates(field: FormFieldInfo, answers: Answers): boolean {
  if (field.kind !== "foreign_key" || field.fk_interaction_rule === "must_pick") return false;
  return field.fk_interaction_rule === "must_create" || answers.get(field.key)?.kind === "create";
}

/** Anything was given for the field or within the new record it stands for. */
export function isAnswered(field: FormFieldInfo, answers: Answers): boolean {
  if (creates(field, answers)) return field.child_fields.some((child) => isAnswered(child, answers));
  return answers.has(field.key);
}

/** The values as `forms.submit` takes them. */
export function toValues(
  fields: readonly FormFieldInfo[],
  answers: Answers,
  shown: ReadonlySet<string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (!shown.has(field.key) || !isAnswered(field, answers)) continue;
    if (creates(field, answers)) {
      values[field.key] = { type: "create" };
      Object.assign(values, toValues(field.child_fields, answers, shown));
      continue;
    }
    const answer = answers.get(field.key);
    if (answer?.kind === "value") values[field.key] = answer.value;
    if (answer?.kind === "pick") values[field.key] = { type: "pick", value: answer.value };
  }
  return values;
}

/** What is missing, by the key of the field it is said beside. */
export function missing(
  fields: readonly FormFieldInfo[],
  answers: Answers,
  shown: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of fields) {
    if (!shown.has(field.key)) continue;
    const making = creates(field, answers);
    if (making && (field.is_required || isAnswered(field, answers))) {
      for (const [key, words] of missing(field.child_fields, answers, shown)) found.set(key, words);
    }
    if (field.is_required && !isAnswered(field, answers)) {
      found.set(
        field.key,
        making
          ? i18n._({ id: "form.missing.record", message: "Please fill in at least one of these fields." })
          : i18n._({ id: "form.missing", message: "Please fill in this field." }),
      );
    }
  }
  return found;
}

/** What the server says against answers, by the key of the field it is said beside; empty if it is about no field. */
export function problemsOf(
  fields: readonly FormFieldInfo[],
  error: RpcError,
  columnName: (field: FormFieldInfo) => string | undefined,
): ReadonlyMap<string, string> {
  const told = error.data?.problems;
  if (Array.isArray(told)) return new Map(told.map((one) => [String(one.field), problemWords(one)]));
  const key = fieldOfError(fields, error.data, columnName);
  const code = error.data?.sqlstate ?? null;
  return new Map(key ? [[key, problemWords({ message: plain(error), code })]] : []);
}

function plain(error: RpcError): string {
  return error.message.replace(/^[A-Za-z.]+: /, "").replace(/\n[\s\S]*$/, "");
}

/** The field that the server's words are about: named by key, or by the column that PostgreSQL complained of. */
export function fieldOfError(
  fields: readonly FormFieldInfo[],
  data: { field?: unknown; column?: unknown } | null,
  columnName: (field: FormFieldInfo) => string | undefined,
): string | null {
  if (!data) return null;
  for (const field of fields) {
    if (field.key === data.field || (data.column !== undefined && columnName(field) === data.column)) return field.key;
    const within = fieldOfError(field.child_fields, data, columnName);
    if (within) return within;
  }
  return null;
}
