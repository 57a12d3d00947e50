import { ProgressBar as AriaProgressBar } from "react-aria-components/ProgressBar";
import styles from "./ProgressBar.module.css";

interface ProgressBarProps {
  label: string;
  /** From 0 to 1; absent while the extent of the work is unknown. */
  value?: number;
  /** What has been done so far, in words. */
  detail?: string;
}

/** How far a piece of work that takes longer than a moment has come. */
export function ProgressBar({ label, value, detail }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className={styles.progress}
      value={(value ?? 0) * 100}
      isIndeterminate={value === undefined}
      aria-label={label}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={styles.words}>
            <span>{label}</span>
            <span className={styles.detail}>{detail ?? (value === undefined ? "" : valueText)}</span>
          </div>
          <svg className={styles.bar} preserveAspectRatio="none" viewBox="0 0 100 1" aria-hidden="true">
            <rect
              className={value === undefined ? styles.moving : styles.done}
              width={value === undefined ? 30 : (percentage ?? 0)}
              height="1"
            />
          </svg>
        </>
      )}
    </AriaProgressBar>
  );
}
