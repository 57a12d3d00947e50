import { i18n } from "@/i18n/i18n";
import styles from "../records.module.css";

/** Where the sheet will be, before its columns are known. */
export function SheetSkeleton() {
  return (
    <div className={styles.page}>
      <div className={styles.toolbar} />
      <div
        className={styles.skeleton}
        role="status"
        aria-label={i18n._({ id: "table.loading", message: "Loading the table" })}
      />
      <div className={styles.statusBar} />
    </div>
  );
}
