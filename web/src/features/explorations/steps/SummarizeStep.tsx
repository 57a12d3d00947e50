import { Plus, Trash2 } from "lucide-react";
import { groupingLabel } from "@/datatypes/operators";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { IconButton } from "@/ui/Button";
import { NativeSelect } from "@/ui/NativeSelect";
import styles from "../explorations.module.css";
import type { StageColumn } from "../stages";
import { aggregationsFor, readSummary, type SummarySpec, shortName } from "../summary";

interface SummarizeStepProps {
  spec: unknown;
  columns: readonly StageColumn[];
  free: (wish: string) => string;
  onChange: (spec: SummarySpec) => void;
}

const groupMark = "by:";

/** For each column: whether rows are put together by it, or what becomes of its values. */
export function SummarizeStep({ spec, columns, free, onChange }: SummarizeStepProps) {
  const summary = readSummary(spec);

  function group(column: StageColumn, preproc: string) {
    const kept = summary.grouping_expressions.find((one) => one.input_alias === column.alias);
    const part = {
      input_alias: column.alias,
      output_alias: kept?.output_alias ?? free(`${column.alias}_grouped`),
      ...(preproc ? { preproc } : {}),
    };
    const grouping_expressions = kept
      ? summary.grouping_expressions.map((one) => (one === kept ? part : one))
      : [...summary.grouping_expressions, part];
    onChange({
      base_grouping_column: summary.base_grouping_column || column.alias,
      grouping_expressions,
      aggregation_expressions: summary.aggregation_expressions.filter((one) => one.input_alias !== column.alias),
    });
  }

  function aggregate(column: StageColumn, at: number, fn: string) {
    const grouping_expressions = summary.grouping_expressions.filter((one) => one.input_alias !== column.alias);
    const part = {
      input_alias: column.alias,
      output_alias: free(`${column.alias}_${shortName(fn)}`),
      function: fn,
    };
    const aggregation_expressions =
      at < 0 ? [...summary.aggregation_expressions, part] : summary.aggregation_expressions.with(at, part);
    onChange({
      base_grouping_column:
        summary.base_grouping_column === column.alias
          ? (grouping_expressions[0]?.input_alias ?? "")
          : summary.base_grouping_column,
      grouping_expressions,
      aggregation_expressions,
    });
  }

  return (
    <div className={styles.summary}>
      {columns.map((column) => {
        const grouping = summary.grouping_expressions.find((one) => one.input_alias === column.alias);
        const parts = summary.aggregation_expressions
          .map((one, at) => ({ ...one, at }))
          .filter((one) => one.input_alias === column.alias);
        const onlyGroup = grouping !== undefined && summary.grouping_expressions.length === 1;
        const choose = (at: number) => (choice: string) =>
          choice.startsWith(groupMark) ? group(column, choice.slice(groupMark.length)) : aggregate(column, at, choice);
        return (
          <div key={column.alias} className={styles.summaryRow}>
            <span className={styles.summaryName}>{column.name}</span>
            <div className={styles.summaryParts}>
              {grouping ? (
                <NativeSelect
                  label={column.name}
                  value={`${groupMark}${grouping.preproc ?? ""}`}
                  choices={onlyGroup ? groupings(column.type) : [...groupings(column.type), ...functions(column.type)]}
                  onChange={choose(-1)}
                />
              ) : null}
              {parts.map((part, position) => (
                <span key={part.output_alias} className={styles.row}>
                  <NativeSelect
                    label={column.name}
                    value={part.function}
                    choices={
                      position === 0 ? [...groupings(column.type), ...functions(column.type)] : functions(column.type)
                    }
                    onChange={choose(part.at)}
                  />
                  {position > 0 ? (
                    <IconButton
                      icon={<Trash2 aria-hidden="true" />}
                      label={i18n._({
                        id: "step.summarize.remove",
                        message: "Remove this value of {name}",
                        values: { name: column.name },
                      })}
                      onPress={() =>
                        onChange({
                          ...summary,
                          aggregation_expressions: summary.aggregation_expressions.toSpliced(part.at, 1),
                        })
                      }
                    />
                  ) : (
                    <IconButton
                      icon={<Plus aria-hidden="true" />}
                      label={i18n._({
                        id: "step.summarize.add",
                        message: "Another value of {name}",
                        values: { name: column.name },
                      })}
                      onPress={() => aggregate(column, -1, "count")}
                    />
                  )}
                </span>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function groupings(type: DataType): { value: string; label: string }[] {
  const exact = { value: groupMark, label: i18n._({ id: "step.group", message: "Group by" }) };
  return [
    exact,
    ...(type.groupings ?? []).map((id) => ({
      value: `${groupMark}${id}`,
      label: i18n._({ id: "step.groupBy", message: "Group by {part}", values: { part: groupingLabel(id) } }),
    })),
  ];
}

const functions = (type: DataType) => aggregationsFor(type).map(({ id, label }) => ({ value: id, label: label() }));
