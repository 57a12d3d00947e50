import { useQueryClient } from "@tanstack/react-query";
import type { LinkRule } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Checkbox, Radios } from "@/ui/Choice";
import { TextField } from "@/ui/TextField";
import { type DraftField, usualFields } from "../draft";
import styles from "../forms.module.css";
import { columnsQuery } from "../queries";
import { ConditionSettings, type EarlierField } from "./ConditionSettings";
import { PageSettings } from "./PageSettings";

interface FieldSettingsProps {
  databaseId: number;
  field: DraftField;
  column: SheetColumn | undefined;
  /** What it may depend on. */
  earlier: readonly EarlierField[];
  /** A field of the form itself, not of a linked record. */
  outermost: boolean;
  onChange: (part: Partial<DraftField>) => void;
}

/** What can be set of one field. */
export function FieldSettings({ databaseId, field, column, earlier, outermost, onChange }: FieldSettingsProps) {
  const client = useQueryClient();

  async function chooseRule(rule: LinkRule) {
    if (!field.link) return;
    const link = field.link;
    const needsFields = rule !== "must_pick" && link.children.length === 0;
    const columns = needsFields ? await client.ensureQueryData(columnsQuery(databaseId, link.tableOid)) : [];
    onChange({ link: { ...link, rule, children: needsFields ? usualFields(columns) : link.children } });
  }

  return (
    <div className={styles.settings}>
      <TextField
        label={i18n._({ id: "form.field.label", message: "Label" })}
        value={field.label}
        placeholder={column?.name}
        onChange={(label) => onChange({ label })}
      />
      <TextField
        label={i18n._({ id: "form.field.help", message: "Help" })}
        value={field.help}
        rows={2}
        onChange={(help) => onChange({ help })}
      />
      <Checkbox
        isSelected={field.required || Boolean(column?.required)}
        isDisabled={column?.required}
        onChange={(required) => onChange({ required })}
        help={
          column?.required
            ? i18n._({ id: "form.field.notNull", message: "The column must have a value, so the form asks for it." })
            : undefined
        }
      >
        {i18n._({ id: "form.field.required", message: "Must be filled in" })}
      </Checkbox>
      {!field.link && column?.type.editor(column.info) === "multiline" ? (
        <Checkbox isSelected={field.large} onChange={(large) => onChange({ large })}>
          {i18n._({ id: "form.field.large", message: "Several lines" })}
        </Checkbox>
      ) : null}
      {field.link ? (
        <Radios<LinkRule>
          label={i18n._({ id: "form.field.rule", message: "The linked record is" })}
          value={field.link.rule}
          onChange={chooseRule}
          choices={[
            { value: "must_pick", label: i18n._({ id: "form.rule.pick", message: "chosen from existing ones" }) },
            {
              value: "can_pick_or_create",
              label: i18n._({ id: "form.rule.either", message: "chosen, or entered as a new one" }),
            },
            { value: "must_create", label: i18n._({ id: "form.rule.create", message: "always entered as a new one" }) },
          ]}
        />
      ) : null}
      <ConditionSettings field={field} earlier={earlier} needed={Boolean(column?.required)} onChange={onChange} />
      {outermost ? <PageSettings field={field} onChange={onChange} /> : null}
      {column ? (
        <p className={styles.help}>
          {i18n._({
            id: "form.field.source",
            message: "Fills in column “{column}” ({type}).",
            values: { column: column.name, type: column.type.label() },
          })}
          {column.hasDefault
            ? ` ${i18n._({ id: "form.field.default", message: "Left empty, the database gives it its default value." })}`
            : ""}
        </p>
      ) : null}
    </div>
  );
}
