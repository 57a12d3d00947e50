import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import type { FilterExpr, RecordRow } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import { ByColumn, Frame, Shown } from "../Frame";
import { dated } from "../fitting";
import styles from "../layouts.module.css";
import { RecordLink } from "../RecordCard";
import type { LayoutProps } from "../types";
import { keyOf, useRecords } from "../use-records";
import { type MonthOfYear, moved, weeksOf } from "./weeks";

const most = 1000;
const perDay = 4;

/** The records of one month on their days. */
export default function Month(props: LayoutProps) {
  const { columns, by, onBy, query } = props;
  const fitting = dated(columns);
  const column = fitting.find((one) => one.attnum === by) ?? fitting[0];
  const [month, setMonth] = useState<MonthOfYear>(() => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1 };
  });
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const { data, error, isPending, refetch } = useRecords(
    props,
    most,
    column ? within(column, days[0] ?? "", days.at(-1) ?? "", query.filter) : query.filter,
  );
  if (!column) return null;
  const byDay = Map.groupBy(data?.results ?? [], (record) => dayOf(record, column));
  const name = new Date(Date.UTC(month.year, month.month - 1, 1)).toLocaleDateString(i18n.locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });

  return (
    <Frame
      error={error}
      onRetry={() => void refetch()}
      loading={isPending}
      bar={
        <>
          <IconButton
            icon={<ChevronLeft aria-hidden="true" />}
            label={i18n._({ id: "month.previous", message: "Previous month" })}
            onPress={() => setMonth(moved(month, -1))}
          />
          <IconButton
            icon={<ChevronRight aria-hidden="true" />}
            label={i18n._({ id: "month.next", message: "Next month" })}
            onPress={() => setMonth(moved(month, 1))}
          />
          <h2 aria-live="polite">{name}</h2>
          <Jump column={column} props={props} onJump={setMonth} />
          <ByColumn
            label={i18n._({ id: "month.by", message: "Days by" })}
            columns={fitting}
            value={column}
            onChange={onBy}
          />
          {data ? <Shown shown={data.results.length} count={data.count ?? data.results.length} /> : null}
        </>
      }
    >
      <table className={styles.month}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {new Date(`${day}T00:00Z`).toLocaleDateString(i18n.locale, { weekday: "short", timeZone: "UTC" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const records = byDay.get(day) ?? [];
                return (
                  <td
                    key={day}
                    data-outside={Number(day.slice(5, 7)) !== month.month || undefined}
                    data-today={day === today() || undefined}
                  >
                    <time className={styles.dayNumber} dateTime={day}>
                      {Number(day.slice(8, 10))}
                    </time>
                    {data && records.length > 0 ? (
                      <ul className={styles.events}>
                        {records.slice(0, perDay).map((record) => (
                          <li key={String(keyOf(record, columns))}>
                            <RecordLink
                              {...props}
                              list={data}
                              recordKey={keyOf(record, columns)}
                              className={styles.event}
                            />
                          </li>
                        ))}
                        {records.length > perDay ? (
                          <li className={styles.more}>
                            {i18n._({
                              id: "month.more",
                              message: "{count} more",
                              values: { count: records.length - perDay },
                            })}
                          </li>
                        ) : null}
                      </ul>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/** To the month of the newest record, because a table may have none in this one. */
function Jump({
  column,
  props,
  onJump,
}: {
  column: SheetColumn;
  props: LayoutProps;
  onJump: (month: MonthOfYear) => void;
}) {
  const hasValue: FilterExpr = { type: "not_null", args: [{ type: "attnum", value: column.attnum }] };
  const newest = useRecords(
    { ...props, query: { order: [{ attnum: column.attnum, direction: "desc" }] } },
    1,
    props.query.filter ? { type: "and", args: [props.query.filter, hasValue] } : hasValue,
  );
  const record = newest.data?.results[0];
  const day = record ? dayOf(record, column) : "";
  if (!day) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      onPress={() => onJump({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) })}
    >
      {i18n._({ id: "month.newest", message: "Newest" })}
    </Button>
  );
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** The day a record stands on, as an ISO day. */
function dayOf(record: RecordRow, column: SheetColumn): string {
  const value = record[column.id];
  return typeof value === "string" ? value.slice(0, 10) : "";
}

function within(column: SheetColumn, first: string, last: string, filter: FilterExpr | undefined): FilterExpr {
  const attnum = { type: "attnum", value: column.attnum } as const;
  const end = column.type.id === "date" ? last : `${last}T23:59:59.999999`;
  const range: FilterExpr = {
    type: "and",
    args: [
      { type: "greater_or_equal", args: [attnum, { type: "literal", value: first }] },
      { type: "lesser_or_equal", args: [attnum, { type: "literal", value: end }] },
    ],
  };
  return filter ? { type: "and", args: [filter, range] } : range;
}
