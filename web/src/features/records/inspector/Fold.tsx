import type { ReactNode } from "react";
import styles from "../records.module.css";

interface FoldProps {
  /** Under which its being open or closed is remembered. */
  name: string;
  title: string;
  children: ReactNode;
}

/** A section of the inspector that folds away; remembered by the browser. */
export function Fold({ name, title, children }: FoldProps) {
  const key = `mathesar.inspector.${name}`;
  return (
    <details
      className={styles.fold}
      open={localStorage.getItem(key) !== "closed"}
      onToggle={(event) => localStorage.setItem(key, event.currentTarget.open ? "open" : "closed")}
    >
      <summary>{title}</summary>
      <div className={styles.foldBody}>{children}</div>
    </details>
  );
}
