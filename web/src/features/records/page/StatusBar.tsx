import { Plus, RefreshCw, RotateCcw } from "lucide-react";
import { formatNumber } from "@/datatypes/number/format";
import { i18n } from "@/i18n/i18n";
import type { Sheet } from "@/model/sheet";
import type { Statistics } from "@/model/stats";
import { Button, IconButton } from "@/ui/Button";
import { Spinner } from "@/ui/Spinner";
import styles from "../records.module.css";
import { type SeenRows, useSeenRows } from "./seen-rows";

export interface SheetStatus {
  readonly count: number;
  readonly countExact: boolean;
  /** `false` while row numbers come from a sample of the table. */
  readonly placeExact: boolean;
  readonly fresh: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly newRecords: number;
  readonly saving: number;
  readonly unsaved: number;
  readonly filtered: boolean;
}

export interface SelectionStatus {
  readonly cells: number;
  /** Undefined while it is being worked out. */
  readonly statistics?: Statistics | undefined;
  /** Only loaded records were looked at. */
  readonly partial: boolean;
}

interface StatusBarProps {
  sheet: Sheet | undefined;
  seen: SeenRows;
  status: SheetStatus;
  selection: SelectionStatus | null;
  /** The records are shown as a sheet; other layouts tell their counts themselves. */
  isSheet: boolean;
  /** Why no record can be added, or null; undefined: none ever can, as in a view. */
  cannotAdd: string | null | undefined;
  onAdd: () => void;
  onRefresh: () => void;
}

/** Counts, what the selection adds up to, unsaved work; new record and refresh. */
export function StatusBar(props: StatusBarProps) {
  const { sheet, seen, status, selection, isSheet, cannotAdd, onAdd, onRefresh } = props;
  if (!isSheet) return null;
  return (
    <footer className={styles.statusBar}>
      {cannotAdd === undefined ? null : (
        <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} refusal={cannotAdd} onPress={onAdd}>
          {i18n._({ id: "status.new", message: "New record" })}
        </Button>
      )}
      <span className={styles.count} role="status">
        <CountText sheet={sheet} seen={seen} status={status} />
      </span>
      <WorkStatus status={status} />
      <span className={styles.toolbarGap} />
      {selection && selection.cells > 1 ? <SelectionFacts selection={selection} /> : null}
      <IconButton
        icon={
          status.loading ? (
            <Spinner />
          ) : status.failed ? (
            <RotateCcw aria-hidden="true" />
          ) : (
            <RefreshCw aria-hidden="true" />
          )
        }
        label={
          status.failed
            ? i18n._({ id: "status.retry", message: "Loading failed. Try again" })
            : i18n._({ id: "status.refresh", message: "Refresh" })
        }
        onPress={onRefresh}
      />
    </footer>
  );
}

function CountText({ sheet, seen, status }: Pick<StatusBarProps, "sheet" | "seen" | "status">): string {
  const { first, last } = useSeenRows(seen);
  if (!sheet) return "";
  const offset = (index: number) => {
    const row = sheet.row(Math.min(index, sheet.recordRows - 1));
    return row?.kind === "record" ? row.offset : row?.kind === "group" ? row.run.start : index;
  };
  return countText(status, {
    first: Math.min(offset(first), Math.max(0, status.count - 1)),
    last: Math.min(offset(last) + 1, status.count),
  });
}

function countText(status: SheetStatus, shown: { first: number; last: number }): string {
  if (status.fresh) return i18n._({ id: "status.loading", message: "Loading…" });
  const count = status.count.toLocaleString(i18n.locale);
  if (status.count === 0 && status.filtered) {
    return i18n._({ id: "status.noMatch", message: "No records match the filter" });
  }
  if (status.count === 0) return i18n._({ id: "status.empty", message: "No records yet" });
  if (!status.placeExact) {
    return i18n._({
      id: "status.place",
      message: "about {first} of {count}",
      values: { first: (shown.first + 1).toLocaleString(i18n.locale), count: status.countExact ? count : `~${count}` },
    });
  }
  const range = {
    first: (shown.first + 1).toLocaleString(i18n.locale),
    last: shown.last.toLocaleString(i18n.locale),
    count,
  };
  return status.countExact
    ? i18n._({ id: "status.range", message: "{first}–{last} of {count}", values: range })
    : i18n._({ id: "status.rangeAbout", message: "{first}–{last} of about {count}", values: range });
}

function WorkStatus({ status }: { status: SheetStatus }) {
  return (
    <span className={styles.work} role="status">
      {status.newRecords > 0 ? (
        <span>{i18n._({ id: "status.newCount", message: "{count} new", values: { count: status.newRecords } })}</span>
      ) : null}
      {status.saving > 0 ? (
        <span className={styles.saving}>
          <Spinner /> {i18n._({ id: "status.saving", message: "Saving…" })}
        </span>
      ) : null}
      {status.unsaved > 0 ? (
        <span className={styles.unsaved}>
          {i18n._({ id: "status.unsaved", message: "{count} not saved", values: { count: status.unsaved } })}
        </span>
      ) : null}
    </span>
  );
}

const plain = { type: "numeric", type_options: null, metadata: null, primary_key: false };

function SelectionFacts({ selection }: { selection: SelectionStatus }) {
  const { statistics } = selection;
  const facts: [string, string][] = [
    [i18n._({ id: "stats.cells", message: "Cells" }), selection.cells.toLocaleString(i18n.locale)],
  ];
  const add = (label: string, value: string | undefined) => {
    if (value !== undefined) facts.push([label, formatNumber(value, plain)]);
  };
  if (statistics) {
    facts.push([i18n._({ id: "stats.filled", message: "Filled" }), statistics.filled.toLocaleString(i18n.locale)]);
    add(i18n._({ id: "stats.sum", message: "Sum" }), statistics.sum);
    add(i18n._({ id: "stats.average", message: "Average" }), statistics.average);
    add(i18n._({ id: "stats.min", message: "Min" }), statistics.min);
    add(i18n._({ id: "stats.max", message: "Max" }), statistics.max);
  }
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {selection.partial ? (
        <div className={styles.muted}>
          <dt className="visually-hidden">{i18n._({ id: "stats.scope", message: "Worked out" })}</dt>
          <dd>{i18n._({ id: "stats.partial", message: "of the records loaded" })}</dd>
        </div>
      ) : null}
    </dl>
  );
}
