import { Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { RecordList, RecordRow } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Highlight } from "@/ui/Highlight";
import { Spinner } from "@/ui/Spinner";
import { keyOf, textOf, titleOf } from "@/views/use-records";
import { TypeIcon } from "../TypeIcon";
import { CriterionField, type NestedFinder } from "./CriterionField";
import { askedFor, type Criteria, isPartial, withCriterion } from "./criteria";
import styles from "./finder.module.css";
import { useSearch } from "./use-search";

interface FinderTableProps {
  databaseId: number;
  tableOid: number;
  columns: readonly SheetColumn[];
  criteria: Criteria;
  hrefOf: ((key: unknown) => string) | undefined;
  onCriteria: (criteria: Criteria) => void;
  onPick: (key: unknown, summary: string) => void;
  onCreate: (() => void) | undefined;
  nested: NestedFinder;
}

/** The columns with a search in each header, and the records that fit best below. Arrows move, Enter picks. */
export function FinderTable(props: FinderTableProps) {
  const { databaseId, tableOid, columns, criteria, hrefOf, onCriteria, onPick, onCreate } = props;
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const { params, refused } = askedFor(columns, criteria);
  const found = useSearch(databaseId, tableOid, params, true);
  const pages = found.data?.pages ?? [];
  const rows = pages.flatMap((list) => list.results.map((record) => ({ list, record })));
  const position = Math.min(active, Math.max(0, rows.length - 1));
  const first = columns.find((column) => !column.isKey && !column.link) ?? columns[0];

  useEffect(() => {
    body.current?.querySelector(`[data-position="${position}"]`)?.scrollIntoView({ block: "nearest" });
  }, [position]);

  function pick(at: number) {
    const row = rows[at];
    if (!row) return;
    const key = keyOf(row.record, columns);
    onPick(key, titleOf(row.list, key));
  }

  // Enter right after typing means the best record of what was typed, which may not be here yet.
  const [picking, setPicking] = useState(false);
  useEffect(() => {
    if (!picking || found.behind || found.isFetching) return;
    setPicking(false);
    pick(position);
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step) {
      const to = Math.max(0, Math.min(rows.length - 1, position + step));
      setActive(to);
      if (to >= rows.length - 10 && found.hasNextPage && !found.isFetching) void found.fetchNextPage();
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) setPicking(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields */}
      <div
        className={styles.frame}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={i18n._({ id: "finder.records", message: "Records found" })}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          if (scrollHeight - scrollTop - clientHeight < 200 && found.hasNextPage && !found.isFetching) {
            void found.fetchNextPage();
          }
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves in it by the arrows */}
        <table className={styles.table} id={`${id}-list`} role="grid">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-key={column.isKey || undefined}>
                  <span className={styles.name}>
                    <TypeIcon name={column.isKey ? "key" : column.link ? "link" : column.type.icon} />
                    {column.name}
                  </span>
                  <CriterionField
                    column={column}
                    criterion={criteria.get(column.attnum)}
                    refused={refused.get(column.attnum)}
                    autoFocus={column === first}
                    listId={`${id}-list`}
                    activeId={rows.length > 0 ? `${id}-${position}` : undefined}
                    onChange={(criterion) => {
                      onCriteria(withCriterion(criteria, column.attnum, criterion));
                      setActive(0);
                    }}
                    onKeyDown={onKeyDown}
                    nested={props.nested}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} className={found.behind ? styles.stale : undefined}>
            {rows.map(({ list, record }, at) => (
              <FoundRow
                key={String(keyOf(record, columns))}
                id={`${id}-${at}`}
                position={at}
                active={at === position}
                columns={columns}
                list={list}
                record={record}
                criteria={criteria}
                hrefOf={hrefOf}
                onPick={() => pick(at)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <p role="status">{statusOf(found.isPending, rows.length, pages[0]?.count ?? rows.length, params.length > 0)}</p>
        {found.isFetching ? <Spinner /> : null}
        {onCreate ? (
          <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={onCreate}>
            {params.length > 0
              ? i18n._({ id: "finder.createFrom", message: "New record with these values…" })
              : i18n._({ id: "finder.create", message: "New record…" })}
          </Button>
        ) : null}
      </div>
      {found.error ? <ErrorBox error={found.error} onRetry={() => void found.refetch()} /> : null}
    </>
  );
}

function statusOf(pending: boolean, shown: number, count: number, asked: boolean): string {
  if (pending) return i18n._({ id: "finder.loading", message: "Searching…" });
  if (shown === 0) {
    return asked
      ? i18n._({ id: "finder.nothing", message: "No record is like that." })
      : i18n._({ id: "finder.empty", message: "The table has no records." });
  }
  return i18n._({
    id: "finder.count",
    message: "{count, plural, one {# record} other {# records}}",
    values: { count },
  });
}

interface FoundRowProps {
  id: string;
  position: number;
  active: boolean;
  columns: readonly SheetColumn[];
  list: RecordList;
  record: RecordRow;
  criteria: Criteria;
  hrefOf: ((key: unknown) => string) | undefined;
  onPick: () => void;
}

function FoundRow({ id, position, active, columns, list, record, criteria, hrefOf, onPick }: FoundRowProps) {
  const link = columns.find((column) => column.isKey);
  return (
    <tr id={id} data-position={position} aria-selected={active} className={styles.row} onClick={onPick}>
      {columns.map((column) => (
        <td
          key={column.id}
          data-key={column.isKey || undefined}
          data-align={column.link ? undefined : column.type.align}
        >
          <FoundCell
            list={list}
            record={record}
            column={column}
            part={isPartial(column) ? (criteria.get(column.attnum)?.text ?? "") : ""}
            href={column === link ? hrefOf?.(record[column.id]) : undefined}
          />
        </td>
      ))}
    </tr>
  );
}

interface FoundCellProps {
  list: RecordList;
  record: RecordRow;
  column: SheetColumn;
  part: string;
  href: string | undefined;
}

function FoundCell({ list, record, column, part, href }: FoundCellProps) {
  const text = textOf(list, column, record[column.id]);
  if (href) {
    return (
      <a href={href} tabIndex={-1}>
        {text}
      </a>
    );
  }
  if (column.link && text) return <span className={styles.pill}>{text}</span>;
  return column.link ? text : <Highlight text={text} part={part} />;
}
