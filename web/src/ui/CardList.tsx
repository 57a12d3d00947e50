import type { ReactNode } from "react";
import styles from "./CardList.module.css";

/** A list of things one can open, each a dense row with a link that fills it. */
export function CardList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface CardProps {
  href: string;
  icon: ReactNode;
  title: ReactNode;
  /** Quieter text under the title. */
  detail?: ReactNode;
  /** Facts at the right edge. */
  facts?: ReactNode;
  /** Buttons and menus, above the link. */
  actions?: ReactNode;
  /** Draws the eye for a moment, as to something just made. */
  fresh?: boolean;
}

export function Card({ href, icon, title, detail, facts, actions, fresh }: CardProps) {
  return (
    <li className={fresh ? `${styles.card} ${styles.fresh}` : styles.card}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.text}>
        <a href={href} className={styles.link}>
          {title}
        </a>
        {detail ? <div className={styles.detail}>{detail}</div> : null}
      </div>
      {facts ? <div className={styles.facts}>{facts}</div> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </li>
  );
}
