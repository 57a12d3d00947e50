import { type ReactNode, useState } from "react";
import type { TableWithMetadata } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { partitionsApart } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { Card, CardList } from "@/ui/CardList";
import { EmptyState } from "@/ui/EmptyState";
import { Highlight, matches } from "@/ui/Highlight";
import { KindIcon } from "@/ui/KindIcon";
import { Pill } from "@/ui/Pill";
import { TableMenu } from "./TableMenu";
import styles from "./tables.module.css";

interface TableCardsProps {
  databaseId: number;
  title: string;
  tables: readonly TableWithMetadata[];
  search: string;
  moreActions: ((table: TableWithMetadata) => ReactNode) | undefined;
}

/** The tables that match; partitions show when they are looked for or asked for. */
export function TableCards({ databaseId, title, tables, search, moreActions }: TableCardsProps) {
  const [parts, setParts] = useState(false);
  const { whole, partitions } = partitionsApart(tables);
  const all = parts || search !== "" ? tables : whole;
  const found = all.filter((table) => matches(search, table.name, table.description)).toSorted(byKindAndName);
  if (found.length === 0) {
    return <EmptyState title={i18n._({ id: "tables.noMatch", message: "No table matches" })} />;
  }
  return (
    <>
      <CardList label={title}>
        {found.map((table) => (
          <TableCard
            key={table.oid}
            databaseId={databaseId}
            table={table}
            whole={tables.find((one) => one.oid === table.partition_of)?.name}
            search={search}
            more={moreActions?.(table)}
          />
        ))}
      </CardList>
      {partitions.length > 0 && search === "" ? (
        <div className={styles.partitions}>
          {" "}
          <Button variant="quiet" size="sm" aria-expanded={parts} onPress={() => setParts(!parts)}>
            {parts
              ? i18n._({ id: "tables.partitions.hide", message: "Hide partitions" })
              : i18n._({
                  id: "tables.partitions.show",
                  message: "{count, plural, one {Show # partition} other {Show # partitions}}",
                  values: { count: partitions.length },
                })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Views first, then by name. */
function byKindAndName(one: TableWithMetadata, other: TableWithMetadata): number {
  return Number(one.type === "table") - Number(other.type === "table") || one.name.localeCompare(other.name);
}

interface TableCardProps {
  databaseId: number;
  table: TableWithMetadata;
  /** The table it is a partition of. */
  whole: string | undefined;
  search: string;
  more: ReactNode;
}

function TableCard({ databaseId, table, whole, search, more }: TableCardProps) {
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
    if (whole !== undefined) {
      return <Pill>{i18n._({ id: "table.partition", message: "Partition of {whole}", values: { whole } })}</Pill>;
    }
    if (table.storage === "partitioned") {
      return <Pill>{i18n._({ id: "table.partitioned", message: "Partitioned" })}</Pill>;
    }
    if (table.storage === "foreign") {
      return <Pill>{i18n._({ id: "table.foreign", message: "Foreign table" })}</Pill>;
    }
    if (table.type === "materialized_view") {
      return <Pill>{i18n._({ id: "table.materializedView", message: "Materialized view" })}</Pill>;
    }
    return table.type === "view" ? <Pill>{i18n._({ id: "table.view", message: "View" })}</Pill> : null;
  }
}
