import { SearchX } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { Page } from "@/ui/Page";
import { useTitle } from "@/ui/title";

interface MissingPageProps {
  what: string;
  /** Why, where there is more to say than that it may be gone. */
  why?: string;
}

/** What was looked for is not there, or may not be seen: which of the two is nobody else's business. */
export function MissingPage({ what, why }: MissingPageProps) {
  useTitle(what);
  return (
    <Page>
      <EmptyState
        icon={<SearchX aria-hidden="true" />}
        title={what}
        wholePage
        actions={
          <ButtonLink href={addresses.home}>{i18n._({ id: "missing.home", message: "All databases" })}</ButtonLink>
        }
      >
        {why ??
          i18n._({ id: "missing.text", message: "It may have been removed or renamed, or not be shared with you." })}
      </EmptyState>
    </Page>
  );
}
