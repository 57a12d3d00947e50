import { i18n } from "@/i18n/i18n";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";

/** While a page's own code is on its way. */
export function LoadingPage() {
  return (
    <Page>
      <Skeleton lines={6} label={i18n._({ id: "loading.page", message: "Loading" })} />
    </Page>
  );
}
