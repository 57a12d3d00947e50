import { useNavigate, useParams } from "@tanstack/react-router";
import { NewExplorationPage, SavedExplorationPage } from "@/features/explorations/ExplorerPage";
import { addresses } from "@/model/addresses";

export function ExplorerRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/data-explorer" });
  const navigate = useNavigate();
  return (
    <NewExplorationPage
      databaseId={databaseId}
      schemaOid={schemaOid}
      onSaved={({ id }) => navigate({ href: addresses.exploration(databaseId, schemaOid, id), replace: true })}
    />
  );
}

export function ExplorationRoute() {
  const { databaseId, schemaOid, explorationId } = useParams({
    from: "/db/$databaseId/schemas/$schemaOid/explorations/$explorationId",
  });
  const navigate = useNavigate();
  return (
    <SavedExplorationPage
      key={explorationId}
      databaseId={databaseId}
      schemaOid={schemaOid}
      explorationId={explorationId}
      onSaved={({ id }) => navigate({ href: addresses.exploration(databaseId, schemaOid, id) })}
      onDeleted={() => navigate({ href: addresses.schema(databaseId, schemaOid) })}
    />
  );
}
