import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { encodeView, plainView } from "@/model/view";
import { ErrorBox } from "@/ui/ErrorBox";
import { Section } from "@/ui/Page";
import styles from "../records.module.css";

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

function Referring({ databaseId, schemaOid, referrer, recordKey }: ReferringProps) {
  const found = useQuery({
    queryKey: ["referring", databaseId, referrer.tableOid, referrer.attnum, String(recordKey)],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        {
          database_id: databaseId,
          table_oid: referrer.tableOid,
          limit: shown,
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
  });
  const summaries = Object.entries(found.data?.record_summaries ?? {});
  const q = encodeView({
    ...plainView,
    filter: {
      kind: "group",
      join: "and",
      parts: [{ kind: "condition", attnum: referrer.attnum, operator: "is", values: [recordKey] }],
    },
  });
  return (
    <Section
      title={i18n._({
        id: "record.referring",
        message: "{table}, by “{column}”",
        values: { table: referrer.tableName, column: referrer.columnName },
      })}
      count={found.data?.count}
      actions={
        <a href={`${addresses.table(databaseId, schemaOid, referrer.tableOid)}?q=${q}`}>
          {i18n._({ id: "record.referring.all", message: "Show in the table" })}
        </a>
      }
    >
      {found.error ? <ErrorBox error={found.error} /> : null}
      {found.data && summaries.length === 0 ? (
        <p className={styles.muted}>
          {found.data.count === 0
            ? i18n._({ id: "record.referring.none", message: "No records link here." })
            : i18n._({ id: "record.referring.noKey", message: "These records have no key to open them by." })}
        </p>
      ) : null}
      <ul className={styles.related}>
        {summaries.map(([key, summary]) => (
          <li key={key}>
            <a href={addresses.record(databaseId, schemaOid, referrer.tableOid, key)}>{summary}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
