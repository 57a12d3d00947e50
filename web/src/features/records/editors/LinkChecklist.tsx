import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { History } from "@/model/history";
import type { Mapping } from "@/model/mapping";
import { explain } from "@/ui/ErrorBox";
import { Highlight } from "@/ui/Highlight";
import { Spinner } from "@/ui/Spinner";
import { columnsQuery, tableQuery } from "../page/data";
import styles from "../records.module.css";
import checks from "./checklist.module.css";
import { Links } from "./links";
import { useLinks } from "./use-links";

interface LinkChecklistProps {
  databaseId: number;
  mapping: Mapping;
  label: string;
  /** The record whose links these are. */
  recordKey: unknown;
  typed: string;
  history: History;
  /** The record's links are others now. */
  onChanged: () => void;
  onClose: () => void;
}

const pageSize = 200;

/** The records of a linked table, ticked when they are linked; a tick is saved at once. Arrows move, Enter or Space ticks. */
export function LinkChecklist(props: LinkChecklistProps) {
  const { databaseId, mapping, label, recordKey, typed, history, onChanged, onClose } = props;
  const [search, setSearch] = useState(typed);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const through = useQuery(tableQuery({ databaseId, tableOid: mapping.tableOid }));
  const shape = useQuery(columnsQuery({ databaseId, tableOid: mapping.tableOid }));
  const keys = shape.data?.infos.filter((info) => info.primary_key) ?? [];
  const keyAttnum = keys.length === 1 ? keys[0]?.id : undefined;
  const links = useMemo(
    () => (keyAttnum ? new Links(databaseId, mapping, keyAttnum, recordKey, history, onChanged) : null),
    [databaseId, mapping, keyAttnum, recordKey, history, onChanged],
  );
  const found = useInfiniteQuery({
    queryKey: ["links", databaseId, mapping.path, String(recordKey), search],
    queryFn: ({ pageParam, signal }) =>
      rpc.call(
        "records.list_summaries",
        {
          database_id: databaseId,
          table_oid: mapping.targetOid,
          limit: pageSize,
          offset: pageParam,
          search: search || null,
          linked_record_path: { record_pkey: recordKey, join_path: mapping.path },
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.results.length < pageSize ? undefined : pages.length * pageSize),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const records = found.data?.pages.flatMap((page) => page.results) ?? [];
  const linked = Object.assign({}, ...(found.data?.pages.map((page) => page.mapping?.joined_values ?? {}) ?? []));
  const ticks = useLinks(links, linked);
  const position = Math.min(active, Math.max(0, records.length - 1));
  const refused = through.data && shape.data ? whyNot(through.data.name, through.data.current_role_priv, !links) : null;

  useEffect(() => {
    list.current?.querySelector(`[data-position="${position}"]`)?.scrollIntoView({ block: "nearest" });
  }, [position]);

  function toggle(at: number) {
    const record = records[at];
    if (record && !refused) void ticks.toggle(record.key);
  }

  // Enter right after typing means the first record of what was typed, which may not be here yet.
  const [ticking, setTicking] = useState(false);
  useEffect(() => {
    if (!ticking || found.isPlaceholderData) return;
    setTicking(false);
    toggle(position);
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) {
      setActive(Math.max(0, Math.min(records.length - 1, position + step)));
      if (position + step >= records.length - 5 && found.hasNextPage) void found.fetchNextPage();
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) setTicking(true);
    else if (event.key === "Escape") onClose();
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
          aria-activedescendant={records.length > 0 ? `${id}-${position}` : undefined}
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
        aria-multiselectable="true"
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
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys go to the search field, which names the active option
          <div
            key={String(record.key)}
            id={`${id}-${at}`}
            data-position={at}
            data-focused={at === position || undefined}
            role="option"
            aria-selected={ticks.isLinked(record.key)}
            aria-disabled={refused ? true : undefined}
            className={`${styles.pickerItem} ${checks.item}`}
            onClick={() => {
              setActive(at);
              toggle(at);
            }}
          >
            <span className={checks.box} aria-hidden="true">
              {ticks.isBusy(record.key) ? <Spinner /> : ticks.isLinked(record.key) ? <Check /> : null}
            </span>
            <span className={checks.text}>
              <span>
                <Highlight text={record.summary} part={search} />
              </span>
              {ticks.problem(record.key) ? (
                <span role="alert" className={checks.problem}>
                  {ticks.problem(record.key)}
                </span>
              ) : null}
            </span>
            <span className={styles.pickerKey}>{String(record.key)}</span>
          </div>
        ))}
      </div>
      {refused ? <p className={checks.refused}>{refused}</p> : null}
      <p role="status" className={records.length === 0 ? styles.pickerEmpty : "visually-hidden"}>
        {statusOf(found.isPending, found.error, records.length)}
      </p>
    </div>
  );
}

function statusOf(pending: boolean, error: Error | null, count: number): string {
  if (error) return explain(error).what;
  if (pending) return i18n._({ id: "finder.loading", message: "Searching…" });
  return count > 0
    ? i18n._({
        id: "finder.count",
        message: "{count, plural, one {# record} other {# records}}",
        values: { count },
      })
    : i18n._({ id: "finder.nothing", message: "No record is like that." });
}

/** What the role lacks to change links; both are needed, for a tick is taken away as easily as it is made. */
function whyNot(name: string, privileges: readonly string[], keyless: boolean): string | null {
  if (keyless) {
    return i18n._({
      id: "links.noKey",
      message: "Links are kept in “{name}”, which has no primary key of one column; they cannot be changed here.",
      values: { name },
    });
  }
  const missing = ["INSERT", "DELETE"].filter((one) => !privileges.includes(one));
  return missing.length === 0
    ? null
    : i18n._({
        id: "links.refused",
        message: "Links are kept in “{name}”, and your database role lacks {privileges} on it.",
        values: { name, privileges: missing.join(", ") },
      });
}
