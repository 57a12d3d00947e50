import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus, Table2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { explain } from "@/ui/ErrorBox";
import { Highlight } from "@/ui/Highlight";
import { Spinner } from "@/ui/Spinner";
import styles from "../records.module.css";

interface LinkPickerProps {
  databaseId: number;
  /** The table whose records are offered. */
  tableOid: number;
  label: string;
  value: unknown;
  nullable: boolean;
  typed: string;
  onPick: (value: unknown, summary: string) => void;
  onCancel: () => void;
  /** Makes a new record to pick; none: it cannot be offered here. */
  onCreate?: (() => void) | undefined;
  /** Looks for the record by what is in its columns. */
  onFind?: (() => void) | undefined;
}

const pageSize = 50;

/** Finds a record of another table by any part of its summary. Arrows move, Enter picks, Escape leaves. */
export function LinkPicker(props: LinkPickerProps) {
  const { databaseId, tableOid, label, value, nullable, typed, onPick, onCancel, onCreate, onFind } = props;
  const [search, setSearch] = useState(typed);
  const wanted = useDebounced(search, 150);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = useInfiniteQuery({
    queryKey: ["summaries", databaseId, tableOid, wanted],
    queryFn: ({ pageParam, signal }) =>
      rpc.call(
        "records.list_summaries",
        { database_id: databaseId, table_oid: tableOid, limit: pageSize, offset: pageParam, search: wanted || null },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.results.length < pageSize ? undefined : pages.length * pageSize),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const records = found.data?.pages.flatMap((page) => page.results) ?? [];
  const clearable = nullable && value !== null && value !== undefined && !search;
  const count = records.length + (clearable ? 1 : 0);
  const position = Math.min(active, Math.max(0, count - 1));

  useEffect(() => {
    list.current?.querySelector(`[data-position="${position}"]`)?.scrollIntoView({ block: "nearest" });
  }, [position]);

  function pick(at: number) {
    const record = records[at];
    if (record) onPick(record.key, record.summary);
    else if (clearable && at === records.length) onPick(null, "");
  }

  // Enter right after typing means the first record of what was typed, which may not be here yet.
  const behind = wanted !== search || found.isPlaceholderData;
  const [picking, setPicking] = useState(false);
  useEffect(() => {
    if (!picking || behind) return;
    setPicking(false);
    pick(position);
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      setActive(Math.max(0, Math.min(count - 1, position + step)));
      if (position + step >= records.length - 5 && found.hasNextPage) void found.fetchNextPage();
    } else if (event.key === "Enter") setPicking(true);
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.linkPicker}>
      <div className={styles.pickerSearch}>
        <input
          className={styles.dateInput}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? `${id}-${position}` : undefined}
          aria-label={label}
          placeholder={i18n._({ id: "finder.search", message: "Search records" })}
          value={search}
          // biome-ignore lint/a11y/noAutofocus: the editor of a cell is where typing goes
          autoFocus
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        {found.isFetching ? <Spinner /> : null}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className={styles.pickerList}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          if (scrollHeight - scrollTop - clientHeight < 200 && found.hasNextPage && !found.isFetching) {
            void found.fetchNextPage();
          }
        }}
      >
        {records.map((record, at) => (
          <PickerOption
            key={String(record.key)}
            id={`${id}-${at}`}
            position={at}
            active={at === position}
            chosen={String(record.key) === String(value)}
            onPick={() => pick(at)}
          >
            <span className={styles.pickerText}>
              <Highlight text={record.summary} part={wanted} />
            </span>
            <span className={styles.pickerKey}>{String(record.key)}</span>
          </PickerOption>
        ))}
        {clearable ? (
          <PickerOption
            id={`${id}-${records.length}`}
            position={records.length}
            active={position === records.length}
            chosen={false}
            onPick={() => onPick(null, "")}
          >
            <span className={styles.muted}>{i18n._({ id: "picker.null", message: "No value (NULL)" })}</span>
          </PickerOption>
        ) : null}
      </div>
      {onCreate || onFind ? (
        <div className={styles.pickerFoot}>
          {onFind ? (
            <Button size="sm" variant="quiet" icon={<Table2 aria-hidden="true" />} onPress={onFind}>
              {i18n._({ id: "finder.byColumns", message: "Find by columns…" })}
            </Button>
          ) : null}
          {onCreate ? (
            <Button size="sm" variant="quiet" icon={<Plus aria-hidden="true" />} onPress={onCreate}>
              {i18n._({ id: "finder.create", message: "New record…" })}
            </Button>
          ) : null}
        </div>
      ) : null}
      <p role="status" className={records.length === 0 ? styles.pickerEmpty : "visually-hidden"}>
        {statusOf(found.isPending, found.error, records.length, search)}
      </p>
    </div>
  );
}

function statusOf(pending: boolean, error: Error | null, count: number, search: string): string {
  if (error) return explain(error).what;
  if (pending) return i18n._({ id: "finder.loading", message: "Searching…" });
  if (count > 0) {
    return i18n._({
      id: "finder.count",
      message: "{count, plural, one {# record} other {# records}}",
      values: { count },
    });
  }
  return search
    ? i18n._({ id: "ui.search.none", message: "No matches for “{search}”", values: { search } })
    : i18n._({ id: "finder.none", message: "That table has no records to link to." });
}

interface PickerOptionProps {
  id: string;
  position: number;
  active: boolean;
  chosen: boolean;
  onPick: () => void;
  children: React.ReactNode;
}

function PickerOption({ id, position, active, chosen, onPick, children }: PickerOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys go to the search field, which names the active option
    <div
      id={id}
      data-position={position}
      data-focused={active || undefined}
      role="option"
      aria-selected={chosen}
      className={styles.pickerItem}
      onClick={onPick}
    >
      {children}
    </div>
  );
}

function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
