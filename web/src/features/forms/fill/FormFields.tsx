import { Plus, Undo2 } from "lucide-react";
import type { FormFieldInfo, FormInfo, FormSourceTable } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { byIndex } from "../draft";
import styles from "../forms.module.css";
import { type Answer, type Answers, creates } from "./answers";
import { FieldInput } from "./FieldInput";
import { FileInput } from "./FileInput";
import { RecordPicker } from "./RecordPicker";

interface FormFieldsProps {
  form: FormInfo;
  fields: readonly FormFieldInfo[];
  tableOid: number;
  sources: Record<string, FormSourceTable>;
  answers: Answers;
  problems: ReadonlyMap<string, string>;
  /** Keys of the fields to show. */
  shown: ReadonlySet<string>;
  onAnswer: (key: string, answer: Answer | undefined) => void;
  onRefused: (key: string, reason: string | null) => void;
}

/** The fields of one record, and within them those of the new records it links to. */
export function FormFields(props: FormFieldsProps) {
  return (
    <div className={styles.fields}>
      {byIndex(props.fields)
        .filter((field) => props.shown.has(field.key))
        .map((field) => (
          <div key={field.key} data-field={field.key}>
            <OneField {...props} field={field} />
          </div>
        ))}
    </div>
  );
}

function OneField(props: FormFieldsProps & { field: FormFieldInfo }) {
  const { field, form, tableOid, sources, answers, problems, onAnswer, onRefused } = props;
  const column = sources[tableOid]?.columns[field.column_attnum];
  if (!column || "error" in column) return <MissingField field={field} />;
  const label = field.label || column.name;
  const error = problems.get(field.key) ?? null;
  if (field.kind === "foreign_key") return <LinkedField {...props} label={label} error={error} />;
  const common = { label, help: field.help ?? null, required: field.is_required, error };
  const say = (value: unknown) => onAnswer(field.key, value === undefined ? undefined : { kind: "value", value });
  if (dataTypeOf(column).id === "file") {
    return <FileInput token={form.token} fieldKey={field.key} {...common} onChange={say} />;
  }
  const given = answers.get(field.key);
  return (
    <FieldInput
      field={field}
      column={column}
      label={label}
      value={given?.kind === "value" ? given.value : undefined}
      error={error}
      onChange={say}
      onRefused={(reason) => onRefused(field.key, reason)}
    />
  );
}

interface LinkedFieldProps extends FormFieldsProps {
  field: FormFieldInfo;
  label: string;
  error: string | null;
}

/** A record to pick, or the fields of a new one. */
function LinkedField({ label, error, ...props }: LinkedFieldProps) {
  const { field, form, answers, onAnswer } = props;
  const given = answers.get(field.key);
  const choosable = field.fk_interaction_rule === "can_pick_or_create";
  if (creates(field, answers)) {
    return (
      <fieldset className={styles.subform}>
        <legend>
          {label}
          {field.is_required ? <span aria-hidden="true"> *</span> : null}
        </legend>
        {field.help ? <p className={styles.help}>{field.help}</p> : null}
        {error ? (
          <p role="alert" className={styles.fieldError}>
            {error}
          </p>
        ) : null}
        <FormFields {...props} fields={field.child_fields} tableOid={field.related_table_oid ?? 0} />
        {choosable ? (
          <Button
            size="sm"
            variant="quiet"
            icon={<Undo2 aria-hidden="true" />}
            onPress={() => onAnswer(field.key, undefined)}
          >
            {i18n._({ id: "form.link.pick", message: "Choose an existing record instead" })}
          </Button>
        ) : null}
      </fieldset>
    );
  }
  return (
    <div className={styles.linked}>
      <RecordPicker
        token={form.token}
        fieldKey={field.key}
        label={label}
        help={field.help ?? null}
        required={field.is_required}
        error={error}
        chosen={given?.kind === "pick" ? given : null}
        onChange={(chosen) => onAnswer(field.key, chosen ? { kind: "pick", ...chosen } : undefined)}
      />
      {choosable ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          onPress={() => onAnswer(field.key, { kind: "create" })}
        >
          {i18n._({ id: "form.link.create", message: "Add a new one" })}
        </Button>
      ) : null}
    </div>
  );
}

function MissingField({ field }: { field: FormFieldInfo }) {
  return (
    <p className={styles.missing}>
      {i18n._({
        id: "form.field.gone",
        message: "“{label}” cannot be filled in any more: its column is gone.",
        values: { label: field.label ?? "" },
      })}
    </p>
  );
}
