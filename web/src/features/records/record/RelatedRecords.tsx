import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { RecordList, RecordRow } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { encodeView, plainView } from "@/model/view";
import { Button } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { keyOf, textOf, titleOf } from "@/views/use-records";
import { type TablePlace, useTableData } from "../page/data";
import styles from "../records.module.css";
import { NewRecordDialog } from "./NewRecordDialog";

interface RelatedProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  recordKey: unknown;
}

interface Referrer {
  readonly tableOid: number;
  readonly attnum: number;
  readonly tableName: string;
  readonly columnName: string;
}

const shown = 10;

/** Records of other tables that link to this one, per linking column. */
export function RelatedRecords({ databaseId, schemaOid, tableOid, recordKey }: RelatedProps) {
  const referrers = useQuery({
    queryKey: ["referrers", databaseId, tableOid],
    queryFn: async ({ signal }): Promise<Referrer[]> => {
      const { joinable_tables, target_table_info } = await rpc.call(
        "tables.list_joinable",
        { database_id: databaseId, table_oid: tableOid, max_depth: 1 },
        { signal },
      );
      return joinable_tables
        .filter((one) => one.multiple_results)
        .map((one) => {
          const [oid = 0, attnum = 0] = one.join_path[0]?.[1] ?? [];
          const info = target_table_info[String(oid)];
          return {
            tableOid: oid,
            attnum,
            tableName: info?.name ?? "",
            columnName: info?.columns[String(attnum)]?.name ?? "",
          };
        });
    },
  });
  if (referrers.error) return <ErrorBox error={referrers.error} onRetry={() => void referrers.refetch()} />;
  return (
    <>
      {referrers.data?.map((referrer) => (
        <Referring
          key={`${referrer.tableOid} ${referrer.attnum}`}
          databaseId={databaseId}
          schemaOid={schemaOid}
          referrer={referrer}
          recordKey={recordKey}
        />
      ))}
    </>
  );
}

interface ReferringProps {
  databaseId: number;
  schemaOid: number;
  referrer: Referrer;
  recordKey: unknown;
}

/** The first records of one table that link here, with more on demand and a way to add one. */
function Referring({ databaseId, schemaOid, referrer, recordKey }: ReferringProps) {
  const client = useQueryClient();
  const [limit, setLimit] = useState(shown);
  const [adding, setAdding] = useState(false);
  const place = { databaseId, schemaOid, tableOid: referrer.tableOid };
  const { table, columns } = useTableData(place);
  const key = ["referring", databaseId, referrer.tableOid, referrer.attnum, String(recordKey)];
  const found = useQuery({
    queryKey: [...key, limit],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        {
          database_id: databaseId,
          table_oid: referrer.tableOid,
          limit,
          offset: 0,
          filter: {
            type: "equal",
            args: [
              { type: "attnum", value: referrer.attnum },
              { type: "literal", value: recordKey },
            ],
          },
          return_record_summaries: true,
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const list = found.data;
  const q = encodeView({
    ...plainView,
    filter: {
      kind: "group",
      join: "and",
      parts: [{ kind: "condition", attnum: referrer.attnum, operator: "is", values: [recordKey] }],
    },
  });
  const mayAdd = table?.type === "table" && table.current_role_priv.includes("INSERT");
  const title = i18n._({
    id: "record.referring",
    message: "{table}, by “{column}”",
    values: { table: referrer.tableName, column: referrer.columnName },
  });
  return (
    <Section
      title={title}
      count={list?.count ?? undefined}
      actions={
        <>
          <a
            className={styles.inlineLink}
            href={`${addresses.table(databaseId, schemaOid, referrer.tableOid)}?view=all&q=${q}`}
          >
            {i18n._({ id: "record.referring.all", message: "Show in the table" })}
          </a>
          {mayAdd ? (
            <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={() => setAdding(true)}>
              {i18n._({ id: "record.referring.add", message: "Add" })}
            </Button>
          ) : null}
        </>
      }
    >
      {found.error ? <ErrorBox error={found.error} /> : null}
      {list && list.results.length === 0 ? (
        <p className={styles.muted}>{i18n._({ id: "record.referring.none", message: "No records link here." })}</p>
      ) : null}
      {list && columns && list.results.length > 0 ? (
        <DataTable
          label={title}
          rows={list.results}
          rowKey={(record) => JSON.stringify(record)}
          columns={relatedColumns(columns, referrer.attnum).map((column, index) => ({
            id: column.id,
            label: column.name,
            cell: (record: RecordRow) =>
              index === 0 ? (
                <RecordTitle list={list} record={record} columns={columns} first={column} place={place} />
              ) : (
                textOf(list, column, record[column.id])
              ),
          }))}
        />
      ) : null}
      {list && list.results.length < (list.count ?? 0) ? (
        <p>
          <Button size="sm" onPress={() => setLimit(limit + 4 * shown)}>
            {i18n._({ id: "layout.more", message: "Show more records" })}
          </Button>
        </p>
      ) : null}
      {adding ? (
        <NewRecordDialog
          databaseId={databaseId}
          tableOid={referrer.tableOid}
          given={{ [String(referrer.attnum)]: recordKey }}
          onAdded={() => void client.invalidateQueries({ queryKey: key })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}

const mostColumns = 5;

/** What is told of a related record: not its key, not the link back here. */
function relatedColumns(columns: readonly SheetColumn[], back: number): readonly SheetColumn[] {
  const telling = columns.filter((column) => !column.isKey && column.attnum !== back);
  return (telling.length > 0 ? telling : columns).slice(0, mostColumns);
}

interface RecordTitleProps {
  list: RecordList;
  record: RecordRow;
  columns: readonly SheetColumn[];
  first: SheetColumn;
  place: TablePlace;
}

function RecordTitle({ list, record, columns, first, place }: RecordTitleProps) {
  const text = textOf(list, first, record[first.id]);
  const key = columns.some((column) => column.isKey) ? keyOf(record, columns) : undefined;
  if (key === undefined) return text;
  return (
    <a className={styles.inlineLink} href={addresses.record(place.databaseId, place.schemaOid, place.tableOid, key)}>
      {text || titleOf(list, key)}
    </a>
  );
}
