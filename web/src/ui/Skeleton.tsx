import styles from "./Skeleton.module.css";

interface SkeletonProps {
  /** How many lines stand in for what is loading. */
  lines?: number;
  /** Read aloud once, since the lines say nothing. */
  label: string;
}

/** Stands where content will be, at once, so that no page is ever blank. */
export function Skeleton({ lines = 4, label }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
