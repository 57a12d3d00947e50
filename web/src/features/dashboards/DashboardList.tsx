import { useQuery, useQueryClient } from "@tanstack/react-query";
import { LayoutDashboard, Plus } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Button } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { NameDialog } from "./dialogs";
import { dashboardsQuery, keep } from "./queries";

interface DashboardListProps {
  databaseId: number;
  schemaOid: number;
  /** A new one has been made. */
  onMade: (dashboardId: number) => void;
}

/** The dashboards of one schema. */
export function DashboardList({ databaseId, schemaOid, onMade }: DashboardListProps) {
  const client = useQueryClient();
  const dashboards = useQuery(dashboardsQuery(databaseId, schemaOid));
  const [naming, setNaming] = useState(false);
  const title = i18n._({ id: "dashboards.title", message: "Dashboards" });
  const create = (
    <Button icon={<Plus aria-hidden="true" />} onPress={() => setNaming(true)}>
      {i18n._({ id: "dashboards.create", message: "New dashboard" })}
    </Button>
  );
  return (
    <Section title={title} count={dashboards.data?.length} actions={dashboards.data?.length ? create : null}>
      {content()}
      {naming ? (
        <NameDialog
          databaseId={databaseId}
          schemaOid={schemaOid}
          dashboard={null}
          onClose={() => setNaming(false)}
          onSaved={(saved) => {
            keep(client, saved);
            onMade(saved.id);
          }}
        />
      ) : null}
    </Section>
  );

  function content() {
    if (dashboards.error) return <ErrorBox error={dashboards.error} onRetry={() => dashboards.refetch()} />;
    if (!dashboards.data) {
      return <Skeleton lines={2} label={i18n._({ id: "dashboards.loading", message: "Loading dashboards" })} />;
    }
    if (dashboards.data.length === 0) {
      return (
        <EmptyState
          icon={<LayoutDashboard aria-hidden="true" />}
          title={i18n._({ id: "dashboards.empty", message: "No dashboards yet" })}
          actions={create}
        >
          {i18n._({
            id: "dashboards.empty.text",
            message: "A dashboard puts charts, numbers and tables of explorations side by side, with shared filters.",
          })}
        </EmptyState>
      );
    }
    return (
      <CardList label={title}>
        {dashboards.data.map((one) => (
          <Card
            key={one.id}
            href={addresses.dashboard(databaseId, schemaOid, one.id)}
            icon={<LayoutDashboard aria-hidden="true" />}
            title={one.name}
            detail={one.description}
          />
        ))}
      </CardList>
    );
  }
}
