import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowRightLeft } from "lucide-react";
import { useState } from "react";
import type { RecordList, RecordRow } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { IconButton } from "@/ui/Button";
import { explain } from "@/ui/ErrorBox";
import { MenuButton } from "@/ui/Menu";
import { toast } from "@/ui/toast-store";
import { ByColumn, Frame, Shown } from "../Frame";
import { stackable } from "../fitting";
import styles from "../layouts.module.css";
import { RecordCard } from "../RecordCard";
import type { LayoutProps } from "../types";
import { keyOf, layoutKey, titleOf, useRecords } from "../use-records";
import { type Stack, stacksOf } from "./stacks";

const most = 500;
const facts = 3;

/** The records in stacks by the value of one column; a card moved to another stack gets that value. */
export default function Board(props: LayoutProps) {
  const { databaseId, tableOid, columns, shown, by, onBy } = props;
  const client = useQueryClient();
  const fitting = stackable(columns);
  const column = fitting.find((one) => one.attnum === by) ?? fitting[0];
  const { data, error, isPending, refetch } = useRecords(props, most);
  const [dragged, setDragged] = useState<unknown>(null);
  const [over, setOver] = useState<string | null>(null);

  const move = useMutation({
    mutationFn: ({ key, value }: { key: unknown; value: unknown; title: string; to: string }) =>
      rpc.call("records.patch", {
        database_id: databaseId,
        table_oid: tableOid,
        record_id: key,
        record_def: { [column?.id ?? ""]: value },
      }),
    onMutate: ({ key, value }) => {
      client.setQueriesData<RecordList>({ queryKey: layoutKey(databaseId, tableOid) }, (list) =>
        list && column
          ? {
              ...list,
              results: list.results.map((record) =>
                keyOf(record, columns) === key ? { ...record, [column.id]: value } : record,
              ),
            }
          : list,
      );
    },
    onSuccess: (_, { title, to }) =>
      toast.success(i18n._({ id: "kanban.moved", message: "“{title}” is now in “{to}”", values: { title, to } })),
    onError: (failure) => toast.error(explain(failure).what),
    onSettled: () => client.invalidateQueries({ queryKey: layoutKey(databaseId, tableOid) }),
  });

  if (!column) return null;
  const stacks = data ? stacksOf(data, column) : [];
  const mayMove = column.canUpdate;
  const moveTo = (record: RecordRow, stack: Stack) => {
    if (!data) return;
    const key = keyOf(record, columns);
    move.mutate({ key, value: stack.value, title: titleOf(data, key), to: stack.label });
  };
  const drop = (stack: Stack) => {
    const record = data?.results.find((one) => keyOf(one, columns) === dragged);
    setOver(null);
    setDragged(null);
    if (record && !stack.records.includes(record)) moveTo(record, stack);
  };

  return (
    <Frame
      error={error}
      onRetry={() => void refetch()}
      loading={isPending}
      bar={
        <>
          <ByColumn
            label={i18n._({ id: "kanban.by", message: "Stacks by" })}
            columns={fitting}
            value={column}
            onChange={onBy}
          />
          {mayMove ? null : (
            <span>{i18n._({ id: "kanban.readOnly", message: "Your database role may not change this column." })}</span>
          )}
          {data ? <Shown shown={data.results.length} count={data.count ?? data.results.length} /> : null}
        </>
      }
    >
      <ul className={styles.board}>
        {stacks.map((stack) => (
          <li
            key={stack.id}
            className={styles.stack}
            data-over={over === stack.id || undefined}
            onDragOver={(event) => {
              if (!mayMove) return;
              event.preventDefault();
              setOver(stack.id);
            }}
            onDragLeave={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(stack);
            }}
          >
            <div className={styles.stackHead}>
              <h3 title={stack.label}>{stack.label}</h3>
              <span className={styles.count}>{stack.records.length}</span>
            </div>
            <ul className={styles.stackCards}>
              {data
                ? stack.records.map((record) => {
                    const key = keyOf(record, columns);
                    return (
                      <li
                        key={String(key)}
                        className={styles.card}
                        draggable={mayMove}
                        data-dragged={dragged === key || undefined}
                        onDragStart={(event) => {
                          event.dataTransfer.setData("text/plain", titleOf(data, key));
                          event.dataTransfer.effectAllowed = "move";
                          setDragged(key);
                        }}
                        onDragEnd={() => setDragged(null)}
                      >
                        <RecordCard
                          {...props}
                          list={data}
                          record={record}
                          facts={shown.filter((one) => !one.isKey && one !== column).slice(0, facts)}
                          actions={
                            mayMove ? (
                              <MoveMenu
                                title={titleOf(data, key)}
                                stacks={stacks}
                                current={stack}
                                onMove={(to) => moveTo(record, to)}
                              />
                            ) : null
                          }
                        />
                      </li>
                    );
                  })
                : null}
            </ul>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

interface MoveMenuProps {
  title: string;
  stacks: readonly Stack[];
  current: Stack;
  onMove: (stack: Stack) => void;
}

/** Moves a card without a mouse. */
function MoveMenu({ title, stacks, current, onMove }: MoveMenuProps) {
  const label = i18n._({ id: "kanban.move", message: "Move “{title}”", values: { title } });
  return (
    <MenuButton
      label={label}
      entries={stacks.map((stack) => ({
        id: stack.id || "none",
        label: stack.label,
        checked: stack === current,
        onAction: () => stack !== current && onMove(stack),
      }))}
    >
      <IconButton icon={<ArrowRightLeft aria-hidden="true" />} label={label} />
    </MenuButton>
  );
}
