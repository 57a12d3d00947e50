import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import {
  ClipboardList,
  House,
  LayoutDashboard,
  LogOut,
  Moon,
  Settings,
  Sun,
  Telescope,
  Upload,
  User,
} from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { dashboardsQuery } from "@/features/dashboards/queries";
import { formsQuery } from "@/features/forms/queries";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { allTablesQuery, databasesQuery, databaseTitle, schemasQuery } from "@/model/catalog";
import { explorationsQuery } from "@/model/exploring";
import { useUser } from "@/model/session";
import { Highlight, matches } from "@/ui/Highlight";
import { KindIcon } from "@/ui/KindIcon";
import menu from "@/ui/Menu.module.css";
import { SearchBox } from "@/ui/SearchBox";
import styles from "./Palette.module.css";
import { closePalette } from "./palette-store";
import { usePlace } from "./place";
import { chooseTheme } from "./theme";
import { useTableViews } from "./use-table-views";

/** Something to go to or to do. */
export interface Command {
  id: string;
  label: string;
  /** Where it is. */
  detail?: string;
  group: string;
  icon: ReactNode;
  href?: string;
  run?: () => void;
}

const atMostPerGroup = 30;

/** Everything one can go to or do from here, found by typing. */
export function PaletteDialog() {
  const [search, setSearch] = useState("");
  const router = useRouter();
  const commands = [...useTableViews(), ...useObjects(), ...useSchemaWork(), ...useActions()].filter((command) =>
    matches(search, command.label),
  );
  const groups = Object.entries(Object.groupBy(commands, (command) => command.group));

  function run(id: string) {
    const command = commands.find((candidate) => candidate.id === id);
    closePalette();
    command?.run?.();
    if (command?.href?.startsWith("/auth/")) location.assign(command.href);
    else if (command?.href) router.navigate({ href: command.href });
  }

  /** Enter right after typing takes the first; the list marks it only a moment later. */
  function enterFirst(event: KeyboardEvent) {
    const [first] = groups[0]?.[1] ?? [];
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !first || isMarked()) return;
    event.preventDefault();
    event.stopPropagation();
    run(first.id);
  }

  const label = i18n._({ id: "palette.label", message: "Find a table, schema, database or action" });
  return (
    <ModalOverlay className={styles.overlay} isOpen isDismissable onOpenChange={(open) => !open && closePalette()}>
      <Modal className={styles.modal}>
        <Dialog aria-label={label} className={styles.dialog}>
          <Autocomplete inputValue={search} onInputChange={setSearch}>
            <div className={styles.search} onKeyDownCapture={enterFirst}>
              <SearchBox label={label} value={search} onChange={setSearch} autoFocus />
            </div>
            <ListBox
              aria-label={label}
              className={styles.list}
              onAction={(key) => run(String(key))}
              renderEmptyState={() => (
                <p className={styles.none}>
                  {i18n._({ id: "ui.search.none", message: "No matches for “{search}”", values: { search } })}
                </p>
              )}
            >
              {groups.map(([group, entries = []]) => (
                <ListBoxSection key={group} id={group}>
                  <Header className={menu.header}>{group}</Header>
                  {entries.slice(0, atMostPerGroup).map((command) => (
                    <ListBoxItem key={command.id} id={command.id} textValue={command.label} className={menu.item}>
                      {command.icon}
                      <span className={menu.line}>
                        <Highlight text={command.label} part={search} />
                      </span>
                      {command.detail ? <span className={styles.detail}>{command.detail}</span> : null}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whether one of the list is marked by the arrows or by what was typed. */
const isMarked = () => document.querySelector("[role=dialog] [role=option][data-focused]") !== null;

function useObjects(): Command[] {
  const { databaseId, schemaOid } = usePlace();
  const here = databaseId ?? 0;
  const { data: databases = [] } = useQuery(databasesQuery());
  const schemas = useQuery({ ...schemasQuery(here), enabled: databaseId !== undefined });
  const tables = useQuery({ ...allTablesQuery(here, schemas.data ?? []), enabled: (schemas.data ?? []).length > 0 });
  const schemaName = new Map(schemas.data?.map((schema) => [schema.oid, schema.name]));
  const nearestFirst = [...(tables.data ?? [])].sort(
    (one, other) => Number(other.schema === schemaOid) - Number(one.schema === schemaOid),
  );
  return [
    ...nearestFirst.map((table) => ({
      id: `table-${table.oid}`,
      label: table.name,
      detail: schemaName.get(table.schema),
      group: i18n._({ id: "palette.tables", message: "Tables and views" }),
      icon: <KindIcon kind={table.type === "table" ? "sheet" : "derived"} />,
      href: addresses.table(here, table.schema, table.oid),
    })),
    ...(schemas.data ?? []).map((schema) => ({
      id: `schema-${schema.oid}`,
      label: schema.name,
      group: i18n._({ id: "palette.schemas", message: "Schemas" }),
      icon: <KindIcon kind="folder" />,
      href: addresses.schema(here, schema.oid),
    })),
    ...databases.map((database) => ({
      id: `database-${database.id}`,
      label: databaseTitle(database),
      group: i18n._({ id: "palette.databases", message: "Databases" }),
      icon: <KindIcon kind="store" />,
      href: addresses.database(database.id),
    })),
  ];
}

/** The explorations, dashboards and forms of the schema one is in; a schema's are asked for only when one is there. */
function useSchemaWork(): Command[] {
  const { databaseId = 0, schemaOid = 0 } = usePlace();
  const enabled = databaseId !== 0 && schemaOid !== 0;
  const { data: explorations = [] } = useQuery({ ...explorationsQuery(databaseId, schemaOid), enabled });
  const { data: dashboards = [] } = useQuery({ ...dashboardsQuery(databaseId, schemaOid), enabled });
  const { data: forms = [] } = useQuery({ ...formsQuery(databaseId, schemaOid), enabled });
  return [
    ...explorations.map((exploration) => ({
      id: `exploration-${exploration.id}`,
      label: exploration.name,
      group: i18n._({ id: "palette.explorations", message: "Explorations" }),
      icon: <Telescope aria-hidden="true" />,
      href: addresses.exploration(databaseId, schemaOid, exploration.id),
    })),
    ...dashboards.map((dashboard) => ({
      id: `dashboard-${dashboard.id}`,
      label: dashboard.name,
      group: i18n._({ id: "dashboards.title", message: "Dashboards" }),
      icon: <LayoutDashboard aria-hidden="true" />,
      href: addresses.dashboard(databaseId, schemaOid, dashboard.id),
    })),
    ...forms.map((form) => ({
      id: `form-${form.id}`,
      label: form.name,
      group: i18n._({ id: "palette.forms", message: "Forms" }),
      icon: <ClipboardList aria-hidden="true" />,
      href: addresses.form(databaseId, schemaOid, form.id),
    })),
  ];
}

function useActions(): Command[] {
  const user = useUser();
  const { databaseId, schemaOid } = usePlace();
  const group = i18n._({ id: "palette.actions", message: "Actions" });
  const actions: (Omit<Command, "group"> & { when?: boolean })[] = [
    {
      id: "import",
      label: i18n._({ id: "palette.import", message: "Import a file into this schema" }),
      icon: <Upload aria-hidden="true" />,
      href: addresses.upload(databaseId ?? 0, schemaOid ?? 0),
      when: databaseId !== undefined && schemaOid !== undefined,
    },
    {
      id: "home",
      label: i18n._({ id: "palette.home", message: "All databases" }),
      icon: <House aria-hidden="true" />,
      href: addresses.home,
    },
    {
      id: "users",
      label: i18n._({ id: "palette.users", message: "Manage users" }),
      icon: <Settings aria-hidden="true" />,
      href: addresses.administration("users"),
      when: user.is_superuser,
    },
    {
      id: "profile",
      label: i18n._({ id: "palette.profile", message: "Profile and password" }),
      icon: <User aria-hidden="true" />,
      href: addresses.profile,
    },
    {
      id: "light",
      label: i18n._({ id: "palette.light", message: "Light theme" }),
      icon: <Sun aria-hidden="true" />,
      run: () => chooseTheme("light"),
    },
    {
      id: "dark",
      label: i18n._({ id: "palette.dark", message: "Dark theme" }),
      icon: <Moon aria-hidden="true" />,
      run: () => chooseTheme("dark"),
    },
    {
      id: "logout",
      label: i18n._({ id: "palette.logout", message: "Log out" }),
      icon: <LogOut aria-hidden="true" />,
      href: addresses.logout,
    },
  ];
  return actions.filter((action) => action.when !== false).map((action) => ({ ...action, group }));
}
