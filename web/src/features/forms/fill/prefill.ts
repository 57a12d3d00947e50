import type { FormInfo, FormSourceTable } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { Answer, Answers } from "./answers";

/** Answers that the address brings: `?Column=value`, by a field's key or its column's name, for fields of the base table. */
export function prefilled(form: FormInfo, sources: Record<string, FormSourceTable>, search: URLSearchParams): Answers {
  const answers = new Map<string, Answer>();
  for (const field of form.fields) {
    const column = sources[form.base_table_oid]?.columns[field.column_attnum];
    if (!column || "error" in column) continue;
    const text = search.get(field.key) ?? search.get(column.name);
    if (!text) continue;
    if (field.kind === "foreign_key") {
      answers.set(field.key, { kind: "pick", value: text, summary: text });
      continue;
    }
    const parsed = dataTypeOf(column).parse(text, column);
    if (parsed.ok && parsed.value !== null) answers.set(field.key, { kind: "value", value: parsed.value });
  }
  return answers;
}
