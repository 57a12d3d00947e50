import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type BadRows,
  discardFile,
  type ImportPreview,
  type ImportReading,
  previewAgain,
  proposedLinks,
} from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { tablesQuery } from "@/model/catalog";
import { checkName, freeName } from "@/model/names";
import { Banner } from "@/ui/Banner";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { FailureBox } from "./FailureBox";
import styles from "./imports.module.css";
import { KeyChoice } from "./KeyChoice";
import { Outcome } from "./Outcome";
import { PreviewTable } from "./PreviewTable";
import { ProblemList } from "./ProblemList";
import { Proposals } from "./Proposals";
import { carryOver, duplicates, fitToKey, importRequest, type KeyChoiceValue, startKey, startPlan } from "./plan";
import { ReadingFields } from "./ReadingFields";
import { RunFooter } from "./RunFooter";
import { SheetsDialog } from "./SheetsDialog";
import { type Place, useRun } from "./useRun";

interface PreviewStepProps {
  place: Place;
  preview: ImportPreview;
  onReread: (preview: ImportPreview) => void;
  onDiscarded: () => void;
}

/** What was found in the file, to be corrected before it becomes a table. */
export function PreviewStep({ place, preview, onReread, onDiscarded }: PreviewStepProps) {
  const { data: tables = [] } = useQuery(tablesQuery(place.databaseId, place.schemaOid));
  const { data: links = [] } = useQuery({
    queryKey: ["import", "proposals", preview],
    queryFn: () => proposedLinks(preview.id, place.databaseId, place.schemaOid),
    retry: false,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const [key, setKey] = useState<KeyChoiceValue>(() => startKey(preview));
  const [plans, setPlans] = useState(() => fitToKey(startPlan(preview), key));
  const [rereading, setRereading] = useState(false);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const [badRows, setBadRows] = useState<BadRows>("ABORT");
  const [several, setSeveral] = useState(false);
  const run = useRun(place);

  const taken = tables.map((table) => table.name);
  const name = typed ?? freeName(preview.name || i18n._({ id: "import.table", message: "Table" }), taken);
  const nameProblem = checkName(name, taken);
  const twice = duplicates(plans, key);
  const kept = plans.filter((plan) => plan.include);
  const ready =
    nameProblem === null && twice.size === 0 && kept.length > 0 && kept.every((plan) => checkName(plan.name) === null);
  const renamed = plans.some((plan) => plan.column.name === "id" && plan.name !== "id") && key !== "none";

  function chooseKey(chosen: KeyChoiceValue) {
    setKey(chosen);
    setPlans(fitToKey(plans, chosen));
  }

  async function reread(reading: ImportReading) {
    setRereading(true);
    setUnreadable(null);
    try {
      const again = await previewAgain(preview.id, reading);
      const other = again.sheet !== preview.sheet;
      const fresh = other ? startKey(again) : key;
      setKey(fresh);
      setPlans(fitToKey(other ? startPlan(again) : carryOver(plans, again), fresh));
      onReread(again);
    } catch (error) {
      setUnreadable(error);
    }
    setRereading(false);
  }

  async function discard() {
    await discardFile(preview.id).catch(() => undefined); // the server forgets it by itself in time
    onDiscarded();
  }

  return (
    <div className={styles.preview}>
      <header className={styles.head}>
        <div>
          <h1>{i18n._({ id: "import.preview", message: "Import preview" })}</h1>
          <p className={styles.quiet}>{facts(preview)}</p>
        </div>
        <div className={styles.settings}>
          <TextField
            label={i18n._({ id: "import.tableName", message: "Table name" })}
            value={name}
            onChange={setTyped}
            error={nameProblem}
            isRequired
            autoComplete="off"
          />
          <KeyChoice value={key} onChange={chooseKey} columns={kept} proposed={preview.key} />
          <ReadingFields preview={preview} onChange={reread} isDisabled={rereading || run.busy} />
        </div>
        {preview.sheets.length > 1 ? (
          <div>
            <Button size="sm" onPress={() => setSeveral(true)} isDisabled={run.busy}>
              {i18n._({ id: "import.sheets.open", message: "Import several sheets…" })}
            </Button>
          </div>
        ) : null}
        {several ? (
          <SheetsDialog
            place={place}
            preview={preview}
            taken={taken}
            badRows={badRows}
            onClose={() => setSeveral(false)}
            onFinished={discard}
          />
        ) : null}
        <Proposals plans={plans} links={links} onChange={setPlans} />
        {unreadable ? <ErrorBox error={unreadable} /> : null}
        {preview.problem_count > 0 ? <ProblemList preview={preview} /> : null}
        {renamed ? (
          <Banner>
            {i18n._({
              id: "import.renamed",
              message: "The file has a column “id”. It was renamed, since the new key is called so.",
            })}
          </Banner>
        ) : null}
        {twice.size > 0 ? (
          <Banner tone="warning">
            {i18n._({
              id: "import.duplicates",
              message: "Several columns are called {names}. Give each a name of its own.",
              values: { names: [...twice].join(", ") },
            })}
          </Banner>
        ) : null}
        {run.outcome ? <Outcome outcome={run.outcome} place={place} unit={preview.unit} /> : null}
        {run.error ? <FailureBox error={run.error} unit={preview.unit} /> : null}
      </header>
      <PreviewTable preview={preview} plans={plans} onChange={setPlans} twice={twice} busy={rereading} />
      <RunFooter
        run={run}
        preview={preview}
        badRows={badRows}
        onBadRows={setBadRows}
        isReady={ready && !rereading}
        onDiscard={discard}
        onRun={(dry) => run.start({ ...importRequest(preview, place, name, plans, key), bad_rows: badRows, dry })}
      />
    </div>
  );
}

function facts(preview: ImportPreview): string {
  return i18n._({
    id: "import.facts",
    message:
      "{rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}, {size}. Nothing is in the database yet.",
    values: { rows: preview.rows, columns: preview.columns.length, size: sizeOf(preview.bytes) },
  });
}

function sizeOf(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(i18n.locale, {
    style: "unit",
    unit: units[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** step);
}
