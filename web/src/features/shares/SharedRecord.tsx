import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { PartHead } from "./PartHead";
import { type SharedPartProps, shownText } from "./part";
import styles from "./shares.module.css";

/** One record: its columns below each other. */
export function SharedRecord({ token, password, name, part }: SharedPartProps) {
  const found = useQuery({
    queryKey: ["share", token, password, "record"],
    queryFn: ({ signal }) => rpc.call("shares.records", { token, password, limit: 1 }, { signal }),
  });
  const record = found.data?.results[0];
  return (
    <>
      <PartHead token={token} name={name} />
      {found.error ? <ErrorBox error={found.error} onRetry={() => found.refetch()} /> : null}
      {found.isPending ? (
        <Skeleton lines={6} label={i18n._({ id: "record.loading", message: "Loading the record" })} />
      ) : null}
      {record ? (
        <dl className={styles.record}>
          {part.columns.map((column) => (
            <div key={column.key}>
              <dt>{column.name}</dt>
              <dd>{shownText(column, record[column.key])}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {found.isSuccess && !record ? (
        <p className={styles.none}>{i18n._({ id: "record.missing", message: "There is no such record" })}</p>
      ) : null}
    </>
  );
}
