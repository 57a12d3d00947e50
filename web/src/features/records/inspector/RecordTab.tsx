import { ExternalLink, Trash2 } from "lucide-react";
import type { TableWithMetadata } from "@/api/generated";
import type { GridSelection } from "@/grid";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { mostRecords, type SheetController } from "../page/controller";
import type { Overlay } from "../page/overlay";
import { cannotDelete, tooMany } from "../page/rights";
import styles from "../records.module.css";

interface RecordTabProps {
  table: TableWithMetadata;
  controller: SheetController;
  selection: GridSelection | null;
  onOverlay: (overlay: Overlay) => void;
}

/** How many records are selected, and what can be done with them. */
export function RecordTab({ table, controller, selection, onOverlay }: RecordTabProps) {
  const rows = selection ? controller.rows(selection.ranges) : [];
  const [row] = rows;
  if (row === undefined) {
    return (
      <p className={styles.hint}>
        {i18n._({ id: "inspector.noRecord", message: "Select a record to see what can be done with it." })}
      </p>
    );
  }
  const many = rows.length > mostRecords;
  const count = many ? mostRecords : rows.length;
  const refusal = cannotDelete(table, controller.sheet.keyColumn !== undefined) ?? (many ? tooMany() : null);
  return (
    <div className={styles.tabBody}>
      <p>
        {many
          ? i18n._({
              id: "inspector.manyRecords",
              message: "More than {count} records are selected",
              values: { count: count.toLocaleString(i18n.locale) },
            })
          : i18n._({
              id: "inspector.records",
              message: "{count, plural, one {# record is selected} other {# records are selected}}",
              values: { count },
            })}
      </p>
      {rows.length === 1 ? (
        <Button icon={<ExternalLink aria-hidden="true" />} onPress={() => onOverlay({ kind: "record", row })}>
          {i18n._({ id: "record.open", message: "Open record" })}
        </Button>
      ) : null}
      <Button
        icon={<Trash2 aria-hidden="true" />}
        refusal={refusal}
        onPress={() => onOverlay({ kind: "delete-records", rows })}
      >
        {i18n._({
          id: "record.delete",
          message: "{count, plural, one {Delete record} other {Delete # records}}",
          values: { count },
        })}
      </Button>
    </div>
  );
}
