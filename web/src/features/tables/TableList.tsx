import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Sheet, Upload } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import { Button, ButtonLink } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Highlight, matches } from "@/ui/Highlight";
import { KindIcon } from "@/ui/KindIcon";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { SearchBox } from "@/ui/SearchBox";
import { Skeleton } from "@/ui/Skeleton";
import { CreateTableDialog } from "./CreateTableDialog";
import { TableMenu } from "./TableMenu";

interface TableListProps {
  databaseId: number;
  schemaOid: number;
  mayCreate: boolean;
  /** More that can be done with each table, shown before its menu. */
  moreActions?: (table: TableWithMetadata) => ReactNode;
}

/** The tables and views of one schema. */
export function TableList({ databaseId, schemaOid, mayCreate, moreActions }: TableListProps) {
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery(databaseId, schemaOid));
  const [search, setSearch] = useState("");
  const [creating, setCreating] = useState(false);
  const title = i18n._({ id: "tables.title", message: "Tables and views" });
  const isEmpty = tables.data?.length === 0;

  return (
    <Section
      title={title}
      count={tables.data?.length}
      actions={
        <>
          {(tables.data?.length ?? 0) > 6 ? (
            <SearchBox
              label={i18n._({ id: "tables.search", message: "Search tables" })}
              value={search}
              onChange={setSearch}
              size="compact"
            />
          ) : null}
          {mayCreate && !isEmpty ? creators() : null}
        </>
      }
    >
      {content()}
      {creating ? (
        <CreateTableDialog
          databaseId={databaseId}
          schemaOid={schemaOid}
          onClose={() => setCreating(false)}
          onCreated={(table) => navigate({ href: addresses.table(databaseId, schemaOid, table.oid) })}
        />
      ) : null}
    </Section>
  );

  function creators() {
    return (
      <>
        <ButtonLink href={addresses.upload(databaseId, schemaOid)} icon={<Upload aria-hidden="true" />}>
          {i18n._({ id: "tables.import", message: "Import a file" })}
        </ButtonLink>
        <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
          {i18n._({ id: "tables.create", message: "Create table" })}
        </Button>
      </>
    );
  }

  function content() {
    if (tables.error) return <ErrorBox error={tables.error} onRetry={() => tables.refetch()} />;
    if (!tables.data) return <Skeleton label={i18n._({ id: "tables.loading", message: "Loading tables" })} />;
    if (isEmpty) {
      return (
        <EmptyState
          icon={<Sheet aria-hidden="true" />}
          title={i18n._({ id: "tables.empty", message: "No tables yet" })}
          actions={mayCreate ? creators() : null}
        >
          {mayCreate
            ? i18n._({ id: "tables.empty.text", message: "Import a CSV or TSV file, or create an empty table." })
            : i18n._({ id: "tables.empty.readOnly", message: "Your role may not create tables in this schema." })}
        </EmptyState>
      );
    }
    const found = tables.data.filter((table) => matches(search, table.name, table.description)).sort(byKindAndName);
    if (found.length === 0) {
      return <EmptyState title={i18n._({ id: "tables.noMatch", message: "No table matches" })} />;
    }
    return (
      <CardList label={title}>
        {found.map((table) => (
          <TableCard
            key={table.oid}
            databaseId={databaseId}
            table={table}
            search={search}
            more={moreActions?.(table)}
          />
        ))}
      </CardList>
    );
  }
}

/** Views first, then by name. */
function byKindAndName(one: TableWithMetadata, other: TableWithMetadata): number {
  return Number(one.type === "table") - Number(other.type === "table") || one.name.localeCompare(other.name);
}

interface TableCardProps {
  databaseId: number;
  table: TableWithMetadata;
  search: string;
  more: ReactNode;
}

function TableCard({ databaseId, table, search, more }: TableCardProps) {
  const unfinished = table.metadata?.import_verified === false;
  return (
    <Card
      href={addresses.table(databaseId, table.schema, table.oid)}
      icon={<KindIcon kind={table.type === "table" ? "sheet" : "derived"} />}
      title={
        <>
          <Highlight text={table.name} part={search} />
          {unfinished ? "*" : null}
        </>
      }
      detail={table.description}
      facts={facts()}
      actions={
        <>
          {more}
          <TableMenu databaseId={databaseId} table={table} />
        </>
      }
    />
  );

  function facts() {
    if (unfinished) {
      return <Pill tone="warning">{i18n._({ id: "table.unfinished", message: "Import not finished" })}</Pill>;
    }
    if (!table.current_role_priv.includes("SELECT")) {
      return <Pill>{i18n._({ id: "table.noAccess", message: "No access" })}</Pill>;
    }
    if (table.type === "materialized_view") {
      return <Pill>{i18n._({ id: "table.materializedView", message: "Materialized view" })}</Pill>;
    }
    return table.type === "view" ? <Pill>{i18n._({ id: "table.view", message: "View" })}</Pill> : null;
  }
}
