import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Allowance, RecordList, TableWithMetadata } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { allowancesQuery, obstacle, recordsReached } from "@/model/allowances";
import type { SheetColumn } from "@/model/columns";
import { Banner } from "@/ui/Banner";
import { Button, ButtonLink } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import type { TablePlace } from "../page/data";
import styles from "./SeenAs.module.css";

const pageSize = 50;

interface SeenAsProps {
  place: TablePlace;
  table: TableWithMetadata;
  columns: readonly SheetColumn[];
  roleOid: number;
}

/** The records of a table as a role would be shown them: nothing can be changed here. */
export function SeenAs({ place, table, columns, roleOid }: SeenAsProps) {
  const { databaseId, schemaOid, tableOid } = place;
  const roles = useQuery({
    queryKey: ["roles", databaseId],
    queryFn: ({ signal }) => rpc.call("roles.list", { database_id: databaseId }, { signal }),
  });
  const allowances = useQuery(allowancesQuery(databaseId, tableOid, roleOid));
  const reading = allowances.data?.find((one) => one.action === "SELECT");
  const name = roles.data?.find((one) => one.oid === roleOid)?.name ?? String(roleOid);
  const shown = columns.filter((column) => reading?.columns?.includes(column.attnum));
  const hidden = columns.filter((column) => !shown.includes(column));

  return (
    <div className={styles.page}>
      <Banner
        title={i18n._({
          id: "seenAs.title",
          message: "You see “{table}” as {name}",
          values: { table: table.name, name },
        })}
        actions={
          <ButtonLink size="sm" href={`${addresses.table(databaseId, schemaOid, tableOid)}/`}>
            {i18n._({ id: "seenAs.stop", message: "Stop" })}
          </ButtonLink>
        }
      >
        <p>{i18n._({ id: "seenAs.readOnly", message: "Read only: nothing can be changed here." })}</p>
        {reading ? <Hidden reading={reading} columns={hidden} /> : null}
      </Banner>
      {allowances.error ? <ErrorBox error={allowances.error} /> : null}
      {allowances.data && !reading ? (
        <Banner tone="warning">{i18n._({ id: "seenAs.noRole", message: "There is no such role." })}</Banner>
      ) : null}
      {reading?.allowed ? <Records place={place} columns={shown} roleOid={roleOid} label={table.name} /> : null}
    </div>
  );
}

function Hidden({ reading, columns }: { reading: Allowance; columns: readonly SheetColumn[] }) {
  const why = obstacle(reading);
  const rows = reading.allowed ? recordsReached(reading) : null;
  return (
    <>
      {reading.allowed ? null : (
        <p>
          {i18n._({
            id: "seenAs.nothing",
            message: "The role may read nothing of it. {why}",
            values: { why: why ?? "" },
          })}
        </p>
      )}
      {reading.allowed && columns.length > 0 ? (
        <p>
          {i18n._({
            id: "seenAs.columns",
            message: "Hidden columns: {columns}. {why}",
            values: { columns: columns.map((column) => column.name).join(", "), why: why ?? "" },
          })}
        </p>
      ) : null}
      {rows ? <p>{rows}</p> : null}
    </>
  );
}

interface RecordsProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  roleOid: number;
  label: string;
}

function Records({ place: { databaseId, tableOid }, columns, roleOid, label }: RecordsProps) {
  const [offset, setOffset] = useState(0);
  const page = useQuery({
    queryKey: ["seenAs", databaseId, tableOid, roleOid, offset],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        { database_id: databaseId, table_oid: tableOid, as_role_oid: roleOid, limit: pageSize, offset, count: "exact" },
        { signal },
      ),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  if (page.error) {
    return (
      <ErrorBox
        title={i18n._({ id: "seenAs.refused", message: "PostgreSQL does not let you read as this role" })}
        error={page.error}
      />
    );
  }
  if (!page.data) return <Skeleton label={i18n._({ id: "seenAs.loading", message: "Loading records" })} />;
  const count = page.data.count ?? 0;
  const rows = page.data.results.map((record, index) => ({ record, at: offset + index + 1 }));
  return (
    <>
      <DataTable
        label={label}
        rows={rows}
        rowKey={(row) => row.at}
        columns={columns.map((column) => ({
          id: column.id,
          label: column.name,
          cell: (row: (typeof rows)[number]) => cellText(row.record[column.id], column, page.data),
        }))}
      />
      <div className={styles.foot}>
        <span aria-live="polite">
          {rows.length === 0
            ? i18n._({ id: "seenAs.none", message: "No records" })
            : i18n._({
                id: "seenAs.range",
                message: "{from}–{to} of {count}",
                values: { from: offset + 1, to: offset + rows.length, count },
              })}
        </span>
        <Button
          size="sm"
          icon={<ChevronLeft aria-hidden="true" />}
          isDisabled={offset === 0}
          onPress={() => setOffset(Math.max(0, offset - pageSize))}
        >
          {i18n._({ id: "seenAs.before", message: "Previous" })}
        </Button>
        <Button
          size="sm"
          icon={<ChevronRight aria-hidden="true" />}
          isDisabled={offset + rows.length >= count}
          onPress={() => setOffset(offset + pageSize)}
        >
          {i18n._({ id: "seenAs.after", message: "Next" })}
        </Button>
      </div>
    </>
  );
}

function cellText(value: unknown, column: SheetColumn, list: RecordList): string {
  if (value === null || value === undefined) return "";
  return list.linked_record_summaries?.[column.id]?.[String(value)] ?? column.type.format(value, column.info);
}
