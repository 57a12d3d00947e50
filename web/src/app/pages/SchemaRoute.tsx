import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Workflow } from "lucide-react";
import { DashboardList } from "@/features/dashboards/DashboardList";
import { ExplorationList } from "@/features/explorations/ExplorationList";
import { FormList } from "@/features/forms/FormList";
import { PrivilegesButton } from "@/features/privileges/PrivilegesButton";
import { SchemaMenu } from "@/features/schemas/SchemaMenu";
import { TableList } from "@/features/tables/TableList";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { schemasQuery } from "@/model/catalog";
import { ButtonLink } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { KindIcon } from "@/ui/KindIcon";
import { Page, PageHeader } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { MissingPage } from "../MissingPage";

export function SchemaRoute() {
  const { databaseId, schemaOid } = useParams({ from: "/db/$databaseId/schemas/$schemaOid/" });
  const navigate = useNavigate();
  const schemas = useQuery(schemasQuery(databaseId));
  const schema = schemas.data?.find((candidate) => candidate.oid === schemaOid);
  useTitle(schema?.name);

  if (schemas.error) {
    return (
      <Page>
        <ErrorBox error={schemas.error} onRetry={() => schemas.refetch()} />
      </Page>
    );
  }
  if (!schemas.data) {
    return (
      <Page>
        <Skeleton label={i18n._({ id: "schema.loading", message: "Loading the schema" })} />
      </Page>
    );
  }
  if (!schema) return <MissingPage what={i18n._({ id: "missing.schema", message: "There is no such schema" })} />;
  return (
    <Page>
      <PageHeader
        icon={<KindIcon kind="folder" />}
        title={schema.name}
        detail={schema.description}
        actions={
          <>
            <ButtonLink icon={<Workflow aria-hidden="true" />} href={addresses.diagram(databaseId, schemaOid)}>
              {i18n._({ id: "diagram.button", message: "Diagram" })}
            </ButtonLink>
            <PrivilegesButton
              target={{
                kind: "schema",
                databaseId,
                oid: schema.oid,
                name: schema.name,
                ownerOid: schema.owner_oid,
                owned: schema.current_role_owns,
              }}
            />
            <SchemaMenu
              databaseId={databaseId}
              schema={schema}
              onDropped={() => navigate({ href: addresses.database(databaseId) })}
            />
          </>
        }
      />
      <TableList
        databaseId={databaseId}
        schemaOid={schemaOid}
        mayCreate={schema.current_role_priv.includes("CREATE")}
        moreActions={(table) => (
          <PrivilegesButton
            compact
            target={{
              kind: "table",
              databaseId,
              oid: table.oid,
              schemaOid,
              name: table.name,
              ownerOid: table.owner_oid,
              owned: table.current_role_owns,
            }}
          />
        )}
      />
      <ExplorationList databaseId={databaseId} schemaOid={schemaOid} />
      <DashboardList
        databaseId={databaseId}
        schemaOid={schemaOid}
        onMade={(id) => navigate({ href: addresses.dashboard(databaseId, schemaOid, id) })}
      />
      <FormList databaseId={databaseId} schemaOid={schemaOid} />
    </Page>
  );
}
