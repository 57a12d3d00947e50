import type { BadRows, ImportPreview, ImportProgress } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ProgressBar } from "@/ui/ProgressBar";
import { Select } from "@/ui/Select";
import styles from "./imports.module.css";
import type { Run } from "./useRun";

interface RunFooterProps {
  run: Run;
  preview: ImportPreview;
  badRows: BadRows;
  onBadRows: (choice: BadRows) => void;
  /** Whether what was decided so far makes sense. */
  isReady: boolean;
  onDiscard: () => void;
  onRun: (dry: boolean) => void;
}

/** The foot of the page: what becomes of rows that do not fit, trying, importing, and how far it is. */
export function RunFooter({ run, preview, badRows, onBadRows, isReady, onDiscard, onRun }: RunFooterProps) {
  const passable = preview.problem_count === 0 || preview.loadable;
  const sound = preview.problem_count === 0 || (preview.loadable && badRows !== "ABORT");
  return (
    <footer className={styles.foot}>
      <div className={styles.running}>
        {run.busy ? (
          <Progress progress={run.progress} />
        ) : (
          <Select
            label={i18n._({ id: "import.badRows", message: "Rows that do not fit" })}
            choices={[
              {
                value: "ABORT",
                label: i18n._({ id: "import.badRows.abort", message: "Undo everything and tell the first" }),
              },
              {
                value: "SKIP",
                label: i18n._({ id: "import.badRows.skip", message: "Leave them out, keep them in a file" }),
              },
              { value: "NULL", label: i18n._({ id: "import.badRows.null", message: "Leave the bad values empty" }) },
            ]}
            value={badRows}
            onChange={onBadRows}
          />
        )}
      </div>
      {run.busy ? (
        <Button onPress={run.cancel}>{i18n._({ id: "import.stop", message: "Stop and undo" })}</Button>
      ) : (
        <>
          <Button onPress={onDiscard}>{i18n._({ id: "import.another", message: "Choose another file" })}</Button>
          <Button isDisabled={!isReady || !passable} onPress={() => onRun(true)}>
            {i18n._({ id: "import.try", message: "Try it" })}
          </Button>
        </>
      )}
      <Button variant="primary" isDisabled={!isReady || !sound} isPending={run.busy} onPress={() => onRun(false)}>
        {i18n._({
          id: "import.confirm",
          message: "Import {rows, plural, one {# row} other {# rows}}",
          values: { rows: preview.rows },
        })}
      </Button>
    </footer>
  );
}

function Progress({ progress }: { progress: ImportProgress | null }) {
  return (
    <ProgressBar
      label={i18n._({ id: "import.running", message: "Importing" })}
      value={progress ? progress.bytes / Math.max(1, progress.total) : undefined}
      detail={
        progress
          ? i18n._({
              id: "import.rowsDone",
              message:
                "{rows, number} rows, {speed, number} a second, {left, plural, =0 {soon done} one {# second left} other {# seconds left}}",
              values: { rows: progress.rows, speed: progress.rows_per_second, left: secondsLeft(progress) },
            })
          : undefined
      }
    />
  );
}

/** By the bytes that are still to be read, at the speed so far. */
export function secondsLeft({ rows, rows_per_second, bytes, total }: ImportProgress): number {
  const seconds = rows / Math.max(1, rows_per_second);
  return Math.round((seconds * Math.max(0, total - bytes)) / Math.max(1, bytes));
}
