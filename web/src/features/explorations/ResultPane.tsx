import { ChartColumn, ListTree, Table } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { ExplorationResult } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { resultColumns } from "@/views/results/columns";
import { ResultSheet } from "@/views/results/ResultSheet";
import type { LoadRows, ResultRow } from "@/views/results/source";
import { ChartPane } from "./ChartPane";
import { DrillDialog } from "./DrillDialog";
import { chartOf, type Draft } from "./draft";
import { type Drilled, drill, isSummary } from "./drill";
import styles from "./explorations.module.css";
import { namesOf, type StageColumn } from "./stages";
import { aggregationLabel, readSummary } from "./summary";
import type { Run } from "./use-run";

interface ResultPaneProps {
  /** What the exploration is called. */
  name: string;
  draft: Draft;
  /** The columns after each step. */
  stages: readonly (readonly StageColumn[])[];
  run: Run;
  onChange: (draft: Draft) => void;
}

/** The rows that the exploration yields. */
export function ResultPane({ name, draft, stages, run, onChange }: ResultPaneProps) {
  const { result, definition } = run;
  const [charted, setCharted] = useState(() => chartOf(draft) !== null);
  const [active, setActive] = useState<string | null>(null);
  const [row, setRow] = useState<ResultRow | null>(null);
  const [drilled, setDrilled] = useState<Drilled | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const columns = useMemo(() => (result ? resultColumns(result, namesOf(stages)) : []), [result, stages]);
  const load: LoadRows = useCallback(
    async (offset, limit) => {
      const params = { database_id: definition.database_id, exploration_def: definition, limit, offset };
      return (await rpc.call("explorations.run", params)).records.results;
    },
    [definition],
  );

  return (
    <section className={styles.result} aria-label={i18n._({ id: "explorer.result", message: "Result" })}>
      {content()}
      {result ? (
        <footer className={styles.foot}>
          <span role="status">
            {i18n._({
              id: "explorer.count",
              message: "{count, plural, one {# row} other {# rows}}",
              values: { count: result.records.count },
            })}
          </span>
          <Button
            size="sm"
            variant="quiet"
            icon={charted ? <Table aria-hidden="true" /> : <ChartColumn aria-hidden="true" />}
            onPress={() => setCharted(!charted)}
          >
            {charted
              ? i18n._({ id: "explorer.table", message: "Table" })
              : i18n._({ id: "explorer.chart", message: "Chart" })}
          </Button>
          {isSummary(draft) && !charted ? (
            <Button
              size="sm"
              variant="quiet"
              icon={<ListTree aria-hidden="true" />}
              isDisabled={!row || run.running}
              onPress={() => row && setDrilled(drill(draft, [row]))}
            >
              {i18n._({ id: "drill.show", message: "Show the rows behind" })}
            </Button>
          ) : null}
          <span className={styles.quiet}>{active ? originOf(active, result, draft) : ""}</span>
        </footer>
      ) : null}
      {drilled ? (
        <DrillDialog
          databaseId={definition.database_id}
          schemaOid={definition.schema_oid}
          drilled={drilled}
          onClose={() => setDrilled(null)}
        />
      ) : null}
    </section>
  );

  function content() {
    if (draft.initial_columns.length === 0) {
      return (
        <EmptyState title={i18n._({ id: "explorer.empty", message: "Nothing to show yet" })}>
          {i18n._({ id: "explorer.empty.text", message: "Add a column at the left, and the rows appear here." })}
        </EmptyState>
      );
    }
    if (!result && run.failure) {
      return (
        <div className={styles.message}>
          <ErrorBox
            title={i18n._({ id: "explorer.failed", message: "The exploration cannot be run" })}
            error={run.failure.error}
          />
        </div>
      );
    }
    if (!result) {
      return <Skeleton lines={8} label={i18n._({ id: "explorer.running", message: "Running the exploration" })} />;
    }
    if (charted) {
      return (
        <ChartPane
          name={name}
          draft={draft}
          run={run}
          columns={columns}
          onChange={onChange}
          onPick={isSummary(draft) ? (rows, by) => setDrilled(drill(draft, rows, by)) : undefined}
        />
      );
    }
    return (
      <div className={styles.sheet} data-stale={run.failure ? "" : undefined}>
        {failure ? <ErrorBox error={failure} /> : null}
        <ResultSheet
          label={i18n._({ id: "explorer.rows", message: "Rows of the result" })}
          columns={columns}
          count={result.records.count}
          rows={result.records.results}
          load={load}
          onFailure={setFailure}
          selected={(column, chosen) => {
            setActive(column);
            setRow(chosen);
          }}
        />
      </div>
    );
  }
}

/** Where a column comes from, or how it was made. */
function originOf(alias: string, result: ExplorationResult, draft: Draft): string {
  const info = result.column_metadata[alias];
  if (!info) return "";
  if (info.input_table_name) return `${info.input_table_name} · ${info.input_column_name}`;
  const made = draft.transformations
    .filter((step) => step.type === "summarize")
    .flatMap((step) => readSummary(step.spec).aggregation_expressions)
    .find((one) => one.output_alias === alias);
  const input = info.input_alias ? (draft.display_names[info.input_alias] ?? info.input_alias) : "";
  return made ? `${aggregationLabel(made.function)} · ${input}` : input;
}
