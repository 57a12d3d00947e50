import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { encodeView, plainView } from "@/model/view";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { useTableData } from "../page/data";
import styles from "../records.module.css";
import { TypeIconStock } from "../TypeIcon";
import { RelatedSheet } from "./RelatedSheet";

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
      <TypeIconStock />
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

/** The records of one table that link here by one column. */
function Referring({ databaseId, schemaOid, referrer, recordKey }: ReferringProps) {
  const { table, columns, failure, retry } = useTableData({ databaseId, tableOid: referrer.tableOid });
  const navigate = useNavigate();
  const schema = table?.schema ?? schemaOid;
  const place = useMemo(
    () => ({ databaseId, schemaOid: schema, tableOid: referrer.tableOid }),
    [databaseId, schema, referrer.tableOid],
  );
  const q = encodeView({
    ...plainView,
    filter: {
      kind: "group",
      join: "and",
      parts: [{ kind: "condition", attnum: referrer.attnum, operator: "is", values: [recordKey] }],
    },
  });
  const title = i18n._({
    id: "record.referring",
    message: "{table}, by “{column}”",
    values: { table: referrer.tableName, column: referrer.columnName },
  });
  return (
    <Section
      title={title}
      actions={
        <a
          className={styles.inlineLink}
          href={`${addresses.table(databaseId, schema, referrer.tableOid)}?view=all&q=${q}`}
        >
          {i18n._({ id: "record.referring.all", message: "Show in the table" })}
        </a>
      }
    >
      {failure ? <ErrorBox error={failure} onRetry={retry} /> : null}
      {table && columns ? (
        <RelatedSheet
          place={place}
          table={table}
          columns={columns}
          attnum={referrer.attnum}
          recordKey={recordKey}
          navigate={(href) => void navigate({ href } as never)}
        />
      ) : failure ? null : (
        <Skeleton lines={4} label={title} />
      )}
    </Section>
  );
}
