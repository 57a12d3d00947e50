import type { ReactNode } from "react";
import styles from "./Pill.module.css";

interface PillProps {
  tone?: "neutral" | "accent" | "warning" | "success" | "danger";
  children: ReactNode;
}

/** A short fact about the thing beside it. */
export function Pill({ tone = "neutral", children }: PillProps) {
  return <span className={`${styles.pill} ${styles[tone]}`}>{children}</span>;
}

/** A key or a chord of keys. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
