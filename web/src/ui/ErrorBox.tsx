import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "./Button";
import styles from "./Notice.module.css";
import { useIntoView } from "./useIntoView";

/** An error explained: what happened, why, and what to do next. */
export interface Explained {
  what: string;
  why?: string;
  next?: string;
}

interface ErrorBoxProps {
  /** An {@link Explained}, or anything that was thrown. */
  error: unknown;
  /** What was being tried, as a heading. */
  title?: string;
  onRetry?: () => void;
  actions?: ReactNode;
}

/** Shows a failure beside the thing that failed, and reads it aloud. */
export function ErrorBox({ error, title, onRetry, actions }: ErrorBoxProps) {
  const { what, why, next } = explain(error);
  const box = useIntoView<HTMLDivElement>();
  return (
    <div ref={box} className={`${styles.notice} ${styles.error}`} role="alert">
      <CircleAlert aria-hidden="true" />
      <div className={styles.content}>
        {title ? <strong>{title}</strong> : null}
        {title ? <p>{what}</p> : <strong>{what}</strong>}
        {why ? <p className={styles.why}>{why}</p> : null}
        {next ? <p>{next}</p> : null}
        {onRetry || actions ? (
          <div className={styles.actions}>
            {onRetry ? (
              <Button size="sm" onPress={onRetry}>
                {i18n._({ id: "ui.retry", message: "Try again" })}
              </Button>
            ) : null}
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  );
}

type Explainer = (error: unknown) => Explained | null;
let explainer: Explainer = () => null;

/** Teaches every error box what the product's own errors mean. */
export function explainErrorsWith(given: Explainer): void {
  explainer = given;
}

export function explain(error: unknown): Explained {
  if (isExplained(error)) return error;
  const known = explainer(error);
  if (known) return known;
  return { what: error instanceof Error ? error.message : String(error) };
}

function isExplained(error: unknown): error is Explained {
  return typeof error === "object" && error !== null && "what" in error;
}
