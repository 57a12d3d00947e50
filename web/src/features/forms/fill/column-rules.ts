import type { FormFieldInfo, FormInfo, FormSourceTable } from "@/api/generated";

type Sources = Record<string, FormSourceTable>;

/** The form with every field required whose column cannot do without a value, whatever the builder chose. */
export function withColumnRules(form: FormInfo, sources: Sources): FormInfo {
  return { ...form, fields: strict(form.fields, form.base_table_oid, sources) };
}

function strict(fields: readonly FormFieldInfo[], table: number, sources: Sources): FormFieldInfo[] {
  return fields.map((field) => {
    const column = sources[table]?.columns[field.column_attnum];
    const needed = column !== undefined && "nullable" in column && !column.nullable && column.default === null;
    return {
      ...field,
      is_required: field.is_required || needed,
      child_fields: field.related_table_oid
        ? strict(field.child_fields, field.related_table_oid, sources)
        : field.child_fields,
    };
  });
}
