import { useState } from "react";
import type { BadRows, ImportPreview } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ProgressBar } from "@/ui/ProgressBar";
import styles from "./imports.module.css";
import type { Place } from "./useRun";
import { type SheetResult, useSheets } from "./useSheets";

interface SheetsDialogProps {
  place: Place;
  preview: ImportPreview;
  /** Names of the schema's tables. */
  taken: readonly string[];
  badRows: BadRows;
  onClose: () => void;
  /** Sheets were imported; the file is not needed any more. */
  onFinished: () => void;
}

/** Several sheets of a workbook, or files of an archive, at once: which, and then what became of each. */
export function SheetsDialog({ place, preview, taken, badRows, onClose, onFinished }: SheetsDialogProps) {
  const [chosen, setChosen] = useState(() => new Set(preview.sheets.keys()));
  const sheets = useSheets(place, preview, taken);
  const over = sheets.results.length > 0 && !sheets.busy;
  const toggle = (sheet: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(sheet);
    else next.delete(sheet);
    setChosen(next);
  };
  const order = [...chosen].sort((one, other) => one - other);
  return (
    <Dialog
      title={i18n._({ id: "import.sheets", message: "Import several sheets" })}
      onClose={over ? onFinished : onClose}
      busy={sheets.busy}
      actions={
        over ? (
          <Button variant="primary" onPress={onFinished}>
            {i18n._({ id: "import.sheets.finish", message: "Done" })}
          </Button>
        ) : sheets.busy ? (
          <Button onPress={sheets.stop}>{i18n._({ id: "import.sheets.stop", message: "Stop" })}</Button>
        ) : (
          <Button
            variant="primary"
            isDisabled={chosen.size === 0}
            onPress={() => sheets.start({ sheets: order, badRows })}
          >
            {i18n._({
              id: "import.sheets.start",
              message: "{count, plural, one {Import # sheet} other {Import # sheets}}",
              values: { count: chosen.size },
            })}
          </Button>
        )
      }
    >
      {sheets.results.length === 0 && !sheets.busy ? (
        <div className={styles.sheets}>
          <p>
            {i18n._({
              id: "import.sheets.help",
              message:
                "Each becomes a table of its own, with names and types as proposed. One that fails leaves no table.",
            })}
          </p>
          {preview.sheets.map((name, sheet) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells a sheet; names may recur
            <Checkbox key={sheet} isSelected={chosen.has(sheet)} onChange={(on) => toggle(sheet, on)}>
              {name}
            </Checkbox>
          ))}
        </div>
      ) : null}
      {sheets.current !== null ? (
        <ProgressBar
          label={i18n._({
            id: "import.sheets.running",
            message: "Importing {name}",
            values: { name: preview.sheets[sheets.current] ?? "" },
          })}
        />
      ) : null}
      <ul className={styles.sheetResults} aria-live="polite">
        {sheets.results.map((result) => (
          <li key={result.sheet}>
            <Result result={result} name={preview.sheets[result.sheet] ?? ""} place={place} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Result({ result, name, place }: { result: SheetResult; name: string; place: Place }) {
  if ("error" in result) {
    return i18n._({
      id: "import.sheets.failed",
      message: "{name}: not imported. {reason}",
      values: { name, reason: result.error.message },
    });
  }
  const { table, tally } = result.done;
  return (
    <>
      <a href={addresses.table(place.databaseId, place.schemaOid, table.oid)}>{table.name}</a>{" "}
      {i18n._({
        id: "import.sheets.done",
        message: "{rows, plural, one {# row} other {# rows}}, {rejected} left out",
        values: { rows: tally.inserted, rejected: tally.rejected },
      })}
    </>
  );
}
