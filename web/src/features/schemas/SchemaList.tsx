import { useQuery } from "@tanstack/react-query";
import { ArchiveRestore, FolderPlus, Plus } from "lucide-react";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { databaseQuery, schemasQuery } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Highlight, matches } from "@/ui/Highlight";
import { KindIcon } from "@/ui/KindIcon";
import { Section } from "@/ui/Page";
import { SearchBox } from "@/ui/SearchBox";
import { Skeleton } from "@/ui/Skeleton";
import { RestoreDialog } from "./RestoreDialog";
import { SchemaDialog } from "./SchemaDialog";
import { SchemaMenu } from "./SchemaMenu";

/** The schemas of one database. */
export function SchemaList({ databaseId }: { databaseId: number }) {
  const schemas = useQuery(schemasQuery(databaseId));
  const database = useQuery(databaseQuery(databaseId));
  const [search, setSearch] = useState("");
  const [creating, setCreating] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const [fresh, setFresh] = useState<number | null>(null);
  const mayCreate = database.data?.current_role_priv.includes("CREATE") ?? false;
  const title = i18n._({ id: "schemas.title", message: "Schemas" });

  return (
    <Section
      title={title}
      count={schemas.data?.length}
      actions={
        <>
          {(schemas.data?.length ?? 0) > 6 ? (
            <SearchBox
              label={i18n._({ id: "schemas.search", message: "Search schemas" })}
              value={search}
              onChange={setSearch}
              size="compact"
            />
          ) : null}
          {mayCreate ? (
            <>
              <Button icon={<ArchiveRestore aria-hidden="true" />} onPress={() => setRestoring(true)}>
                {i18n._({ id: "schemas.restore", message: "Restore from an archive" })}
              </Button>
              <Button icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
                {i18n._({ id: "schemas.create", message: "Create schema" })}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {content()}
      {creating ? (
        <SchemaDialog
          databaseId={databaseId}
          onClose={() => setCreating(false)}
          onDone={(schema) => setFresh(schema.oid)}
        />
      ) : null}
      {restoring ? <RestoreDialog databaseId={databaseId} onClose={() => setRestoring(false)} /> : null}
    </Section>
  );

  function content() {
    if (schemas.error) return <ErrorBox error={schemas.error} onRetry={() => schemas.refetch()} />;
    if (!schemas.data) return <Skeleton label={i18n._({ id: "schemas.loading", message: "Loading schemas" })} />;
    if (schemas.data.length === 0) {
      return (
        <EmptyState
          icon={<FolderPlus aria-hidden="true" />}
          title={i18n._({ id: "schemas.empty", message: "No schemas yet" })}
        >
          {i18n._({ id: "schemas.empty.text", message: "A schema is a folder of tables. Create one to begin." })}
        </EmptyState>
      );
    }
    const found = schemas.data.filter((schema) => matches(search, schema.name, schema.description));
    if (found.length === 0) {
      return <EmptyState title={i18n._({ id: "schemas.noMatch", message: "No schema matches" })} />;
    }
    return (
      <CardList label={title}>
        {found.map((schema) => (
          <Card
            key={schema.oid}
            href={addresses.schema(databaseId, schema.oid)}
            icon={<KindIcon kind="folder" />}
            title={<Highlight text={schema.name} part={search} />}
            detail={schema.description}
            facts={i18n._({
              id: "schemas.tables",
              message: "{count, plural, =0 {no tables} one {# table} other {# tables}}",
              values: { count: schema.table_count },
            })}
            fresh={schema.oid === fresh}
            actions={<SchemaMenu databaseId={databaseId} schema={schema} />}
          />
        ))}
      </CardList>
    );
  }
}
