import { CircleCheck, Clock, Lock, RotateCw } from "lucide-react";
import type { ChangeFailure, ChangePreview, ExtensionNeed } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { Banner } from "@/ui/Banner";
import type { TablePlace } from "../page/data";
import styles from "./shape.module.css";

interface ChangeReportProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  preview: ChangePreview;
}

/** What was found out about a change. */
export function ChangeReport({ place, columns, preview }: ChangeReportProps) {
  const { failing, failures, message, blocked_by: blocked, goes_with: along } = preview;
  // A clash is of two records, of which the second one may not be counted yet among those shown.
  const shown = failures[0]?.problem === "overlap" ? 2 * failures.length : failures.length;
  const more = failing > shown && failures[0]?.problem !== "duplicate";
  return (
    <div className={styles.report}>
      {blocked.length > 0 ? (
        <Banner
          tone="warning"
          title={i18n._({ id: "change.blocked", message: "Other objects depend on it, so PostgreSQL refuses" })}
        >
          <Names names={blocked} />
        </Banner>
      ) : null}
      {preview.extension ? <Extension need={preview.extension} /> : null}
      {failing > 0 ? (
        <Banner
          tone="warning"
          title={i18n._({
            id: "change.failing",
            message: "{failing, plural, one {# record stands in the way} other {# records stand in the way}}",
            values: { failing },
          })}
        >
          {failures[0]?.problem === "null"
            ? i18n._({ id: "change.failing.null", message: "Give them a value first. Nothing is changed." })
            : i18n._({ id: "change.failing.next", message: "Correct these values first. Nothing is changed." })}
        </Banner>
      ) : null}
      {failures.length > 0 ? <Failures place={place} columns={columns} failures={failures} /> : null}
      {more ? (
        <p className={styles.quiet}>
          {i18n._({
            id: "change.firstFew",
            message: "The first {count} are shown.",
            values: { count: failures.length },
          })}
        </p>
      ) : null}
      {message ? (
        <Banner tone="warning" title={i18n._({ id: "change.message", message: "A value cannot be converted" })}>
          {message}
        </Banner>
      ) : null}
      {along.length > 0 ? (
        <div>
          <p>{i18n._({ id: "change.along", message: "These go with it:" })}</p>
          <Names names={along} />
        </div>
      ) : null}
      <Facts preview={preview} />
      {preview.statements.length > 0 ? (
        <details className={styles.statements} open>
          <summary>{i18n._({ id: "change.sql", message: "The statement, in one transaction" })}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{preview.statements.map((one) => `${one};`).join("\n")}</pre>
        </details>
      ) : null}
    </div>
  );
}

/** What the database lacks for the change, and who can help. */
function Extension({ need: { name, state } }: { need: ExtensionNeed }) {
  const title = i18n._({ id: "change.extension", message: "It needs the extension “{name}”", values: { name } });
  switch (state) {
    case "to_create":
      return (
        <Banner tone="info" title={title}>
          {i18n._({ id: "change.extension.create", message: "The database does not have it yet; it is made along." })}
        </Banner>
      );
    case "forbidden":
      return (
        <Banner tone="warning" title={title}>
          {i18n._({
            id: "change.extension.forbidden",
            message: "Your role may not create it. The owner of the database can, with {statement}.",
            values: { statement: `CREATE EXTENSION ${name}` },
          })}
        </Banner>
      );
    default:
      return (
        <Banner tone="warning" title={title}>
          {i18n._({
            id: "change.extension.unavailable",
            message:
              "The server does not have it. Who runs the server can install it with PostgreSQL's contrib modules.",
          })}
        </Banner>
      );
  }
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul className={styles.names}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** How long it may take, and who waits meanwhile. */
function Facts({ preview }: { preview: ChangePreview }) {
  // Statistics of a table that was never analysed say nothing; then no number is better than a sign for none.
  const values = { records: preview.records, known: preview.records < 0 ? "no" : "yes" };
  const work = {
    INSTANT: {
      icon: <CircleCheck aria-hidden="true" />,
      text: i18n._({ id: "change.instant", message: "Instant: only the catalog changes, at any number of records." }),
    },
    SCAN: {
      icon: <Clock aria-hidden="true" />,
      text: i18n._({
        id: "change.scan",
        message: "Every record is read once{known, select, no {} other { (about {records, number})}}.",
        values,
      }),
    },
    REWRITE: {
      icon: <RotateCw aria-hidden="true" />,
      text: i18n._({
        id: "change.rewrite",
        message:
          "Every record is written anew{known, select, no {} other { (about {records, number})}}, with all indexes.",
        values,
      }),
    },
  }[preview.work];
  return (
    <ul className={styles.facts}>
      <li>
        {work.icon}
        {work.text}
      </li>
      <li>
        <Lock aria-hidden="true" />
        {preview.lock === "ACCESS EXCLUSIVE"
          ? i18n._({
              id: "change.lock.all",
              message: "Meanwhile nobody can read or write the table. If others use it too long, nothing is changed.",
            })
          : i18n._({
              id: "change.lock.writes",
              message: "Meanwhile others can read but not write. If others use it too long, nothing is changed.",
            })}
      </li>
    </ul>
  );
}

function Failures({ place, columns, failures }: Omit<ChangeReportProps, "preview"> & { failures: ChangeFailure[] }) {
  const column = columns.find((one) => one.attnum === failures[0]?.attnum);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.failures} tabIndex={0} aria-label={column?.name ?? ""}>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: "inspector.record", message: "Record" })}</th>
            <th scope="col">
              {failures[0]?.problem === "rule" || failures[0]?.problem === "overlap"
                ? i18n._({ id: "change.values", message: "Values" })
                : column?.name}
            </th>
            <th scope="col">{i18n._({ id: "change.why", message: "Why" })}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((failure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <tr key={index}>
              <td>
                {failure.record === null ? null : (
                  <a
                    href={addresses.record(place.databaseId, place.schemaOid, place.tableOid, failure.record)}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {failure.record}
                  </a>
                )}
              </td>
              <td className={styles.value}>{failure.value ?? <span className={styles.quiet}>NULL</span>}</td>
              <td>{reasonOf(failure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function reasonOf(failure: ChangeFailure): string {
  switch (failure.problem) {
    case "null":
      return i18n._({ id: "change.null", message: "has no value" });
    case "duplicate":
      return i18n._({
        id: "change.duplicate",
        message: "stands in {count} records",
        values: { count: Number(failure.reason).toLocaleString(i18n.locale) },
      });
    case "reference":
      return i18n._({ id: "change.reference", message: "there is no such record there" });
    case "rule":
      return i18n._({ id: "change.rule", message: "breaks the rule" });
    case "label":
      return failure.reason === null
        ? i18n._({ id: "change.label", message: "has a choice that goes" })
        : i18n._({
            id: "change.label.others",
            message: "{count, plural, one {# record has} other {# records have}} a choice that goes",
            values: { count: Number(failure.reason) },
          });
    case "overlap":
      return i18n._({
        id: "change.overlap",
        message: "clashes with {record} ({values})",
        values: { record: failure.other ?? "", values: failure.reason ?? "" },
      });
    default:
      return i18n._({ id: "change.cast", message: "does not fit the type" });
  }
}
