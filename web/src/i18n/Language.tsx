import { I18nProvider } from "@lingui/react";
import { Fragment, type ReactNode, useSyncExternalStore } from "react";
import { I18nProvider as WidgetLanguage } from "react-aria-components/I18nProvider";
import { i18n } from "./i18n";

/** Everything below speaks the present language; a change of it builds the page anew, so that it shows at once. */
export function Language({ children }: { children: ReactNode }) {
  const locale = useSyncExternalStore(onChange, () => i18n.locale);
  return (
    <I18nProvider i18n={i18n}>
      <WidgetLanguage locale={locale}>
        <Fragment key={locale}>{children}</Fragment>
      </WidgetLanguage>
    </I18nProvider>
  );
}

function onChange(changed: () => void): () => void {
  return i18n.on("change", changed);
}
