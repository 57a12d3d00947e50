import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Checkbox } from "@/ui/Choice";
import { ShareDialog } from "@/views/sharing/ShareDialog";
import styles from "./record.module.css";

interface ShareRecordDialogProps {
  databaseId: number;
  tableOid: number;
  title: string;
  columns: readonly SheetColumn[];
  /** Holds the primary key. */
  keyColumn: SheetColumn;
  keyValue: unknown;
  onClose: () => void;
}

/** Public links to one record, with the columns that are ticked. */
export function ShareRecordDialog(props: ShareRecordDialogProps) {
  const { databaseId, tableOid, title, columns, keyColumn, keyValue, onClose } = props;
  const own = columns.filter((column) => !column.joined && column.canSelect);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const shown = own.filter((column) => !hidden.has(column.attnum));
  const ids = { database_id: databaseId, table_oid: tableOid };

  function toggle(attnum: number, show: boolean) {
    const next = new Set(hidden);
    if (show) next.delete(attnum);
    else next.add(attnum);
    setHidden(next);
  }

  return (
    <ShareDialog
      subject={ids}
      name={title.slice(0, 100)}
      ready={shown.length > 0}
      feeds={["csv"]}
      explanation={i18n._({
        id: "share.what.record",
        message:
          "Everyone who has the address sees this record alone, in the columns ticked here, as your role sees it.",
      })}
      make={(terms) =>
        rpc.call("shares.add", {
          ...ids,
          ...terms,
          record: true,
          columns: shown.map((column) => column.attnum),
          filter: {
            type: "equal",
            args: [
              { type: "attnum", value: keyColumn.attnum },
              { type: "literal", value: keyValue },
            ],
          },
        })
      }
      onClose={onClose}
    >
      <fieldset className={styles.columns}>
        <legend>{i18n._({ id: "share.columns", message: "Columns" })}</legend>
        {own.map((column) => (
          <Checkbox
            key={column.attnum}
            isSelected={!hidden.has(column.attnum)}
            onChange={(show) => toggle(column.attnum, show)}
          >
            {column.name}
          </Checkbox>
        ))}
      </fieldset>
    </ShareDialog>
  );
}
