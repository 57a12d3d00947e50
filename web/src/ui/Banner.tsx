import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface BannerProps {
  tone?: "info" | "warning" | "success";
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
}

const icons = { info: Info, warning: TriangleAlert, success: CircleCheck };

/** A lasting remark on a page or a dialog; not for errors. */
export function Banner({ tone = "info", title, children, actions }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`}>
      <Icon aria-hidden="true" />
      <div className={styles.content}>
        {title ? <strong>{title}</strong> : null}
        <div>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
