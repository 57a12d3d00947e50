import { useMemo } from "react";
import type { QueryAnswer } from "@/api/generated";
import { text } from "@/datatypes/text";
import type { DataType } from "@/datatypes/types";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { ResultSheet } from "@/views/results/ResultSheet";
import type { ResultColumn, ResultRow } from "@/views/results/source";
import styles from "./queries.module.css";
import type { Statement } from "./use-statement";

/** What the last statement answered. */
export function Outcome({ statement }: { statement: Statement }) {
  const { answer, failure, running } = statement;
  if (failure && !running) return <ErrorBox error={failure} />;
  if (!answer) {
    return (
      <EmptyState
        title={
          running
            ? i18n._({ id: "queries.running", message: "Running…" })
            : i18n._({ id: "queries.empty", message: "Nothing has run yet" })
        }
      >
        {i18n._({
          id: "queries.empty.text",
          message:
            "Write a statement and press Ctrl+Enter. It runs as your own database role, and reads only unless you let it change data.",
        })}
      </EmptyState>
    );
  }
  return (
    <div className={styles.outcome}>
      <p role="status" className={styles.status}>
        {summary(answer)}
      </p>
      {answer.notices.length > 0 ? (
        <Banner>
          {answer.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Banner>
      ) : null}
      {answer.columns.length > 0 ? <Rows answer={answer} /> : null}
    </div>
  );
}

function summary({ columns, rows, affected, truncated, milliseconds }: QueryAnswer): string {
  const time = i18n._({ id: "queries.time", message: "{milliseconds} ms", values: { milliseconds } });
  if (columns.length === 0) {
    if (affected === null) return `${i18n._({ id: "queries.done", message: "Done" })} · ${time}`;
    const touched = i18n._({
      id: "queries.affected",
      message: "{affected, plural, one {# row} other {# rows}} touched",
      values: { affected },
    });
    return `${touched} · ${time}`;
  }
  const count = truncated
    ? i18n._({
        id: "queries.truncated",
        message: "The first {count} rows; there are more",
        values: { count: rows.length },
      })
    : i18n._({
        id: "explorer.count",
        message: "{count, plural, one {# row} other {# rows}}",
        values: { count: rows.length },
      });
  return `${count} · ${time}`;
}

const numbers = [
  "int2",
  "int4",
  "int8",
  "numeric",
  "float4",
  "float8",
  "oid",
  "money",
  "serial",
  "bigserial",
  "smallserial",
];
const plain = { type: "text", type_options: null, metadata: null, primary_key: false };
/** Values stand as PostgreSQL writes them; numbers at the right. */
const numeric: DataType = { ...text, look: "number", align: "end", width: 130 };

function Rows({ answer }: { answer: QueryAnswer }) {
  const columns = useMemo<ResultColumn[]>(
    () =>
      answer.columns.map(({ name, type }, at) => ({
        id: String(at),
        title: name,
        type: numbers.includes(type) ? numeric : text,
        typed: plain,
      })),
    [answer],
  );
  const rows = useMemo<ResultRow[]>(
    () => answer.rows.map((row) => Object.fromEntries(row.map((value, at) => [String(at), value]))),
    [answer],
  );
  return (
    <div className={styles.sheet}>
      <ResultSheet
        label={i18n._({ id: "queries.resultRows", message: "Rows of the answer" })}
        columns={columns}
        count={rows.length}
        rows={rows}
      />
    </div>
  );
}
