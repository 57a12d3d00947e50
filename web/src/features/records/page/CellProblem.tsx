import { CircleAlert } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import styles from "../records.module.css";

interface CellProblemProps {
  /** The cell, in viewport pixels. */
  rect: DOMRect;
  text: string;
  onRetry: () => void;
  onDiscard: () => void;
}

/** Why the active cell is not saved, beside it. The same actions are in the cell's menu, for the keyboard. */
export function CellProblem({ rect, text, onRetry, onDiscard }: CellProblemProps) {
  const below = rect.bottom + 120 < window.innerHeight;
  const left = Math.max(8, Math.min(rect.left, window.innerWidth - 328));
  const vertical = below ? { top: rect.bottom + 4 } : { bottom: window.innerHeight - rect.top + 4 };
  return (
    <div className={styles.problem} style={{ left, ...vertical }}>
      <CircleAlert aria-hidden="true" />
      <div>
        <p>{text}</p>
        <div className={styles.problemActions}>
          <Button size="sm" onPress={onRetry}>
            {i18n._({ id: "problem.retry", message: "Try again" })}
          </Button>
          <Button size="sm" variant="quiet" onPress={onDiscard}>
            {i18n._({ id: "problem.discard", message: "Discard change" })}
          </Button>
        </div>
      </div>
    </div>
  );
}
