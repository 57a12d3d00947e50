import type { ErrorComponentProps } from "@tanstack/react-router";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Page } from "@/ui/Page";

/** Instead of a page that failed; the bar at the top stays usable. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page>
      <ErrorBox
        title={i18n._({ id: "crash.title", message: "This page could not be shown" })}
        error={error}
        onRetry={reset}
      />
    </Page>
  );
}
