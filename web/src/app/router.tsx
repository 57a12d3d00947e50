import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { i18n } from "@/i18n/i18n";
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
    throw redirect({ to: "/db/$databaseId/schemas", params, replace: true });
  },
});

const schemas = createRoute({
  getParentRoute: () => database,
  path: "schemas",
  component: lazyRouteComponent(() => import("./pages/DatabaseRoute"), "DatabaseRoute"),
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

const table = createRoute({
  getParentRoute: () => schema,
  path: "tables/$tableOid",
  params: numbers("tableOid"),
  component: lazyRouteComponent(() => import("./pages/TableRoute"), "TableRoute"),
});

const routeTree = root.addChildren([
  home,
  database.addChildren([databaseIndex, schemas, schema.addChildren([schemaIndex, table])]),
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
