import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FormInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { ButtonLink } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import styles from "../forms.module.css";
import { columnsQuery, rulesQuery } from "../queries";
import { NoticeSwitch } from "./NoticeSwitch";

const everyFewSeconds = 5000;
const newest = 5;

/** How many answers there are and the newest records, as they come in. */
export function AnswersPanel({ form }: { form: FormInfo }) {
  const rules = useQuery({ ...rulesQuery(form.token), refetchInterval: everyFewSeconds });
  const count = rules.data?.answers ?? 0;
  return (
    <section className={styles.answers} aria-label={i18n._({ id: "form.answers", message: "Answers" })}>
      <h3>{i18n._({ id: "form.answers", message: "Answers" })}</h3>
      <p role="status">
        {i18n._({
          id: "form.rules.count",
          message: "{count, plural, one {# answer} other {# answers}} so far",
          values: { count },
        })}
      </p>
      {rules.error ? <ErrorBox error={rules.error} /> : null}
      {count > 0 ? <Newest form={form} count={count} /> : null}
      <NoticeSwitch form={form} />
      <div>
        <ButtonLink size="sm" href={addresses.table(form.database_id, form.schema_oid, form.base_table_oid)}>
          {i18n._({ id: "form.answers.table", message: "Open the table" })}
        </ButtonLink>
      </div>
    </section>
  );
}

/** The newest records of the table by its key; read anew when the count changes. */
function Newest({ form, count }: { form: FormInfo; count: number }) {
  const columns = useQuery(columnsQuery(form.database_id, form.base_table_oid));
  const key = columns.data?.find((column) => column.isKey);
  const records = useQuery({
    queryKey: ["formNewest", form.id, count, key?.attnum],
    enabled: key !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        {
          database_id: form.database_id,
          table_oid: form.base_table_oid,
          limit: newest,
          order: [{ attnum: key?.attnum ?? 0, direction: "desc" }],
          return_record_summaries: true,
        },
        { signal },
      ),
  });
  if (records.error) return <ErrorBox error={records.error} />;
  if (!key || !records.data) return null;
  const summaries = records.data.record_summaries ?? {};
  return (
    <ol className={styles.newest} aria-label={i18n._({ id: "form.answers.newest", message: "Newest records" })}>
      {records.data.results.map((row) => {
        const id = String(row[key.attnum]);
        return <li key={id}>{summaries[id] ?? id}</li>;
      })}
    </ol>
  );
}
