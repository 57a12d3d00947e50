import { useRef } from "react";
import type { ImportPreview } from "@/api/imports";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { checkName } from "@/model/names";
import { Checkbox } from "@/ui/Choice";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import styles from "./imports.module.css";
import { type ColumnPlan, misfits } from "./plan";
import { chosenOption, typeOptions } from "./types";
import { columnWidth, useColumnWindow } from "./useColumnWindow";

interface PreviewTableProps {
  preview: ImportPreview;
  plans: ColumnPlan[];
  onChange: (plans: ColumnPlan[]) => void;
  twice: Set<string>;
  busy: boolean;
}

/** The first rows as they stand in the file, under the names and types that can still be changed. */
export function PreviewTable({ preview, plans, onChange, twice, busy }: PreviewTableProps) {
  function change(index: number, part: Partial<ColumnPlan>) {
    onChange(plans.map((plan) => (plan.column.index === index ? { ...plan, ...part } : plan)));
  }
  const frame = useRef<HTMLDivElement>(null);
  const { first, last } = useColumnWindow(frame, plans.length);
  const shown = plans.slice(first, last);
  const after = plans.length - last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields
    <div
      ref={frame}
      className={styles.scroll}
      role="group"
      aria-label={i18n._({ id: "import.rows", message: "First rows" })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table
        className={styles.table}
        style={{ width: plans.length * columnWidth }}
        aria-busy={busy}
        aria-colcount={plans.length}
      >
        <thead>
          <tr>
            <Gap columns={first} />
            {shown.map((plan) => (
              <th key={plan.column.index} scope="col" aria-colindex={plan.column.index + 1}>
                <ColumnHead plan={plan} unit={preview.unit} duplicate={twice.has(plan.name.trim())} onChange={change} />
              </th>
            ))}
            <Gap columns={after} />
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no key yet
            <tr key={index}>
              <Gap columns={first} />
              {shown.map((plan) => (
                <PreviewCell key={plan.column.index} plan={plan} value={row[plan.column.index] ?? ""} />
              ))}
              <Gap columns={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The room of the columns that are out of sight. */
function Gap({ columns }: { columns: number }) {
  return columns > 0 ? <td aria-hidden="true" style={{ width: columns * columnWidth }} /> : null;
}

interface ColumnHeadProps {
  plan: ColumnPlan;
  unit: ImportPreview["unit"];
  duplicate: boolean;
  onChange: (index: number, part: Partial<ColumnPlan>) => void;
}

function ColumnHead({ plan, unit, duplicate, onChange }: ColumnHeadProps) {
  const { column } = plan;
  const set = (part: Partial<ColumnPlan>) => onChange(column.index, part);
  const options = typeOptions(column);
  return (
    <div className={styles.columnHead}>
      <Checkbox isSelected={plan.include} onChange={(include) => set({ include })}>
        {i18n._({ id: "import.include", message: "Import" })}
        <span className="visually-hidden"> {column.name}</span>
      </Checkbox>
      <TextField
        aria-label={i18n._({
          id: "import.columnName",
          message: "Name of column {name}",
          values: { name: column.name },
        })}
        value={plan.name}
        onChange={(name) => set({ name })}
        error={nameError(plan, duplicate)}
        isDisabled={!plan.include}
      />
      <Select
        label={i18n._({ id: "import.columnType", message: "Type of column {name}", values: { name: column.name } })}
        hideLabel
        choices={options}
        value={chosenOption(plan, options)?.value ?? null}
        onChange={(value) => {
          const option = options.find((candidate) => candidate.value === value);
          if (option) set({ type: option.type, format: option.format });
        }}
        isDisabled={!plan.include}
      />
      <Evidence plan={plan} unit={unit} />
    </div>
  );
}

function nameError(plan: ColumnPlan, duplicate: boolean): string | null {
  if (!plan.include) return null;
  return duplicate ? i18n._({ id: "field.taken", message: "This name is taken." }) : checkName(plan.name);
}

/** Why this type, or what speaks against the chosen one. */
function Evidence({ plan, unit }: { plan: ColumnPlan; unit: ImportPreview["unit"] }) {
  const [first, ...more] = misfits(plan);
  if (!first) return <p className={styles.reason}>{plan.type === plan.column.type ? plan.column.reason : null}</p>;
  return (
    <p className={styles.misfit}>
      {i18n._({
        id: "import.misfit",
        message:
          "“{value}” on {unit, select, row {row} other {line}} {line, number} does not fit{more, plural, =0 {.} other {, nor do others.}}",
        values: { unit, value: first.value, line: first.line, more: more.length },
      })}
    </p>
  );
}

function PreviewCell({ plan, value }: { plan: ColumnPlan; value: string }) {
  const look = dataTypeNamed(plan.type).look === "number" ? styles.number : "";
  const excluded = plan.include ? "" : styles.excluded;
  if (value === "") return <td className={`${styles.null} ${excluded}`}>NULL</td>;
  return (
    <td className={`${look} ${excluded}`} title={value}>
      {value}
    </td>
  );
}
