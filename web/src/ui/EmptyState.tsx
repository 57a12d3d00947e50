import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** Given when the state is the whole page: its title is then the page's. */
  wholePage?: boolean;
  /** What belongs here and how to begin. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Where a list would be, teaches the next step. */
export function EmptyState({ icon, title, wholePage, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon ? <div className={styles.icon}>{icon}</div> : null}
      {wholePage ? <h1 className={styles.title}>{title}</h1> : <h3>{title}</h3>}
      {children ? <p className={styles.text}>{children}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
