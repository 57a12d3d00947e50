import { ExternalLink } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { ButtonLink } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import type { SheetController } from "../page/controller";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { RecordForm } from "./RecordForm";

interface RecordDialogProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  controller: SheetController;
  row: number;
  onClose: () => void;
}

/** A quick look at one record, where it can be edited too. */
export function RecordDialog({ place, columns, controller, row, onClose }: RecordDialogProps) {
  const { sheet } = controller;
  const at = sheet.row(row);
  const record = at?.kind === "record" ? at.record : at?.kind === "draft" ? at.draft.record : undefined;
  const key = sheet.keyAt(row);
  if (!record) return null;
  const title =
    key === undefined
      ? i18n._({ id: "record.title", message: "Record {number}", values: { number: row + 1 } })
      : i18n._({ id: "record.titleKey", message: "Record {key}", values: { key: String(key) } });
  return (
    <Dialog title={title} width="lg" onClose={onClose}>
      {key === undefined ? null : (
        <div className={styles.recordLink}>
          <ButtonLink
            size="sm"
            variant="quiet"
            icon={<ExternalLink aria-hidden="true" />}
            href={addresses.record(place.databaseId, place.schemaOid, place.tableOid, key)}
          >
            {i18n._({ id: "record.page", message: "Open its page" })}
          </ButtonLink>
        </div>
      )}
      <RecordForm
        databaseId={place.databaseId}
        columns={columns}
        record={record}
        summary={(attnum, value) => sheet.summaries.find(attnum, value)}
        readOnly={key === undefined}
        onSave={async (values) => {
          const changes = [...values].map(([attnum, value]) => ({ key, attnum, value }));
          await controller.saveRecord(changes);
          onClose();
        }}
        onCancel={onClose}
      />
    </Dialog>
  );
}
