import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Table2 } from "lucide-react";
import { Suspense } from "react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { lazyPart } from "@/ui/lazy";
import { useTitle } from "@/ui/title";
import { savedViewsQuery, useTableData } from "./page/data";
import { SheetSkeleton } from "./page/SheetSkeleton";
import { TableSheet } from "./page/TableSheet";
import styles from "./records.module.css";

const SeenAs = lazyPart(() => import("./seen/SeenAs"), "SeenAs");

export interface TablePageProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
}

/** The page of one table: its records as a sheet. */
export function TablePage({ databaseId, schemaOid, tableOid }: TablePageProps) {
  const place = { databaseId, schemaOid, tableOid };
  const { table, columns, failure, retry } = useTableData(place);
  const views = useQuery(savedViewsQuery(place));
  const { as } = useSearch({ strict: false }) as { as?: string | number };
  useTitle(table?.name);
  if (failure) {
    return (
      <div className={styles.message}>
        <ErrorBox
          title={i18n._({ id: "table.failed", message: "This table cannot be shown" })}
          error={failure}
          onRetry={retry}
          actions={
            <ButtonLink size="sm" href={addresses.schema(databaseId, schemaOid)}>
              {i18n._({ id: "table.toSchema", message: "Go to the schema" })}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  if (!table || !columns || views.isPending) return <SheetSkeleton />;
  if (columns.length === 0) {
    return (
      <div className={styles.message}>
        <EmptyState
          icon={<Table2 aria-hidden="true" />}
          title={i18n._({ id: "table.nothingToRead", message: "There is nothing here that you may read" })}
        >
          {i18n._({
            id: "table.nothingToRead.text",
            message: "Your database role has no right to read any column of “{name}”. Its owner can grant it.",
            values: { name: table.name },
          })}
        </EmptyState>
      </div>
    );
  }
  if (as !== undefined) {
    return (
      <Suspense fallback={<SheetSkeleton />}>
        <SeenAs key={as} place={place} table={table} columns={columns} roleOid={Number(as)} />
      </Suspense>
    );
  }
  return (
    <TableSheet
      databaseId={databaseId}
      schemaOid={schemaOid}
      table={table}
      columns={columns}
      savedViews={views.data ?? []}
    />
  );
}
