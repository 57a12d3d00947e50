import { ExternalLink } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { ButtonLink } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import styles from "../records.module.css";
import { RecordView, recordTitle, useRecord } from "./RecordView";

interface LinkedRecordDialogProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
  recordKey: unknown;
  onClose: () => void;
  onSaved: () => void;
}

/** A quick look at a record that another one links to. */
export function LinkedRecordDialog(props: LinkedRecordDialogProps) {
  const { databaseId, schemaOid, tableOid, recordKey, onClose, onSaved } = props;
  const { data } = useRecord(databaseId, tableOid, recordKey);
  return (
    <Dialog title={recordTitle(data, recordKey)} width="lg" onClose={onClose}>
      <div className={styles.recordLink}>
        <ButtonLink
          size="sm"
          variant="quiet"
          icon={<ExternalLink aria-hidden="true" />}
          href={addresses.record(databaseId, schemaOid, tableOid, recordKey)}
        >
          {i18n._({ id: "record.page", message: "Open its page" })}
        </ButtonLink>
      </div>
      <RecordView
        databaseId={databaseId}
        schemaOid={schemaOid}
        tableOid={tableOid}
        recordKey={recordKey}
        onCancel={onClose}
        onSaved={() => {
          onSaved();
          onClose();
        }}
      />
    </Dialog>
  );
}
