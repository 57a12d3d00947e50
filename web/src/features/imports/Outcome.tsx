import { type ImportDone, type ImportPreview, type ImportTally, rejectsAddress } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Banner } from "@/ui/Banner";
import { ButtonLink } from "@/ui/Button";
import styles from "./imports.module.css";
import type { Place } from "./useRun";

interface OutcomeProps {
  outcome: ImportDone;
  place: Place;
  unit: ImportPreview["unit"];
}

/** What came of an import, or would come of it: how many rows became what, and those that do not fit. */
export function Outcome({ outcome, place, unit }: OutcomeProps) {
  const { table, tally, dry, rejects, rejects_id } = outcome;
  const clean = rejects.length === 0;
  return (
    <Banner
      tone={clean ? "success" : "warning"}
      title={
        dry
          ? i18n._({ id: "import.outcome.dry", message: "Tried, and undone. This is what the import would do:" })
          : i18n._({ id: "import.outcome", message: "Imported into “{name}”", values: { name: table.name } })
      }
      actions={
        dry && !rejects_id ? undefined : (
          <>
            {dry ? null : (
              <ButtonLink variant="primary" href={addresses.table(place.databaseId, place.schemaOid, table.oid)}>
                {i18n._({ id: "import.openTable", message: "Open the table" })}
              </ButtonLink>
            )}
            {rejects_id ? (
              <ButtonLink href={rejectsAddress(rejects_id)} download="rejects.csv">
                {i18n._({ id: "import.rejects.download", message: "Download the rows left out" })}
              </ButtonLink>
            ) : null}
          </>
        )
      }
    >
      <p>{counts(tally).join(" · ")}</p>
      {clean ? null : <Rejects outcome={outcome} unit={unit} />}
    </Banner>
  );
}

function counts(tally: ImportTally): string[] {
  const parts = [
    [
      tally.inserted,
      i18n._({ id: "import.count.inserted", message: "{count, number} added", values: { count: tally.inserted } }),
    ],
    [
      tally.updated,
      i18n._({ id: "import.count.updated", message: "{count, number} changed", values: { count: tally.updated } }),
    ],
    [
      tally.unchanged,
      i18n._({
        id: "import.count.unchanged",
        message: "{count, number} as they were",
        values: { count: tally.unchanged },
      }),
    ],
    [
      tally.missing,
      i18n._({
        id: "import.count.missing",
        message: "{count, number} without a record",
        values: { count: tally.missing },
      }),
    ],
    [
      tally.rejected,
      i18n._({ id: "import.count.rejected", message: "{count, number} left out", values: { count: tally.rejected } }),
    ],
    [
      tally.nulled,
      i18n._({
        id: "import.count.nulled",
        message: "{count, number} values left empty",
        values: { count: tally.nulled },
      }),
    ],
  ] as const;
  return parts.filter(([count], index) => index === 0 || count > 0).map(([, text]) => text);
}

function Rejects({ outcome, unit }: { outcome: ImportDone; unit: ImportPreview["unit"] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields
    <div
      className={styles.rejects}
      role="group"
      aria-label={i18n._({ id: "import.rejects", message: "Rows that do not fit" })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              {i18n._({
                id: "import.rejects.place",
                message: "{unit, select, row {Row} other {Line}}",
                values: { unit },
              })}
            </th>
            <th scope="col">{i18n._({ id: "import.rejects.column", message: "Column" })}</th>
            <th scope="col">{i18n._({ id: "import.rejects.value", message: "Value" })}</th>
            <th scope="col">{i18n._({ id: "import.rejects.reason", message: "Reason" })}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.rejects.map((reject) => (
            <tr key={`${reject.line} ${reject.column} ${reject.reason}`}>
              <td>{i18n.number(reject.line)}</td>
              <td>{reject.column}</td>
              <td>
                <code>{reject.value}</code>
              </td>
              <td>{reject.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
