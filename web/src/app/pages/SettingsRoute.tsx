import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { CollaboratorsPage } from "@/features/roles/CollaboratorsPage";
import { RolesPage } from "@/features/roles/RolesPage";
import { StoredRolesPage } from "@/features/roles/StoredRolesPage";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { databasesQuery } from "@/model/catalog";
import { NavTabs } from "@/ui/Tabs";
import { MissingPage } from "../MissingPage";
import { DatabaseFrame } from "./DatabaseRoute";

/** The settings of one database: who may use it, and as which role. */
export function SettingsRoute() {
  const { databaseId, page } = useParams({ from: "/db/$databaseId/settings/$page" });
  const { data: databases } = useQuery(databasesQuery());
  const serverId = databases.find((database) => database.id === databaseId)?.server_id ?? 0;
  const pages = [
    {
      page: "collaborators",
      label: i18n._({ id: "collaborators.title", message: "Collaborators" }),
      content: <CollaboratorsPage databaseId={databaseId} serverId={serverId} />,
    },
    {
      page: "role-configuration",
      label: i18n._({ id: "storedRoles.title", message: "Stored roles" }),
      content: <StoredRolesPage databaseId={databaseId} serverId={serverId} />,
    },
    {
      page: "roles",
      label: i18n._({ id: "roles.title", message: "Roles" }),
      content: <RolesPage databaseId={databaseId} serverId={serverId} />,
    },
  ] as const;
  const current = pages.find((candidate) => candidate.page === page);
  if (!current) return <MissingPage what={i18n._({ id: "missing.page", message: "There is no such page" })} />;
  return (
    <DatabaseFrame databaseId={databaseId} tab="settings">
      <NavTabs
        look="pills"
        label={i18n._({ id: "database.tabs.settings", message: "Settings" })}
        tabs={pages.map((candidate) => ({
          href: addresses.databaseSettings(databaseId, candidate.page),
          label: candidate.label,
          current: candidate === current,
        }))}
      />
      {current.content}
    </DatabaseFrame>
  );
}
