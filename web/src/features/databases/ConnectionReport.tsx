import type { ConnectionTest } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import styles from "./databases.module.css";

/** What a test of a connection found: what failed or which right is missing, and what to do about it. */
export function ConnectionReport({ test }: { test: ConnectionTest }) {
  const version = test.facts?.server_version;
  return (
    <div className={styles.report} role="status">
      {test.ok ? (
        <Banner tone="success" title={i18n._({ id: "test.ok", message: "The connection works" })}>
          {version
            ? i18n._({ id: "test.version", message: "PostgreSQL {version}.", values: { version } })
            : i18n._({ id: "test.nothingInstalled", message: "Nothing will be installed in the database." })}
          {test.facts?.can_create_schema === false
            ? ` ${i18n._({ id: "test.readOnly", message: "This role may not create schemas; everything it may see can be viewed." })}`
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
