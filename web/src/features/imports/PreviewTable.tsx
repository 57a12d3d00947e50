import { useQuery } from "@tanstack/react-query";
import { dataTypeNamed } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { checkName } from "@/model/names";
import { Checkbox } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { Skeleton } from "@/ui/Skeleton";
import { TextField } from "@/ui/TextField";
import styles from "./imports.module.css";
import type { ColumnPlan } from "./plan";
import { previewQuery } from "./queries";
import { typeChoices } from "./types";

interface PreviewTableProps {
  databaseId: number;
  tableOid: number;
  plans: ColumnPlan[];
  onChange: (plans: ColumnPlan[]) => void;
  twice: Set<string>;
}

/** The first rows as they will be, under the names and types that can still be changed. */
export function PreviewTable({ databaseId, tableOid, plans, onChange, twice }: PreviewTableProps) {
  const planned = useQuery(previewQuery(databaseId, tableOid, plans));
  const asStored = plans.map((plan) => ({ ...plan, type: plan.stored }));
  const stored = useQuery({ ...previewQuery(databaseId, tableOid, asStored), enabled: planned.isError });
  const preview = planned.isError ? stored : planned;
  const label = i18n._({ id: "import.rows", message: "First rows" });

  function change(id: number, part: Partial<ColumnPlan>) {
    onChange(plans.map((plan) => (plan.id === id ? { ...plan, ...part } : plan)));
  }

  return (
    <>
      {planned.error ? (
        <div className={styles.problem}>
          <ErrorBox
            title={i18n._({ id: "import.cannotConvert", message: "Some values cannot be read as the chosen type" })}
            error={planned.error}
          />
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-busy={preview.isFetching}>
          <thead>
            <tr>
              {plans.map((plan) => (
                <th key={plan.id} scope="col" className={plan.include ? undefined : styles.excluded}>
                  <ColumnHead plan={plan} duplicate={twice.has(plan.name.trim())} onChange={change} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(preview.data ?? []).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no key yet
              <tr key={index}>
                {plans.map((plan) => (
                  <PreviewCell key={plan.id} plan={plan} value={row[plan.present]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {preview.isPending ? <Skeleton lines={8} label={label} /> : null}
      </div>
    </>
  );
}

interface ColumnHeadProps {
  plan: ColumnPlan;
  duplicate: boolean;
  onChange: (id: number, part: Partial<ColumnPlan>) => void;
}

function ColumnHead({ plan, duplicate, onChange }: ColumnHeadProps) {
  const error = duplicate
    ? i18n._({ id: "field.taken", message: "This name is taken." })
    : plan.include
      ? checkName(plan.name)
      : null;
  return (
    <div className={styles.columnHead}>
      <Checkbox isSelected={plan.include} onChange={(include) => onChange(plan.id, { include })}>
        {i18n._({ id: "import.include", message: "Import" })}
        <span className="visually-hidden"> {plan.present}</span>
      </Checkbox>
      <TextField
        aria-label={i18n._({
          id: "import.columnName",
          message: "Name of column {name}",
          values: { name: plan.present },
        })}
        value={plan.name}
        onChange={(name) => onChange(plan.id, { name })}
        error={error}
        isDisabled={!plan.include}
      />
      <Select
        label={i18n._({ id: "import.columnType", message: "Type of column {name}", values: { name: plan.present } })}
        hideLabel
        choices={typeChoices(plan.type)}
        value={plan.type}
        onChange={(type) => onChange(plan.id, { type })}
        isDisabled={!plan.include}
      />
    </div>
  );
}

function PreviewCell({ plan, value }: { plan: ColumnPlan; value: unknown }) {
  const look = dataTypeNamed(plan.type).look === "number" ? styles.number : "";
  const excluded = plan.include ? "" : styles.excluded;
  if (value === null || value === undefined) return <td className={`${styles.null} ${excluded}`}>NULL</td>;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return (
    <td className={`${look} ${excluded}`} title={text}>
      {text}
    </td>
  );
}
