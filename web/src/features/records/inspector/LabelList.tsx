import { ChevronDown, ChevronUp, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button, IconButton } from "@/ui/Button";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import { ChangeDialog } from "../shape/ChangeDialog";

interface LabelListProps {
  place: TablePlace;
  column: SheetColumn;
  labels: readonly string[];
  owned: boolean;
  onRename: (label: string) => void;
}

/** The labels in their order. Their owner moves them up and down and removes some; what that does is told before it is done. */
export function LabelList({ place, column, labels, owned, onRename }: LabelListProps) {
  const [order, setOrder] = useState<readonly string[]>(labels);
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<{ label: string; by: number } | null>(null);
  const changed = order.join("\n") !== labels.join("\n");

  // The button goes with its label, and the focus with the button.
  useEffect(() => {
    const last = moved.current;
    moved.current = null;
    if (!last) return;
    const buttons = list.current?.children[order.indexOf(last.label)]?.querySelectorAll("button");
    const wanted = buttons?.[last.by < 0 ? 0 : 1];
    (wanted?.disabled ? buttons?.[last.by < 0 ? 1 : 0] : wanted)?.focus();
  }, [order]);

  function move(label: string, by: number) {
    const at = order.indexOf(label);
    const others = order.filter((one) => one !== label);
    moved.current = { label, by };
    setOrder([...others.slice(0, at + by), label, ...others.slice(at + by)]);
  }

  function remove(label: string, at: number) {
    moved.current = { label: order[at + 1] ?? order[at - 1] ?? "", by: 1 };
    setOrder(order.filter((one) => one !== label));
  }

  return (
    <>
      <ul className={styles.rules} ref={list}>
        {order.map((label, at) => (
          <li key={label} className={styles.rule}>
            <div>{label}</div>
            {owned ? (
              <div className={styles.ruleActions}>
                <IconButton
                  icon={<ChevronUp aria-hidden="true" />}
                  label={i18n._({ id: "labels.up", message: "Move “{label}” up", values: { label } })}
                  isDisabled={at === 0}
                  onPress={() => move(label, -1)}
                />
                <IconButton
                  icon={<ChevronDown aria-hidden="true" />}
                  label={i18n._({ id: "labels.down", message: "Move “{label}” down", values: { label } })}
                  isDisabled={at === order.length - 1}
                  onPress={() => move(label, 1)}
                />
                <IconButton
                  icon={<Pencil aria-hidden="true" />}
                  label={i18n._({ id: "labels.rename", message: "Rename “{label}”", values: { label } })}
                  isDisabled={changed}
                  onPress={() => onRename(label)}
                />
                <IconButton
                  icon={<Trash2 aria-hidden="true" />}
                  label={i18n._({ id: "labels.remove", message: "Remove “{label}”", values: { label } })}
                  isDisabled={order.length === 1}
                  onPress={() => remove(label, at)}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {changed ? (
        <div className={styles.formActions}>
          <Button onPress={() => setOrder(labels)}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {i18n._({ id: "rule.look", message: "See what it does" })}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <ChangeDialog
          place={place}
          columns={[column]}
          title={i18n._({ id: "labels.arrange.title", message: "Change the choices?" })}
          confirmLabel={i18n._({ id: "labels.arrange.confirm", message: "Change choices" })}
          arrangement={{ attnum: column.attnum, labels: order }}
          onClose={() => setAsking(false)}
        >
          <p>
            {i18n._({
              id: "labels.arrange.text",
              message:
                "PostgreSQL cannot rearrange choices where they are: a new type takes the place of theirs, and all tables that have it are written anew.",
            })}
          </p>
        </ChangeDialog>
      ) : null}
    </>
  );
}
