import { useQueries } from "@tanstack/react-query";
import type { FormFieldDef, FormFieldInfo, FormInfo, FormSourceTable } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { allFields, type DraftForm, fieldDefs } from "../draft";
import { FillForm } from "../fill/FillForm";
import styles from "../forms.module.css";
import { FormHeading } from "../PublicForm";
import { columnsQuery } from "../queries";

interface PreviewProps {
  form: FormInfo;
  draft: DraftForm;
  tableName: (oid: number) => string;
}

/** The form as visitors will see it, from what is not saved yet. */
export function Preview({ form, draft }: PreviewProps) {
  const tables = [
    ...new Set([form.base_table_oid, ...allFields(draft.fields).flatMap((field) => field.link?.tableOid ?? [])]),
  ];
  const columns = useQueries({ queries: tables.map((oid) => columnsQuery(form.database_id, oid)) });
  if (columns.some((one) => !one.data)) return null;
  const sources: Record<string, FormSourceTable> = Object.fromEntries(
    tables.map((oid, at) => [
      oid,
      {
        table_info: [],
        columns: Object.fromEntries((columns[at]?.data ?? []).map((column) => [column.attnum, column.info])),
      },
    ]),
  );
  const shown: FormInfo = {
    ...form,
    header_title: { text: draft.title },
    header_subtitle: { text: draft.subtitle },
    submit_button_label: draft.button,
    fields: asFields(fieldDefs(draft.fields), form.id),
  };
  return (
    <section className={styles.sheet} aria-label={i18n._({ id: "form.preview", message: "Preview" })}>
      <Banner>
        {i18n._({
          id: "form.preview.note",
          message: "A preview: nothing is sent. Lists of new fields fill once saved.",
        })}
      </Banner>
      <FormHeading form={shown} />
      <FillForm preview form={shown} sources={sources} onSubmitted={() => undefined} />
    </section>
  );
}

function asFields(defs: readonly FormFieldDef[], formId: number): FormFieldInfo[] {
  return defs.map((def) => ({
    ...def,
    label: def.label ?? null,
    help: def.help ?? null,
    related_table_oid: def.related_table_oid ?? null,
    fk_interaction_rule: def.fk_interaction_rule ?? null,
    styling: def.styling ?? null,
    id: 0,
    form_id: formId,
    is_required: def.is_required ?? false,
    child_fields: asFields(def.child_fields ?? [], formId),
  }));
}
