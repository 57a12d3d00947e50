import { ImportError } from "@/api/imports";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";

/** Why the import was undone, with the line and value to look at. */
export function FailureBox({ error, unit }: { error: unknown; unit: "line" | "row" }) {
  const title = i18n._({ id: "import.undone", message: "The import was undone; nothing was kept" });
  if (!(error instanceof ImportError)) return <ErrorBox title={title} error={error} />;
  const { line, column, value, reason, lines } = error.failure;
  return (
    <ErrorBox title={title} error={{ what: reason, why: placeOf(line, unit, column, value), next: othersOf(lines) }} />
  );
}

function placeOf(
  line: number | null,
  unit: "line" | "row",
  column: string | null,
  value: string | null,
): string | undefined {
  const parts = [
    line === null
      ? null
      : i18n._({
          id: "import.place",
          message: "{unit, select, row {Row} other {Line}} {line, number}",
          values: { unit, line },
        }),
    column === null ? null : i18n._({ id: "import.atColumn", message: "column “{column}”", values: { column } }),
    value === null ? null : i18n._({ id: "import.value", message: "value “{value}”", values: { value } }),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function othersOf(lines: number[] | null): string | undefined {
  if (!lines || lines.length < 2) return undefined;
  return i18n._({
    id: "import.sameValue",
    message: "The same value stands on {lines}.",
    values: { lines: lines.join(", ") },
  });
}
