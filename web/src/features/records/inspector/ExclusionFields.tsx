import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Checkbox, Switch } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import styles from "../records.module.css";
import { bounds, type Comparison, comparisonsOf, type ExclusionDraft, pairs } from "./exclusion";

interface ExclusionFieldsProps {
  columns: readonly SheetColumn[];
  draft: ExclusionDraft;
  onChange: (draft: ExclusionDraft) => void;
}

/** What two records must not have in common: columns, each compared in its way, and the time between two of them. */
export function ExclusionFields({ columns, draft, onChange }: ExclusionFieldsProps) {
  const { comparisons } = draft;
  const own = columns.filter((column) => !column.joined);
  const chosen = own.filter((column) => comparisons[column.attnum]);
  const from = own.find((column) => column.attnum === draft.from);
  const none = { value: "", label: i18n._({ id: "rule.period.none", message: "none" }) };

  function choose(column: SheetColumn, on: boolean) {
    const { [column.attnum]: _, ...others } = comparisons;
    onChange({ ...draft, comparisons: on ? { ...others, [column.attnum]: comparisonsOf(column)[0] ?? "=" } : others });
  }

  return (
    <>
      <fieldset className={styles.pick}>
        <legend>{i18n._({ id: "rule.compared", message: "Columns compared" })}</legend>
        {own.map((column) => (
          <Checkbox key={column.id} isSelected={chosen.includes(column)} onChange={(on) => choose(column, on)}>
            {column.name}
          </Checkbox>
        ))}
      </fieldset>
      {chosen.map((column) => (
        <Select
          key={column.id}
          label={i18n._({ id: "rule.comparison", message: "“{name}” of both records", values: { name: column.name } })}
          value={comparisons[column.attnum] ?? "="}
          onChange={(to) => onChange({ ...draft, comparisons: { ...comparisons, [column.attnum]: to } })}
          choices={comparisonsOf(column).map((value) => ({ value, label: comparisonLabel(value) }))}
        />
      ))}
      <div className={styles.twoFields}>
        <Select
          label={i18n._({ id: "rule.period.from", message: "And overlap from" })}
          value={String(draft.from ?? "")}
          onChange={(to) => onChange({ ...draft, from: to === "" ? null : Number(to), until: null })}
          choices={[none, ...own.filter(bounds).map(named)]}
        />
        <Select
          label={i18n._({ id: "rule.period.until", message: "until" })}
          value={String(draft.until ?? "")}
          onChange={(to) => onChange({ ...draft, until: to === "" ? null : Number(to) })}
          choices={[none, ...own.filter((column) => from && pairs(from, column)).map(named)]}
          isDisabled={!from}
        />
      </div>
      {draft.until === null ? null : (
        <Switch isSelected={draft.closed} onChange={(closed) => onChange({ ...draft, closed })}>
          {i18n._({ id: "rule.period.closed", message: "The end itself counts" })}
        </Switch>
      )}
      <TextField
        label={i18n._({ id: "index.condition", message: "Only of records that meet" })}
        help={i18n._({
          id: "index.condition.help",
          message: 'A condition of SQL such as "Returned" IS NULL; empty for all records.',
        })}
        value={draft.condition}
        onChange={(condition) => onChange({ ...draft, condition })}
        autoComplete="off"
      />
    </>
  );
}

function named(column: SheetColumn) {
  return { value: String(column.attnum), label: column.name };
}

function comparisonLabel(comparison: Comparison): string {
  switch (comparison) {
    case "=":
      return i18n._({ id: "rule.same", message: "the same (=)" });
    case "&&":
      return i18n._({ id: "rule.overlapping", message: "overlap (&&)" });
    default:
      return i18n._({ id: "rule.different", message: "different (<>)" });
  }
}
