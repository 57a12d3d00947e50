import { useLocation, useParams } from "@tanstack/react-router";
import { QueriesPage } from "@/features/queries/QueriesPage";
import { DatabaseFrame } from "./DatabaseRoute";

/** `?view=` names the view whose query is written. */
export function QueriesRoute() {
  const { databaseId } = useParams({ from: "/db/$databaseId/queries" });
  const { searchStr } = useLocation();
  const view = Number(new URLSearchParams(searchStr).get("view"));
  const viewOid = Number.isInteger(view) && view > 0 ? view : undefined;
  return (
    <DatabaseFrame databaseId={databaseId} tab="queries">
      <QueriesPage key={`${databaseId} ${viewOid}`} databaseId={databaseId} {...(viewOid ? { viewOid } : {})} />
    </DatabaseFrame>
  );
}
