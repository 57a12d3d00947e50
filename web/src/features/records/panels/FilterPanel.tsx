import { FolderPlus, Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { type Operator, operatorsOf } from "@/datatypes/operators";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import {
  type Condition,
  deepest,
  type FilterGroup,
  type FilterNode,
  isComplete,
  isOtherColumn,
  takesColumn,
} from "@/model/filter";
import type { TableView } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { ColumnValue } from "./ColumnValue";
import { type Reach, useReach } from "./use-reach";
import { ValueInput } from "./ValueInput";

interface FilterPanelProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  view: TableView;
  onChange: (change: Partial<TableView>) => void;
}

const pause = 400;

/** Conditions and groups of conditions; takes effect a moment after the last change. */
export function FilterPanel({ place, columns, view, onChange }: FilterPanelProps) {
  const { filter } = view;
  const reach = useReach(place, columns, view, onChange);
  const [draft, setDraft] = useState(filter);
  const latest = useRef({ draft, filter, onChange });
  latest.current = { draft, filter, onChange };

  useEffect(() => {
    if (draft === latest.current.filter) return;
    const timer = setTimeout(() => latest.current.onChange({ filter: draft }), pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      const { draft: last, filter: given, onChange: tell } = latest.current;
      if (last !== given) tell({ filter: last });
    },
    [],
  );

  return (
    <div className={styles.panel}>
      <GroupEditor databaseId={place.databaseId} reach={reach} group={draft} depth={1} onChange={setDraft} />
      {draft.parts.length > 0 ? (
        <div className={styles.panelFoot}>
          <Button size="sm" variant="quiet" onPress={() => setDraft({ ...draft, parts: [] })}>
            {i18n._({ id: "filter.clear", message: "Remove all conditions" })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** A condition that a column starts with. */
export function freshCondition(column: SheetColumn): Condition {
  return { kind: "condition", attnum: column.attnum, operator: operatorsOf(column.type)[0]?.id ?? "is", values: [] };
}

interface GroupEditorProps {
  databaseId: number;
  reach: Reach;
  group: FilterGroup;
  depth: number;
  onChange: (group: FilterGroup) => void;
  onRemove?: () => void;
}

function GroupEditor({ databaseId, reach, group, depth, onChange, onRemove }: GroupEditorProps) {
  const replace = (at: number, part: FilterNode) => onChange({ ...group, parts: group.parts.with(at, part) });
  const remove = (at: number) => onChange({ ...group, parts: group.parts.toSpliced(at, 1) });
  const add = (part: FilterNode) => onChange({ ...group, parts: [...group.parts, part] });
  const { columns } = reach;
  const [first] = columns;

  return (
    <div className={depth > 1 ? styles.filterGroup : styles.filterRoot}>
      {group.parts.length === 0 ? (
        <p className={styles.panelHint}>
          {i18n._({ id: "filter.none", message: "All records are shown. Add a condition to see only some." })}
        </p>
      ) : null}
      {group.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <div key={at} className={styles.filterRow}>
          <JoinWord at={at} group={group} onChange={onChange} />
          {part.kind === "group" ? (
            <GroupEditor
              databaseId={databaseId}
              reach={reach}
              group={part}
              depth={depth + 1}
              onChange={(next) => replace(at, next)}
              onRemove={() => remove(at)}
            />
          ) : (
            <ConditionEditor
              databaseId={databaseId}
              reach={reach}
              condition={part}
              isLast={at === group.parts.length - 1}
              onChange={(next) => replace(at, next)}
              onRemove={() => remove(at)}
            />
          )}
        </div>
      ))}
      <div className={styles.filterAdd}>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          isDisabled={!first}
          onPress={() => first && add(freshCondition(columns.find((column) => !column.isKey) ?? first))}
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
              first && add({ kind: "group", join: group.join === "and" ? "or" : "and", parts: [freshCondition(first)] })
            }
          >
            {i18n._({ id: "filter.addGroup", message: "Add group" })}
          </Button>
        ) : null}
        {onRemove ? (
          <IconButton
            icon={<Trash2 aria-hidden="true" />}
            label={i18n._({ id: "filter.removeGroup", message: "Remove group" })}
            onPress={onRemove}
          />
        ) : null}
      </div>
    </div>
  );
}

function JoinWord({ at, group, onChange }: { at: number; group: FilterGroup; onChange: (group: FilterGroup) => void }) {
  const words = {
    and: i18n._({ id: "filter.and", message: "and" }),
    or: i18n._({ id: "filter.or", message: "or" }),
  };
  if (at === 0) return <span className={styles.joinWord}>{i18n._({ id: "filter.where", message: "Where" })}</span>;
  if (at > 1) return <span className={styles.joinWord}>{words[group.join]}</span>;
  return (
    <span className={styles.joinWord}>
      <NativeSelect
        label={i18n._({ id: "filter.join", message: "All or any of the conditions" })}
        value={group.join}
        choices={[
          { value: "and", label: words.and },
          { value: "or", label: words.or },
        ]}
        onChange={(join) => onChange({ ...group, join: join as FilterGroup["join"] })}
      />
    </span>
  );
}

interface ConditionEditorProps {
  databaseId: number;
  reach: Reach;
  condition: Condition;
  /** A fresh condition is not called wrong before another one follows. */
  isLast: boolean;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionEditor({ databaseId, reach, condition, isLast, onChange, onRemove }: ConditionEditorProps) {
  const column = reach.columns.find((one) => one.attnum === condition.attnum);
  const operators = column ? operatorsFor(column) : [];
  const operator = operators.find((one) => one.id === condition.operator);
  const wrong = !isLast && operator !== undefined && !isComplete(condition, operator.takes);

  function chooseColumn(value: string) {
    const next = reach.pick(value);
    if (!next) return;
    const same = next.type.id === column?.type.id && next.link?.tableOid === column?.link?.tableOid;
    onChange(same ? { ...condition, attnum: next.attnum } : freshCondition(next));
  }

  return (
    <div className={styles.condition}>
      <NativeSelect
        label={i18n._({ id: "filter.column", message: "Column" })}
        value={String(condition.attnum)}
        choices={reach.choices}
        onChange={chooseColumn}
      />
      <NativeSelect
        label={i18n._({ id: "filter.operator", message: "Comparison" })}
        value={condition.operator}
        choices={operators.map((one) => ({ value: one.id, label: one.label() }))}
        onChange={(id) => onChange({ ...condition, operator: id })}
      />
      {column && operator && !isOtherColumn(condition.values[0]) ? (
        <ValueInput
          databaseId={databaseId}
          column={column}
          operator={operator}
          values={condition.values}
          wrong={wrong}
          onChange={(values) => onChange({ ...condition, values })}
        />
      ) : null}
      {column && operator && takesColumn(column, operator) ? (
        <ColumnValue
          column={column}
          columns={reach.columns}
          value={condition.values[0]}
          onChange={(value) => onChange({ ...condition, values: value === undefined ? [] : [value] })}
        />
      ) : null}
      <IconButton
        icon={<Trash2 aria-hidden="true" />}
        label={i18n._({ id: "filter.remove", message: "Remove condition" })}
        onPress={onRemove}
      />
    </div>
  );
}

/** Links are compared as wholes. */
function operatorsFor(column: SheetColumn): readonly Operator[] {
  const all = operatorsOf(column.type);
  return column.link ? all.filter((one) => ["is", "is_not", "is_any", "null", "not_null"].includes(one.id)) : all;
}
