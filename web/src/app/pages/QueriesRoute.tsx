import { useParams } from "@tanstack/react-router";
import { QueriesPage } from "@/features/queries/QueriesPage";
import { DatabaseFrame } from "./DatabaseRoute";

export function QueriesRoute() {
  const { databaseId } = useParams({ from: "/db/$databaseId/queries" });
  return (
    <DatabaseFrame databaseId={databaseId} tab="queries">
      <QueriesPage key={databaseId} databaseId={databaseId} />
    </DatabaseFrame>
  );
}
