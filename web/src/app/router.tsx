import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { CrashPage } from "./CrashPage";
import { LoadingPage } from "./LoadingPage";
import { MissingPage } from "./MissingPage";
import { Shell } from "./Shell";
import { parseSearch, stringifySearch } from "./search";

const root = createRootRoute({ component: Shell, notFoundComponent: UnknownPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/databases/HomePage"), "HomePage"),
});

const database = createRoute({
  getParentRoute: () => root,
  path: "/db/$databaseId",
  params: numbers("databaseId"),
});

const databaseIndex = createRoute({
  getParentRoute: () => database,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ href: addresses.database(params.databaseId), replace: true });
  },
});

const schemas = createRoute({
  getParentRoute: () => database,
  path: "schemas",
  component: lazyRouteComponent(() => import("./pages/DatabaseRoute"), "DatabaseRoute"),
});

const queries = createRoute({
  getParentRoute: () => database,
  path: "queries",
  component: lazyRouteComponent(() => import("./pages/QueriesRoute"), "QueriesRoute"),
});

const schema = createRoute({
  getParentRoute: () => database,
  path: "schemas/$schemaOid",
  params: numbers("schemaOid"),
});

const schemaIndex = createRoute({
  getParentRoute: () => schema,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/SchemaRoute"), "SchemaRoute"),
});

const diagram = createRoute({
  getParentRoute: () => schema,
  path: "diagram",
  component: lazyRouteComponent(() => import("./pages/DiagramRoute"), "DiagramRoute"),
});

const table = createRoute({
  getParentRoute: () => schema,
  path: "tables/$tableOid",
  params: numbers("tableOid"),
  component: lazyRouteComponent(() => import("./pages/TableRoute"), "TableRoute"),
});

const record = createRoute({
  getParentRoute: () => schema,
  path: "tables/$tableOid/$recordKey",
  params: {
    parse: (raw: { tableOid: string; recordKey: string }) => ({ ...raw, tableOid: Number(raw.tableOid) }),
    stringify: (value: { tableOid: number; recordKey: string }) => ({ ...value, tableOid: String(value.tableOid) }),
  },
  component: lazyRouteComponent(() => import("./pages/RecordRoute"), "RecordRoute"),
});

const form = createRoute({
  getParentRoute: () => schema,
  path: "forms/$formId",
  params: numbers("formId"),
  component: lazyRouteComponent(() => import("./pages/FormRoute"), "FormRoute"),
});

const explorer = createRoute({
  getParentRoute: () => schema,
  path: "data-explorer",
  component: lazyRouteComponent(() => import("./pages/ExplorerRoute"), "ExplorerRoute"),
});

const exploration = createRoute({
  getParentRoute: () => schema,
  path: "explorations/$explorationId",
  params: numbers("explorationId"),
  component: lazyRouteComponent(() => import("./pages/ExplorerRoute"), "ExplorationRoute"),
});

const dashboard = createRoute({
  getParentRoute: () => schema,
  path: "dashboards/$dashboardId",
  params: numbers("dashboardId"),
  component: lazyRouteComponent(() => import("./pages/DashboardRoute"), "DashboardRoute"),
});

const explorationEdit = createRoute({
  getParentRoute: () => schema,
  path: "explorations/$explorationId/edit",
  params: numbers("explorationId"),
  // an address of older clients
  beforeLoad: ({ params: { databaseId, schemaOid, explorationId } }) => {
    throw redirect({ href: addresses.exploration(databaseId, schemaOid, explorationId), replace: true });
  },
});

const upload = createRoute({
  getParentRoute: () => schema,
  path: "import",
  component: lazyRouteComponent(() => import("./pages/UploadRoute"), "UploadRoute"),
});

const importPreview = createRoute({
  getParentRoute: () => schema,
  path: "import/$tableOid",
  params: numbers("tableOid"),
  // an import of an older client that was not confirmed: its table is there, and can be used as it is
  beforeLoad: ({ params: { databaseId, schemaOid, tableOid } }) => {
    throw redirect({ href: addresses.table(databaseId, schemaOid, tableOid), replace: true });
  },
});

const profile = createRoute({
  getParentRoute: () => root,
  path: "/profile",
  component: lazyRouteComponent(() => import("@/features/users/ProfilePage"), "ProfilePage"),
});

const administration = createRoute({
  getParentRoute: () => root,
  path: "/administration",
  component: lazyRouteComponent(() => import("./pages/AdministrationRoute"), "AdministrationRoute"),
});

const administrationPages = administration.addChildren([
  createRoute({
    getParentRoute: () => administration,
    path: "/",
    beforeLoad: () => {
      throw redirect({ href: addresses.administration("users"), replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "users",
    component: lazyRouteComponent(() => import("@/features/users/UsersPage"), "UsersPage"),
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "users/new",
    component: lazyRouteComponent(() => import("@/features/users/NewUserPage"), "NewUserPage"),
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "users/$userId",
    params: numbers("userId"),
    component: lazyRouteComponent(() => import("./pages/UserRoute"), "UserRoute"),
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "settings",
    component: lazyRouteComponent(() => import("@/features/users/SettingsPage"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "audit",
    component: lazyRouteComponent(() => import("@/features/audit/AuditPage"), "AuditPage"),
  }),
  createRoute({
    getParentRoute: () => administration,
    path: "update",
    component: lazyRouteComponent(() => import("@/features/users/VersionPage"), "VersionPage"),
  }),
]);

const settingsIndex = createRoute({
  getParentRoute: () => database,
  path: "settings",
  beforeLoad: ({ params }) => {
    throw redirect({ href: addresses.databaseSettings(params.databaseId, "collaborators"), replace: true });
  },
});

const settings = createRoute({
  getParentRoute: () => database,
  path: "settings/$page",
  component: lazyRouteComponent(() => import("./pages/SettingsRoute"), "SettingsRoute"),
});

const routeTree = root.addChildren([
  home,
  profile,
  administrationPages,
  database.addChildren([
    databaseIndex,
    schemas,
    settingsIndex,
    settings,
    queries,
    schema.addChildren([
      schemaIndex,
      diagram,
      upload,
      importPreview,
      table,
      record,
      form,
      explorer,
      exploration,
      explorationEdit,
      dashboard,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  trailingSlash: "preserve",
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
  defaultPendingComponent: LoadingPage,
  defaultPendingMs: 150,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Path parameters that are numbers; anything else is an unknown page. */
function numbers<K extends string>(name: K) {
  return {
    parse: (raw: Record<K, string>): Record<K, number> => ({ [name]: Number(raw[name]) }) as Record<K, number>,
    stringify: (value: Record<K, number>): Record<K, string> => ({ [name]: String(value[name]) }) as Record<K, string>,
  };
}

function UnknownPage() {
  return <MissingPage what={i18n._({ id: "missing.page", message: "There is no such page" })} />;
}
