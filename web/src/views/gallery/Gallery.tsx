import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Frame } from "../Frame";
import styles from "../layouts.module.css";
import { RecordCard } from "../RecordCard";
import type { LayoutProps } from "../types";
import { keyOf, useRecords } from "../use-records";

const step = 60;
const facts = 6;

/** The records as cards. */
export default function Gallery(props: LayoutProps) {
  const { columns, shown } = props;
  const [limit, setLimit] = useState(step);
  const { data, error, isPending, refetch } = useRecords(props, limit);
  return (
    <Frame error={error} onRetry={() => void refetch()} loading={isPending}>
      {data ? (
        <>
          <ul className={styles.cards}>
            {data.results.map((record) => (
              <li key={String(keyOf(record, columns))} className={styles.card}>
                <RecordCard
                  {...props}
                  list={data}
                  record={record}
                  facts={shown.filter((column) => !column.isKey).slice(0, facts)}
                />
              </li>
            ))}
          </ul>
          {data.results.length < (data.count ?? 0) ? (
            <p>
              <Button onPress={() => setLimit(limit + step)}>
                {i18n._({ id: "layout.more", message: "Show more records" })}
              </Button>
            </p>
          ) : null}
          {data.count === 0 ? <p>{i18n._({ id: "layout.none", message: "No records match." })}</p> : null}
        </>
      ) : null}
    </Frame>
  );
}
