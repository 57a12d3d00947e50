import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ColumnWithMetadata, ConstraintInfo, TableInfo } from "@/api/generated";
import {
  type BadRows,
  discardFile,
  type ImportPreview,
  type IntoMode,
  previewAgain,
  type RememberedMapping,
  rememberedMapping,
} from "@/api/imports";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { FailureBox } from "./FailureBox";
import styles from "./imports.module.css";
import { MappingTable } from "./MappingTable";
import {
  autoMap,
  guessNames,
  intoRequest,
  type Key,
  keysOf,
  linksOf,
  type Mapping,
  recallMap,
  usableKeys,
  writable,
} from "./mapping";
import { Outcome } from "./Outcome";
import { ProblemList } from "./ProblemList";
import { ReadingFields } from "./ReadingFields";
import { RunFooter } from "./RunFooter";
import { type Place, useRun } from "./useRun";

interface IntoStepProps {
  place: Place;
  table: TableInfo;
  preview: ImportPreview;
  onReread: (preview: ImportPreview) => void;
  onDiscarded: () => void;
}

/** Where each column of the file goes in a table that is there, once its columns are known. */
export function IntoStep(props: IntoStepProps) {
  const ids = { database_id: props.place.databaseId, table_oid: props.table.oid };
  const columns = useQuery({
    queryKey: ["import columns", ids],
    queryFn: () => rpc.call("columns.list_with_metadata", ids),
  });
  const constraints = useQuery({
    queryKey: ["import constraints", ids],
    queryFn: () => rpc.call("constraints.list", ids),
  });
  // Another reading of the file may find columns of other names, which may have gone elsewhere.
  const names = JSON.stringify([props.preview.header, props.preview.columns.map((column) => column.name)]);
  const last = useQuery({
    queryKey: ["import mapping", props.preview.id, ids, names],
    queryFn: () => rememberedMapping(props.preview.id, ids.database_id, ids.table_oid),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const error = columns.error ?? constraints.error;
  if (error) return <ErrorBox error={error} />;
  if (!columns.data || !constraints.data || last.isPending) return null;
  return (
    <IntoPlan
      key={names}
      {...props}
      columns={writable(columns.data)}
      constraints={constraints.data}
      last={last.data ?? null}
    />
  );
}

interface IntoPlanProps extends IntoStepProps {
  columns: ColumnWithMetadata[];
  constraints: ConstraintInfo[];
  /** What was decided for a file of the same columns; null if there was none. */
  last: RememberedMapping | null;
}

function IntoPlan({ place, table, preview, columns, constraints, last, onReread, onDiscarded }: IntoPlanProps) {
  const links = linksOf(constraints);
  const recalled = recallMap(columns, last);
  const summarized = last?.columns.filter((one) => one.by_summary).map((one) => one.attnum);
  const [mapping, setMapping] = useState<Mapping>(() => recalled ?? autoMap(columns, preview));
  const [named, setNamed] = useState<ReadonlySet<number>>(() =>
    recalled ? new Set(summarized) : guessNames(links, columns, preview, mapping),
  );
  const [isRecalled, setRecalled] = useState(recalled !== null);
  const [mode, setMode] = useState<IntoMode>((recalled && last?.mode) || "insert");
  const [keyName, setKeyName] = useState<string | null>(
    () => keysOf(constraints, columns).find((one) => String(one.columns) === String(last?.key))?.name ?? null,
  );
  const [badRows, setBadRows] = useState<BadRows>("ABORT");
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const run = useRun(place);
  const keys = usableKeys(keysOf(constraints, columns), mapping);
  const key = keys.find((one) => one.name === keyName) ?? keys[0];
  const mapByNames = (read: ImportPreview) => {
    const met = autoMap(columns, read);
    setMapping(met);
    setNamed(guessNames(links, columns, read, met));
    setRecalled(false);
  };
  const mapped = [...mapping.values()].some((index) => index !== null);

  return (
    <div className={styles.preview}>
      <header className={styles.head}>
        <div>
          <h1>{i18n._({ id: "import.into.title", message: "Import into “{name}”", values: { name: table.name } })}</h1>
          <p className={styles.quiet}>
            {i18n._({
              id: "import.into.facts",
              message:
                "{rows, plural, one {# row} other {# rows}} in the file. Nothing is changed yet. Columns without a place keep their values or take their default.",
              values: { rows: preview.rows },
            })}
          </p>
        </div>
        <div className={styles.settings}>
          <ModeChoice mode={mode} onChange={setMode} hasKey={keys.length > 0} />
          {mode === "insert" ? null : <KeyOfRecords keys={keys} value={key} onChange={setKeyName} />}
          <ReadingFields
            preview={preview}
            isDisabled={run.busy}
            onChange={(reading) => {
              setUnreadable(null);
              previewAgain(preview.id, reading).then((again) => {
                mapByNames(again);
                onReread(again);
              }, setUnreadable);
            }}
          />
        </div>
        {isRecalled ? (
          <Banner
            actions={
              <Button size="sm" onPress={() => mapByNames(preview)}>
                {i18n._({ id: "import.recalled.names", message: "Match by names instead" })}
              </Button>
            }
          >
            {i18n._({
              id: "import.recalled",
              message: "Every column goes where it went when a file of the same columns was last imported here.",
            })}
          </Banner>
        ) : null}
        {unreadable ? <ErrorBox error={unreadable} /> : null}
        {preview.problem_count > 0 ? <ProblemList preview={preview} /> : null}
        {run.outcome ? <Outcome outcome={run.outcome} place={place} unit={preview.unit} /> : null}
        {run.error ? <FailureBox error={run.error} unit={preview.unit} /> : null}
      </header>
      <div className={styles.mappingArea}>
        <MappingTable
          columns={columns}
          preview={preview}
          mapping={mapping}
          onChange={setMapping}
          links={links}
          named={named}
          onNamed={setNamed}
        />
      </div>
      <RunFooter
        run={run}
        preview={preview}
        badRows={badRows}
        onBadRows={setBadRows}
        isReady={mapped && (mode === "insert" || key !== undefined)}
        onDiscard={async () => {
          await discardFile(preview.id).catch(() => undefined); // the server forgets it by itself in time
          onDiscarded();
        }}
        onRun={(dry) =>
          run.start({
            ...intoRequest(preview, { ...place, tableOid: table.oid }, mapping, named, mode, key),
            bad_rows: badRows,
            dry,
          })
        }
      />
    </div>
  );
}

interface ModeChoiceProps {
  mode: IntoMode;
  onChange: (mode: IntoMode) => void;
  hasKey: boolean;
}

function ModeChoice({ mode, onChange, hasKey }: ModeChoiceProps) {
  const needsKey = hasKey
    ? undefined
    : i18n._({ id: "import.mode.noKey", message: "Needs a key the file has values for" });
  return (
    <Select
      label={i18n._({ id: "import.mode", message: "What the rows do" })}
      value={mode}
      onChange={onChange}
      choices={[
        { value: "insert", label: i18n._({ id: "import.mode.insert", message: "Add records" }) },
        {
          value: "update",
          label: i18n._({ id: "import.mode.update", message: "Change records that are there" }),
          detail: needsKey,
          disabled: !hasKey,
        },
        {
          value: "upsert",
          label: i18n._({ id: "import.mode.upsert", message: "Change records, add the others" }),
          detail: needsKey,
          disabled: !hasKey,
        },
      ]}
    />
  );
}

function KeyOfRecords({ keys, value, onChange }: { keys: Key[]; value?: Key; onChange: (name: string) => void }) {
  return (
    <Select
      label={i18n._({ id: "import.into.key", message: "A record is found by" })}
      choices={keys.map((one) => ({
        value: one.name,
        label: one.name,
        detail: one.primary ? i18n._({ id: "import.into.primary", message: "Primary key" }) : undefined,
      }))}
      value={value?.name ?? null}
      onChange={onChange}
    />
  );
}
