import type { ImportPreview } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import styles from "./imports.module.css";
import { inOrder } from "./plan";

/** Lines that keep the file from being imported as it is. */
export function ProblemList({ preview }: { preview: ImportPreview }) {
  const more = preview.problem_count - preview.problems.length;
  return (
    <Banner
      tone="warning"
      title={i18n._({
        id: "import.problems",
        message:
          "This file cannot be imported as it is: {count, plural, one {there is a problem} other {there are # problems}}",
        values: { count: preview.problem_count },
      })}
    >
      <ul className={styles.problems}>
        {inOrder(preview.problems).map((problem) => (
          <li key={`${problem.line} ${problem.reason}`}>
            {problem.line > 0
              ? i18n._({
                  id: "import.problem",
                  message: "{unit, select, row {Row} other {Line}} {line, number}: {reason}",
                  values: { unit: preview.unit, line: problem.line, reason: problem.reason },
                })
              : problem.reason}
            {problem.content ? <code>{problem.content}</code> : null}
          </li>
        ))}
        {more > 0 ? (
          <li>{i18n._({ id: "import.moreProblems", message: "and {more, number} more", values: { more } })}</li>
        ) : null}
      </ul>
      <p>
        {i18n._({
          id: "import.problems.next",
          message:
            "If it should be read in another way, change separator or quotes; else mend the file and choose it again, or leave such rows out.",
        })}
      </p>
    </Banner>
  );
}
