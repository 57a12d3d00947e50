import type { ReactNode } from "react";
import type { RecordList, RecordRow } from "@/api/generated";
import type { SheetColumn } from "@/model/columns";
import styles from "./layouts.module.css";
import type { LayoutProps } from "./types";
import { keyOf, textOf, titleOf } from "./use-records";

interface RecordCardProps extends Pick<LayoutProps, "columns" | "address" | "onOpen"> {
  list: RecordList;
  record: RecordRow;
  /** The columns told under the title. */
  facts: readonly SheetColumn[];
  /** Beside the title. */
  actions?: ReactNode;
}

/** The title of a record, a link to its page that opens a quick look at it. */
export function RecordLink({
  list,
  recordKey,
  className,
  address,
  onOpen,
}: Pick<LayoutProps, "address" | "onOpen"> & { list: RecordList; recordKey: unknown; className?: string }) {
  return (
    <a
      className={className ?? styles.title}
      href={address(recordKey)}
      draggable={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        onOpen(recordKey);
      }}
    >
      {titleOf(list, recordKey)}
    </a>
  );
}

/** What a card tells of a record: its title and the first values there are. */
export function RecordCard({ list, record, columns, facts, actions, address, onOpen }: RecordCardProps) {
  const key = keyOf(record, columns);
  const title = titleOf(list, key);
  const told = facts
    .map((column) => ({ column, text: textOf(list, column, record[column.id]) }))
    .filter(({ text }) => text !== "" && text !== title);
  return (
    <>
      <div className={styles.cardHead}>
        <RecordLink list={list} recordKey={key} address={address} onOpen={onOpen} />
        {actions}
      </div>
      {told.length > 0 ? (
        <dl className={styles.facts}>
          {told.map(({ column, text }) => (
            <div key={column.id}>
              <dt title={column.name}>{column.name}</dt>
              <dd title={text}>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
