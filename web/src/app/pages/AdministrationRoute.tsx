import { Outlet, useRouterState } from "@tanstack/react-router";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { useUser } from "@/model/session";
import { Page, PageHeader } from "@/ui/Page";
import { NavTabs } from "@/ui/Tabs";
import { useTitle } from "@/ui/title";
import { MissingPage } from "../MissingPage";

/** The frame of the administration's pages; for administrators only. */
export function AdministrationRoute() {
  const user = useUser();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const title = i18n._({ id: "administration.title", message: "Administration" });
  useTitle(title);
  if (!user.is_superuser) {
    return (
      <MissingPage
        what={i18n._({ id: "administration.forbidden", message: "Only administrators can come here" })}
        why={i18n._({ id: "administration.forbidden.why", message: "Ask one of them for what you need." })}
      />
    );
  }
  const tabs = [
    { page: "users", label: i18n._({ id: "users.title", message: "Users" }) },
    { page: "settings", label: i18n._({ id: "settings.title", message: "Settings" }) },
    { page: "audit", label: i18n._({ id: "audit.title", message: "Audit log" }) },
    { page: "update", label: i18n._({ id: "version.title", message: "Software" }) },
  ] as const;
  return (
    <Page>
      <PageHeader title={title} />
      <NavTabs
        label={title}
        tabs={tabs.map(({ page, label }) => ({
          href: addresses.administration(page),
          label,
          current: path.startsWith(`/administration/${page}`),
        }))}
      />
      <Outlet />
    </Page>
  );
}
