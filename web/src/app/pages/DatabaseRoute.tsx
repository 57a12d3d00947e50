import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DatabaseMenu } from "@/features/databases/DatabaseMenu";
import { PrivilegesButton } from "@/features/privileges/PrivilegesButton";
import { SchemaList } from "@/features/schemas/SchemaList";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { databaseQuery, databasesQuery, databaseTitle, serverAddress, serversQuery } from "@/model/catalog";
import { useUser } from "@/model/session";
import { KindIcon } from "@/ui/KindIcon";
import { Page, PageHeader } from "@/ui/Page";
import { NavTabs } from "@/ui/Tabs";
import { useTitle } from "@/ui/title";
import { MissingPage } from "../MissingPage";

export function DatabaseRoute() {
  const { databaseId } = useParams({ from: "/db/$databaseId/schemas" });
  return (
    <DatabaseFrame databaseId={databaseId} tab="schemas">
      <SchemaList databaseId={databaseId} />
    </DatabaseFrame>
  );
}

interface DatabaseFrameProps {
  databaseId: number;
  tab: "schemas" | "queries" | "settings";
  children: ReactNode;
}

/** What all pages of one database share: its name, where it lives, and its tabs. */
export function DatabaseFrame({ databaseId, tab, children }: DatabaseFrameProps) {
  const navigate = useNavigate();
  const user = useUser();
  const { data: databases } = useQuery(databasesQuery());
  const { data: info } = useQuery(databaseQuery(databaseId));
  const { data: servers } = useQuery(serversQuery());
  const database = databases.find((candidate) => candidate.id === databaseId);
  useTitle(database && databaseTitle(database));
  if (!database) {
    return <MissingPage what={i18n._({ id: "missing.database", message: "There is no such database here" })} />;
  }
  const address = serverAddress(servers.find((server) => server.id === database.server_id));
  return (
    <Page>
      <PageHeader
        icon={<KindIcon kind="store" />}
        title={databaseTitle(database)}
        detail={address ? `${database.name} @ ${address}` : database.name}
        actions={
          <>
            {info ? (
              <PrivilegesButton
                target={{
                  kind: "database",
                  databaseId,
                  oid: info.oid,
                  name: info.name,
                  ownerOid: info.owner_oid,
                  owned: info.current_role_owns,
                }}
              />
            ) : null}
            {user.is_superuser ? (
              <DatabaseMenu database={database} onDisconnected={() => navigate({ href: addresses.home })} />
            ) : null}
          </>
        }
      />
      <NavTabs
        label={i18n._({ id: "database.tabs", message: "Database" })}
        tabs={[
          {
            href: addresses.database(databaseId),
            label: i18n._({ id: "database.tabs.schemas", message: "Schemas" }),
            current: tab === "schemas",
          },
          { href: addresses.queries(databaseId), label: "SQL", current: tab === "queries" },
          {
            href: addresses.databaseSettings(databaseId, "collaborators"),
            label: i18n._({ id: "database.tabs.settings", message: "Settings" }),
            current: tab === "settings",
          },
        ]}
      />
      {children}
    </Page>
  );
}
