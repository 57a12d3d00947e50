import { useEffect, useMemo, useState } from "react";
import type { ExplorationInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { BaseTable } from "./BaseTable";
import { ColumnsPanel } from "./ColumnsPanel";
import { type Draft, emptyDraft, sameDraft, toDefinition, toHash } from "./draft";
import { ExplorerBar } from "./ExplorerBar";
import styles from "./explorations.module.css";
import { ResultPane } from "./ResultPane";
import { StepsPanel } from "./StepsPanel";
import { stages } from "./stages";
import { useRun } from "./use-run";

interface ExplorerProps {
  databaseId: number;
  schemaOid: number;
  saved: ExplorationInfo | null;
  start: Draft | null;
  onSaved: (saved: ExplorationInfo) => void;
  onDeleted: () => void;
}

/** Where an exploration is put together, with its result beside it. */
export function Explorer({ databaseId, schemaOid, saved, start, onSaved, onDeleted }: ExplorerProps) {
  const [draft, setDraft] = useState<Draft | null>(start);
  const [kept, setKept] = useState<Draft | null>(saved ? start : null);
  const dirty = draft !== null && (kept === null || !sameDraft(draft, kept));

  useEffect(() => {
    if (saved) return;
    const address = `${location.pathname}${location.search}${draft ? `#${toHash(draft)}` : ""}`;
    history.replaceState(history.state, "", address);
  }, [draft, saved]);

  if (!draft) return <BaseTable databaseId={databaseId} schemaOid={schemaOid} onChoose={setDraft} />;
  return (
    <Workbench
      databaseId={databaseId}
      schemaOid={schemaOid}
      saved={saved}
      draft={draft}
      dirty={dirty}
      onChange={setDraft}
      onReset={() => setDraft(saved ? kept : null)}
      onCompleted={(completed) => {
        if (!dirty) setKept(completed);
        setDraft(completed);
      }}
      onSaved={(now) => {
        setKept(draft);
        onSaved(now);
      }}
      onDeleted={onDeleted}
    />
  );
}

interface WorkbenchProps extends Omit<ExplorerProps, "start"> {
  draft: Draft;
  dirty: boolean;
  onChange: (draft: Draft) => void;
  onReset: () => void;
  /** The server has added to a summary what it said nothing of. */
  onCompleted: (draft: Draft) => void;
}

function Workbench(props: WorkbenchProps) {
  const { databaseId, schemaOid, saved, draft, onChange, onCompleted } = props;
  const definition = useMemo(() => toDefinition(draft, databaseId, schemaOid), [draft, databaseId, schemaOid]);
  const { base_table_oid, initial_columns, transformations } = draft;
  // names and charts are no reason to run it again
  const runnable = useMemo(
    () => toDefinition({ ...emptyDraft(base_table_oid), initial_columns, transformations }, databaseId, schemaOid),
    [base_table_oid, initial_columns, transformations, databaseId, schemaOid],
  );
  const run = useRun(databaseId, draft, runnable, onCompleted);
  const all = useMemo(() => stages(draft, run.known), [draft, run.known]);
  return (
    <div className={styles.explorer}>
      <ExplorerBar {...props} definition={definition} running={run.running} onRefresh={run.refresh} />
      <div className={styles.bench}>
        <section className={styles.panel} aria-label={i18n._({ id: "explorer.panel", message: "Definition" })}>
          <ColumnsPanel
            databaseId={databaseId}
            draft={draft}
            result={run.result}
            failure={run.failure?.step === -1 ? run.failure.error : null}
            onChange={onChange}
          />
          <StepsPanel draft={draft} stages={all} failure={run.failure} onChange={onChange} />
        </section>
        <ResultPane
          name={saved?.name ?? i18n._({ id: "explorer.result", message: "Result" })}
          draft={draft}
          stages={all}
          run={run}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
