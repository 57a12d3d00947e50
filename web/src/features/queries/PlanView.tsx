import { i18n } from "@/i18n/i18n";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import type { PlanLine } from "./plan";
import styles from "./queries.module.css";

interface PlanViewProps {
  plan: PlanLine | null;
  failure: unknown;
  running: boolean;
}

/** A plan as a tree; the bar of each node shows its part of the whole. */
export function PlanView({ plan, failure, running }: PlanViewProps) {
  if (failure && !running) return <ErrorBox error={failure} />;
  if (!plan) {
    return (
      <EmptyState title={i18n._({ id: "queries.plan.none", message: "No plan yet" })}>
        {i18n._({
          id: "queries.plan.text",
          message:
            "“Explain” shows how PostgreSQL would run the statement; “measure” runs it, reading only, for real times.",
        })}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.plan} aria-label={i18n._({ id: "queries.plan", message: "Plan" })}>
      <Node line={plan} />
    </ul>
  );
}

function Node({ line }: { line: PlanLine }) {
  const percent = Math.round(line.share * 100);
  return (
    <li>
      <div className={styles.node}>
        <span className={styles.share} aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
        <span className={styles.nodeText}>
          <strong>{line.title}</strong> <span className={styles.quiet}>{line.detail}</span>
        </span>
        <span className={styles.facts}>
          {i18n._({ id: "queries.plan.share", message: "{percent} %", values: { percent } })}
          {" · "}
          {i18n._({
            id: "explorer.count",
            message: "{count, plural, one {# row} other {# rows}}",
            values: { count: line.rows },
          })}
          {line.time === null
            ? ""
            : ` · ${i18n._({
                id: "queries.time",
                message: "{milliseconds} ms",
                values: { milliseconds: Math.round(line.time * 100) / 100 },
              })}`}
        </span>
      </div>
      {line.children.length > 0 ? (
        <ul>
          {line.children.map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no identity but their place
            <Node key={at} line={child} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
