import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Button, ButtonLink } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { resultColumns } from "@/views/results/columns";
import { ResultSheet } from "@/views/results/ResultSheet";
import type { LoadRows } from "@/views/results/source";
import { type Draft, toDefinition, toHash } from "./draft";
import type { Drilled } from "./drill";
import styles from "./explorations.module.css";
import { runQuery } from "./queries";
import { namesOf, stages, typedColumns } from "./stages";

interface DrillDialogProps {
  databaseId: number;
  schemaOid: number;
  drilled: Drilled;
  onClose: () => void;
}

/** The rows behind a number, above the summary it stands in. */
export function DrillDialog({ databaseId, schemaOid, drilled, onClose }: DrillDialogProps) {
  const draft = "draft" in drilled ? drilled.draft : null;
  return (
    <Dialog
      title={i18n._({ id: "drill.title", message: "The rows behind" })}
      width="xl"
      onClose={onClose}
      actions={
        <>
          {draft ? (
            <ButtonLink
              href={`${addresses.explorer(databaseId, schemaOid)}#${toHash({ ...draft, display_options: [] })}`}
            >
              {i18n._({ id: "drill.open", message: "Open as an exploration" })}
            </ButtonLink>
          ) : null}
          <Button variant="primary" onPress={onClose}>
            {i18n._({ id: "drill.back", message: "Back to the summary" })}
          </Button>
        </>
      }
    >
      {"refusal" in drilled ? <p role="alert">{drilled.refusal}</p> : null}
      {draft ? <Rows databaseId={databaseId} schemaOid={schemaOid} draft={draft} /> : null}
    </Dialog>
  );
}

function Rows({ databaseId, schemaOid, draft }: { databaseId: number; schemaOid: number; draft: Draft }) {
  const definition = useMemo(() => toDefinition(draft, databaseId, schemaOid), [draft, databaseId, schemaOid]);
  const { data, error } = useQuery(runQuery(definition));
  const [failure, setFailure] = useState<unknown>(null);
  const columns = useMemo(
    () => (data ? resultColumns(data, namesOf(stages(draft, typedColumns(data.column_metadata)))) : []),
    [data, draft],
  );
  const load: LoadRows = useCallback(
    async (offset, limit) => {
      const params = { database_id: databaseId, exploration_def: definition, limit, offset };
      return (await rpc.call("explorations.run", params)).records.results;
    },
    [databaseId, definition],
  );
  if (error) {
    return (
      <ErrorBox title={i18n._({ id: "drill.failed", message: "The rows behind cannot be shown" })} error={error} />
    );
  }
  if (!data) {
    return <Skeleton lines={8} label={i18n._({ id: "explorer.running", message: "Running the exploration" })} />;
  }
  return (
    <>
      <p role="status">
        {i18n._({
          id: "explorer.count",
          message: "{count, plural, one {# row} other {# rows}}",
          values: { count: data.records.count },
        })}
      </p>
      {failure ? <ErrorBox error={failure} /> : null}
      <div className={styles.behind}>
        <ResultSheet
          label={i18n._({ id: "drill.rows", message: "Rows behind the number" })}
          columns={columns}
          count={data.records.count}
          rows={data.records.results}
          load={load}
          onFailure={setFailure}
        />
      </div>
    </>
  );
}
