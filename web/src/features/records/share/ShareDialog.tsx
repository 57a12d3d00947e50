import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import type { RecordQuery } from "@/model/gateway";
import { Select } from "@/ui/Select";
import { ShareDialog as CommonDialog } from "@/views/sharing/ShareDialog";
import type { TablePlace } from "../page/data";

interface ShareDialogProps {
  place: TablePlace;
  tableName: string;
  /** The columns on show. */
  columns: readonly SheetColumn[];
  query: RecordQuery;
  onClose: () => void;
}

/** Public links to the rows and columns on show, and those that are there already. */
export function ShareDialog({ place, tableName, columns, query, onClose }: ShareDialogProps) {
  const ids = { database_id: place.databaseId, table_oid: place.tableOid };
  const own = columns.filter((column) => !column.joined);
  const dates = own.filter(({ info }) => /^(date|timestamp)\b/.test(info.type));
  const [date, setDate] = useState(String(dates[0]?.attnum ?? ""));
  return (
    <CommonDialog
      subject={ids}
      name={tableName}
      ready={own.length > 0}
      feeds={dates.length > 0 ? ["csv", "atom", "ics"] : ["csv", "atom"]}
      explanation={i18n._({
        id: "share.what",
        message:
          "Everyone who has the address sees the columns on show ({columns}), in the rows of the present filter and order, as your role sees them. Nothing else of the table is told.",
        values: { columns: own.map((column) => column.name).join(", ") },
      })}
      make={(terms) =>
        rpc.call("shares.add", {
          ...ids,
          ...terms,
          columns: own.map((column) => column.attnum),
          filter: query.filter ?? null,
          order: query.order.length > 0 ? [...query.order] : null,
          date_column: date ? Number(date) : null,
        })
      }
      onClose={onClose}
    >
      {dates.length > 1 ? (
        <Select
          label={i18n._({ id: "share.date", message: "Date in feeds and calendars" })}
          value={date}
          onChange={setDate}
          choices={dates.map((column) => ({ value: String(column.attnum), label: column.name }))}
        />
      ) : null}
    </CommonDialog>
  );
}
