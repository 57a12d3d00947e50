import { useBlocker } from "@tanstack/react-router";
import { i18n } from "@/i18n/i18n";
import type { Sheet } from "@/model/sheet";
import { ConfirmDialog } from "@/ui/Dialog";

/** Asks before leaving the page while something is not saved. */
export function UnsavedGuard({ sheet }: { sheet: Sheet }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => sheet.unsaved > 0 && current.pathname !== next.pathname,
    enableBeforeUnload: () => sheet.unsaved > 0,
    withResolver: true,
  });
  if (blocker.status !== "blocked") return null;
  return (
    <ConfirmDialog
      title={i18n._({ id: "unsaved.title", message: "Leave without saving?" })}
      confirmLabel={i18n._({ id: "unsaved.leave", message: "Leave" })}
      danger
      onConfirm={async () => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      <p>
        {i18n._({
          id: "unsaved.text",
          message:
            "{count, plural, one {# cell or record is} other {# cells and records are}} not saved yet and would be lost.",
          values: { count: sheet.unsaved },
        })}
      </p>
    </ConfirmDialog>
  );
}
