import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Plus, Sheet, Upload } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { tablesQuery } from "@/model/catalog";
import { Button, ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { Skeleton } from "@/ui/Skeleton";
import { CreateTableDialog } from "./CreateTableDialog";
import { TableCards } from "./TableCards";

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
    return (
      <TableCards
        databaseId={databaseId}
        title={title}
        tables={tables.data}
        search={search}
        moreActions={moreActions}
      />
    );
  }
}
