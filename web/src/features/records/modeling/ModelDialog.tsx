import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ModelPreview, RpcMethods } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { refreshTable, type TablePlace } from "../page/data";
import report from "../shape/shape.module.css";

type Change = Omit<RpcMethods["data_modeling.preview"]["params"], "database_id">;

interface ModelDialogProps {
  place: TablePlace;
  title: string;
  /** What is asked; the same fields serve again after coming back from the preview. */
  children: ReactNode;
  /** In plain words what will be there afterwards. */
  outcome: ReactNode;
  /** What is to be done; null while something is missing. */
  change: Change | null;
  confirmLabel: string;
  run: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks how a change of the data's model shall be, then tells what it does, as the server found out by trying, then does it. */
export function ModelDialog(props: ModelDialogProps) {
  const { place, title, change, confirmLabel, outcome, run, onDone, onClose } = props;
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const key: QueryKey = ["modelPreview", place.databaseId, JSON.stringify(change)];
  const preview = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      rpc.call("data_modeling.preview", { database_id: place.databaseId, ...change }, { signal }),
    enabled: looking,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });

  async function submit() {
    if (!change || busy) return;
    if (!looking) {
      setLooking(true);
      return;
    }
    if (!preview.data) return;
    setBusy(true);
    setFailure(null);
    try {
      await run();
      await refreshTable(client, place);
      await client.invalidateQueries({ queryKey: ["allTables", place.databaseId] });
      onDone();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          {looking ? (
            <Button onPress={() => setLooking(false)} isDisabled={busy}>
              {i18n._({ id: "model.back", message: "Back" })}
            </Button>
          ) : (
            <Button onPress={onClose}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
          )}
          <Button
            type="submit"
            variant="primary"
            isDisabled={!change || (looking && !preview.data)}
            isPending={busy || (looking && preview.isFetching)}
          >
            {looking ? confirmLabel : i18n._({ id: "rule.look", message: "See what it does" })}
          </Button>
        </>
      }
    >
      {looking ? (
        <div className={report.report}>
          {outcome}
          {preview.isFetching ? (
            <Skeleton lines={4} label={i18n._({ id: "change.loading", message: "Finding out what this would do" })} />
          ) : null}
          {preview.error ? <ErrorBox error={preview.error} onRetry={() => void preview.refetch()} /> : null}
          {preview.data ? <Tried found={preview.data} /> : null}
          {failure ? <ErrorBox error={failure} /> : null}
        </div>
      ) : (
        <>
          {props.children}
          {change ? outcome : null}
        </>
      )}
    </Dialog>
  );
}

/** What the server found out. */
function Tried({ found }: { found: ModelPreview }) {
  const written = found.statements.reduce((sum, one) => sum + one.records, 0);
  return (
    <>
      <ul className={report.facts}>
        <li>
          {found.tried ? <CircleCheck aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
          {found.tried
            ? i18n._({
                id: "model.tried",
                message:
                  "The server has tried it and taken it back: it works, and {written, plural, =0 {writes no record} one {writes # record} other {writes # records}}.",
                values: { written },
              })
            : i18n._({
                id: "model.notTried",
                message:
                  "The table has too many records to try it out beforehand. It is done in one transaction: if anything fails, nothing is changed.",
              })}
        </li>
      </ul>
      {found.statements.length > 0 ? (
        <details className={report.statements} open>
          <summary>{i18n._({ id: "model.sql", message: "The statements, in one transaction" })}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{found.statements.map(statementText).join("\n")}</pre>
        </details>
      ) : null}
    </>
  );
}

function statementText({ sql, records }: { sql: string; records: number }): string {
  return records > 0 ? `${sql};  -- ${records.toLocaleString(i18n.locale)}` : `${sql};`;
}
