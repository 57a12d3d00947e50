import { useQuery } from "@tanstack/react-query";
import { EllipsisVertical, Plus, Telescope, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ExplorationInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import { explorationsQuery } from "@/model/exploring";
import { ButtonLink, IconButton } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { MenuButton } from "@/ui/Menu";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { DeleteExplorationDialog } from "./dialogs";

interface ExplorationListProps {
  databaseId: number;
  schemaOid: number;
}

/** The saved explorations of one schema. */
export function ExplorationList({ databaseId, schemaOid }: ExplorationListProps) {
  const explorations = useQuery(explorationsQuery(databaseId, schemaOid));
  const { data: tables = [] } = useQuery(tablesQuery(databaseId, schemaOid));
  const [deleting, setDeleting] = useState<ExplorationInfo | null>(null);
  const title = i18n._({ id: "explorations.title", message: "Explorations" });
  const create = (
    <ButtonLink href={addresses.explorer(databaseId, schemaOid)} icon={<Plus aria-hidden="true" />}>
      {i18n._({ id: "explorations.create", message: "New exploration" })}
    </ButtonLink>
  );
  return (
    <Section title={title} count={explorations.data?.length} actions={explorations.data?.length ? create : null}>
      {content()}
      {deleting ? (
        <DeleteExplorationDialog
          exploration={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => setDeleting(null)}
        />
      ) : null}
    </Section>
  );

  function content() {
    if (explorations.error) return <ErrorBox error={explorations.error} onRetry={() => explorations.refetch()} />;
    if (!explorations.data) {
      return <Skeleton lines={2} label={i18n._({ id: "explorations.loading", message: "Loading explorations" })} />;
    }
    if (explorations.data.length === 0) {
      return (
        <EmptyState
          icon={<Telescope aria-hidden="true" />}
          title={i18n._({ id: "explorations.empty", message: "No explorations yet" })}
          actions={create}
        >
          {i18n._({
            id: "explorations.empty.text",
            message: "An exploration brings together columns of linked tables, and filters, sums up and sorts them.",
          })}
        </EmptyState>
      );
    }
    return (
      <CardList label={title}>
        {explorations.data.map((one) => (
          <Card
            key={one.id}
            href={addresses.exploration(databaseId, schemaOid, one.id)}
            icon={<Telescope aria-hidden="true" />}
            title={one.name}
            detail={one.description || tables.find((table) => table.oid === one.base_table_oid)?.name}
            actions={
              <MenuButton
                label={one.name}
                entries={[
                  {
                    id: "delete",
                    label: i18n._({ id: "ui.delete", message: "Delete" }),
                    icon: <Trash2 aria-hidden="true" />,
                    danger: true,
                    onAction: () => setDeleting(one),
                  },
                ]}
              >
                <IconButton
                  icon={<EllipsisVertical aria-hidden="true" />}
                  label={i18n._({
                    id: "exploration.actions",
                    message: "Actions for {name}",
                    values: { name: one.name },
                  })}
                />
              </MenuButton>
            }
          />
        ))}
      </CardList>
    );
  }
}
