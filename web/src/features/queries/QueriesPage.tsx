import { useQuery } from "@tanstack/react-query";
import { Eye, ListTree, Play, Square } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Checkbox, Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { NativeSelect } from "@/ui/NativeSelect";
import { Skeleton } from "@/ui/Skeleton";
import { Tabs } from "@/ui/Tabs";
import { useTitle } from "@/ui/title";
import { type EditedView, EditedViewBar } from "./EditedViewBar";
import type { Editor } from "./editor";
import { History } from "./History";
import { Outcome } from "./Outcome";
import { PlanView } from "./PlanView";
import { catalogQuery, viewQuery } from "./queries";
import styles from "./queries.module.css";
import { SaveViewDialog } from "./SaveViewDialog";
import { SqlEditor } from "./SqlEditor";
import { placeOf, readText, writeText } from "./text";
import { useStatement } from "./use-statement";

type Tab = "result" | "plan" | "history";

const limits = [100, 1000, 10_000, 50_000];

interface QueriesPageProps {
  databaseId: number;
  /** The view whose query is written here. */
  viewOid?: number;
}

/** Where people write SQL of their own. It runs as their own role, and reads only unless they say otherwise. */
export function QueriesPage({ databaseId, viewOid }: QueriesPageProps) {
  const view = useQuery({ ...viewQuery(databaseId, viewOid ?? 0), enabled: viewOid !== undefined });
  if (view.error) return <ErrorBox error={view.error} />;
  if (viewOid === undefined) return <Page databaseId={databaseId} place={placeOf(databaseId)} text="" />;
  if (!view.data)
    return <Skeleton lines={4} label={i18n._({ id: "queries.view.loading", message: "Loading the view" })} />;
  const place = placeOf(databaseId, viewOid);
  return <Page databaseId={databaseId} place={place} text={view.data.sql} view={{ ...view.data, oid: viewOid }} />;
}

interface PageProps {
  databaseId: number;
  place: string;
  /** What the editor begins with if nothing is kept. */
  text: string;
  view?: EditedView;
}

function Page({ databaseId, place, text, view }: PageProps) {
  const editor = useRef<Editor | null>(null);
  const [start] = useState(() => readText(place) ?? text);
  const [saving, setSaving] = useState(false);
  const [tab, setTab] = useState<Tab>("result");
  const [write, setWrite] = useState(false);
  const [analyze, setAnalyze] = useState(false);
  const [limit, setLimit] = useState(1000);
  const catalog = useQuery(catalogQuery(databaseId));
  const statement = useStatement(databaseId, (position) => editor.current?.markError(position));
  useTitle("SQL");

  useEffect(() => {
    if (catalog.data) editor.current?.setCatalog(catalog.data);
  }, [catalog.data]);

  function run() {
    setTab("result");
    void statement.run(editor.current?.statement() ?? "", { write, limit });
  }

  function explain() {
    setTab("plan");
    void statement.explain(editor.current?.statement() ?? "", analyze);
  }

  return (
    <section className={styles.page} aria-label="SQL">
      {view ? (
        <EditedViewBar
          databaseId={databaseId}
          view={view}
          statement={() => editor.current?.text() ?? ""}
          onFault={(position) => editor.current?.markError(position)}
          onReset={() => editor.current?.setText(view.sql)}
          onSaved={() => writeText(place, null)}
        />
      ) : null}
      <SqlEditor ref={editor} text={start} onChange={(next) => writeText(place, next)} onRun={run} />
      <div className={styles.tools}>
        {statement.running ? (
          <Button icon={<Square aria-hidden="true" />} onPress={statement.cancel}>
            {i18n._({ id: "queries.cancel", message: "Cancel" })}
          </Button>
        ) : (
          <Button variant={write ? "danger" : "primary"} icon={<Play aria-hidden="true" />} onPress={run}>
            {i18n._({ id: "queries.run", message: "Run" })}
          </Button>
        )}
        <Button icon={<ListTree aria-hidden="true" />} isDisabled={statement.running} onPress={explain}>
          {i18n._({ id: "queries.explain", message: "Explain" })}
        </Button>
        {view ? null : (
          <Button icon={<Eye aria-hidden="true" />} isDisabled={statement.running} onPress={() => setSaving(true)}>
            {i18n._({ id: "queries.saveView", message: "Save as view…" })}
          </Button>
        )}
        <Checkbox isSelected={analyze} onChange={setAnalyze}>
          {i18n._({ id: "queries.analyze", message: "measure" })}
        </Checkbox>
        <span className={styles.space} />
        <NativeSelect
          label={i18n._({ id: "queries.limit", message: "Rows at most" })}
          value={String(limit)}
          choices={limits.map((rows) => ({
            value: String(rows),
            label: i18n._({ id: "queries.rows", message: "{rows} rows", values: { rows } }),
          }))}
          onChange={(rows) => setLimit(Number(rows))}
        />
        <Switch isSelected={write} onChange={setWrite}>
          {i18n._({ id: "queries.write", message: "May change data" })}
        </Switch>
      </div>
      <div className={styles.below}>
        <Tabs<Tab>
          label={i18n._({ id: "queries.views", message: "What came of it" })}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: "result",
              label: i18n._({ id: "queries.result", message: "Result" }),
              content: <Outcome statement={statement} />,
            },
            {
              id: "plan",
              label: i18n._({ id: "queries.plan", message: "Plan" }),
              content: <PlanView plan={statement.plan} failure={statement.planFailure} running={statement.running} />,
            },
            {
              id: "history",
              label: i18n._({ id: "queries.history", message: "History" }),
              content: <History databaseId={databaseId} onChoose={(sql) => editor.current?.setText(sql)} />,
            },
          ]}
        />
      </div>
      {saving ? (
        <SaveViewDialog
          databaseId={databaseId}
          sql={editor.current?.statement() ?? ""}
          onFault={(position) => editor.current?.markError(position)}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </section>
  );
}
