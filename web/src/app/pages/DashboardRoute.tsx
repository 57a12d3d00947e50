import { useNavigate, useParams } from "@tanstack/react-router";
import { DashboardPage } from "@/features/dashboards/DashboardPage";
import { addresses } from "@/model/addresses";

export function DashboardRoute() {
  const { databaseId, schemaOid, dashboardId } = useParams({
    from: "/db/$databaseId/schemas/$schemaOid/dashboards/$dashboardId",
  });
  const navigate = useNavigate();
  return (
    <DashboardPage
      key={dashboardId}
      databaseId={databaseId}
      schemaOid={schemaOid}
      dashboardId={dashboardId}
      onDeleted={() => navigate({ href: addresses.schema(databaseId, schemaOid) })}
    />
  );
}
