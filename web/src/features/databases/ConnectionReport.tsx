import type { ConnectionTest } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { useIntoView } from "@/ui/useIntoView";
import styles from "./databases.module.css";

/** What a test of a connection found: what failed or which right is missing, and what to do about it. */
export function ConnectionReport({ test }: { test: ConnectionTest }) {
  const report = useIntoView<HTMLDivElement>();
  return (
    <div ref={report} className={styles.report} role="status">
      {test.ok ? (
        <Banner tone="success" title={i18n._({ id: "test.ok", message: "The connection works" })}>
          {test.facts
            ? i18n._({
                id: "test.facts",
                message:
                  "PostgreSQL {version}. Of its tables and views this role may read {readable} and change {writable}.",
                values: {
                  version: test.facts.server_version,
                  readable: test.facts.readable_tables,
                  writable: test.facts.writable_tables,
                },
              })
            : null}
        </Banner>
      ) : null}
      {test.problems.map((problem) => (
        <Banner key={problem.code} tone="warning" title={problem.title}>
          {problem.detail ? <p>{problem.detail}</p> : null}
          {problem.advice ? <p>{problem.advice}</p> : null}
        </Banner>
      ))}
    </div>
  );
}
