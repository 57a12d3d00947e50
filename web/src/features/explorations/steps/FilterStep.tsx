import { FolderPlus, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { number } from "@/datatypes/number";
import type { Operator } from "@/datatypes/operators";
import { operatorsOf } from "@/datatypes/operators";
import { text as textType } from "@/datatypes/text";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../explorations.module.css";
import { type Condition, type FilterNode, type Group, operatorOf, readFilter, writeFilter } from "../filter";
import type { StageColumn } from "../stages";

interface FilterStepProps {
  spec: unknown;
  columns: readonly StageColumn[];
  onChange: (spec: unknown) => void;
}

/** Conditions and groups of conditions; what is not complete yet waits here and is not run. */
export function FilterStep({ spec, columns, onChange }: FilterStepProps) {
  const [group, setGroup] = useState(() => readFilter(spec, columns));
  function change(next: Group) {
    setGroup(next);
    onChange(writeFilter(next, columns) ?? { and: [] });
  }
  return <GroupEditor group={group} columns={columns} depth={1} onChange={change} />;
}

const deepest = 4;

interface GroupEditorProps {
  group: Group;
  columns: readonly StageColumn[];
  depth: number;
  onChange: (group: Group) => void;
}

function GroupEditor({ group, columns, depth, onChange }: GroupEditorProps) {
  const [first] = columns;
  const replace = (at: number, part: FilterNode) => onChange({ ...group, parts: group.parts.with(at, part) });
  const add = (part: FilterNode) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <div className={depth > 1 ? styles.filterGroup : styles.filterRoot}>
      {group.parts.length > 1 ? (
        <NativeSelect
          label={i18n._({ id: "filter.join", message: "All or any of the conditions" })}
          value={group.join}
          choices={[
            { value: "and", label: i18n._({ id: "step.filter.all", message: "All of these hold" }) },
            { value: "or", label: i18n._({ id: "step.filter.any", message: "Any of these holds" }) },
          ]}
          onChange={(join) => onChange({ ...group, join: join as Group["join"] })}
        />
      ) : null}
      {group.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <div key={at} className={styles.filterRow}>
          <PartEditor part={part} columns={columns} depth={depth} onChange={(next) => replace(at, next)} />
          <IconButton
            icon={<Trash2 aria-hidden="true" />}
            label={i18n._({ id: "filter.remove", message: "Remove condition" })}
            onPress={() => onChange({ ...group, parts: group.parts.toSpliced(at, 1) })}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={!first}
          onPress={() => first && add(fresh(first))}
        >
          {i18n._({ id: "filter.add", message: "Add condition" })}
        </Button>
        {depth < deepest ? (
          <Button
            size="sm"
            variant="quiet"
            icon={<FolderPlus aria-hidden="true" />}
            isDisabled={!first}
            onPress={() =>
              first && add({ kind: "group", join: group.join === "and" ? "or" : "and", parts: [fresh(first)] })
            }
          >
            {i18n._({ id: "filter.addGroup", message: "Add group" })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const fresh = (column: StageColumn): Condition => ({
  kind: "condition",
  alias: column.alias,
  operator: operatorsOf(column.type)[0]?.id ?? "is",
  values: [],
});

interface PartEditorProps {
  part: FilterNode;
  columns: readonly StageColumn[];
  depth: number;
  onChange: (part: FilterNode) => void;
}

function PartEditor({ part, columns, depth, onChange }: PartEditorProps) {
  if (part.kind === "group") {
    return <GroupEditor group={part} columns={columns} depth={depth + 1} onChange={onChange} />;
  }
  if (part.kind === "foreign") return <code className={styles.foreign}>{JSON.stringify(part.fn)}</code>;
  return <ConditionEditor condition={part} columns={columns} onChange={onChange} />;
}

interface ConditionEditorProps {
  condition: Condition;
  columns: readonly StageColumn[];
  onChange: (condition: Condition) => void;
}

function ConditionEditor({ condition, columns, onChange }: ConditionEditorProps) {
  const column = columns.find((one) => one.alias === condition.alias);
  const operator = operatorOf(condition, columns);
  return (
    <div className={styles.condition}>
      <NativeSelect
        label={i18n._({ id: "filter.column", message: "Column" })}
        value={condition.alias}
        choices={columns.map((one) => ({ value: one.alias, label: one.name }))}
        onChange={(alias) => {
          const next = columns.find((one) => one.alias === alias);
          if (next) onChange(next.type === column?.type ? { ...condition, alias } : fresh(next));
        }}
      />
      <NativeSelect
        label={i18n._({ id: "filter.operator", message: "Comparison" })}
        value={condition.operator}
        choices={column ? operatorsOf(column.type).map((one) => ({ value: one.id, label: one.label() })) : []}
        onChange={(id) => onChange({ ...condition, operator: id })}
      />
      {column && operator ? (
        <Values column={column} operator={operator} condition={condition} onChange={onChange} />
      ) : null}
    </div>
  );
}

interface ValuesProps {
  column: StageColumn;
  operator: Operator;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** The fields of a comparison's values; "any of" has one more than there are values. */
function Values({ column, operator, condition, onChange }: ValuesProps) {
  const count = { none: 0, one: 1, two: 2, many: condition.values.length + 1 }[operator.takes];
  const kind = kindOf(column, operator);
  function set(at: number, value: unknown) {
    const values = [...condition.values];
    values[at] = value;
    onChange({ ...condition, values: operator.takes === "many" ? values.filter((one) => one !== undefined) : values });
  }
  return Array.from({ length: count }, (_, at) => (
    <Value
      // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity but their place
      key={`${condition.alias} ${at}`}
      column={column}
      kind={kind}
      value={condition.values[at]}
      onChange={(value) => set(at, value)}
    />
  ));
}

/** The kind whose rules the value follows; counts and domains are not of the column's own kind. */
function kindOf(column: StageColumn, operator: Operator): DataType {
  if (operator.input === "number") return number;
  return column.type.operators === "uri" || column.type.operators === "email" ? textType : column.type;
}

interface ValueProps {
  column: StageColumn;
  kind: DataType;
  value: unknown;
  onChange: (value: unknown) => void;
}

function Value({ column, kind, value, onChange }: ValueProps) {
  const [typed, setTyped] = useState(value === undefined || value === null ? "" : kind.editText(value, column.typed));
  const label = i18n._({ id: "filter.value", message: "Value" });
  const choices = kind.choices?.(column.typed) ?? [];
  if (choices.length > 0) {
    return (
      <NativeSelect
        label={label}
        value={String(choices.findIndex((choice) => choice.value === value))}
        choices={[
          { value: "-1", label: i18n._({ id: "ui.select.placeholder", message: "Choose…" }) },
          ...choices.map((choice, at) => ({ value: String(at), label: choice.label })),
        ]}
        onChange={(at) => onChange(choices[Number(at)]?.value)}
      />
    );
  }
  const parsed = kind.parse(typed, column.typed);
  return (
    <input
      className={styles.value}
      aria-label={label}
      aria-invalid={typed !== "" && !parsed.ok}
      title={parsed.ok ? undefined : parsed.reason}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = kind.parse(event.target.value, column.typed);
        onChange(event.target.value === "" || !next.ok ? undefined : next.value);
      }}
    />
  );
}
