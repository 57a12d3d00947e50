import { Search, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { IconButton } from "@/ui/Button";
import type { Criterion } from "./criteria";
import styles from "./finder.module.css";

interface CriterionFieldProps {
  column: SheetColumn;
  criterion: Criterion | undefined;
  /** Why the text is no value of the column. */
  refused: string | undefined;
  autoFocus: boolean;
  /** The record that Enter picks, for screen readers. */
  activeId: string | undefined;
  listId: string;
  onChange: (criterion: Criterion | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  nested: NestedFinder;
}

/** A finder of the records of another table, above this one. */
export type NestedFinder = (
  tableOid: number,
  onPick: (key: unknown, summary: string) => void,
  onClose: () => void,
) => ReactNode;

/** What is looked for in a column: a text, or for links a record of the other table. */
export function CriterionField(props: CriterionFieldProps) {
  const { column, criterion, refused, autoFocus, activeId, listId, onChange, onKeyDown } = props;
  const problemId = useId();
  if (column.link) return <LinkCriterion {...props} tableOid={column.link.tableOid} />;
  return (
    <>
      <input
        className={styles.criterion}
        role="combobox"
        aria-haspopup="grid"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-label={column.name}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? problemId : undefined}
        title={refused}
        placeholder={i18n._({ id: "ui.search", message: "Search" })}
        value={criterion?.text ?? ""}
        // biome-ignore lint/a11y/noAutofocus: a finder is opened to type into
        autoFocus={autoFocus}
        onChange={(event) => onChange({ text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {refused ? (
        <span id={problemId} className="visually-hidden">
          {refused}
        </span>
      ) : null}
    </>
  );
}

/** Opens a finder of the linked table above this one. */
function LinkCriterion(props: CriterionFieldProps & { tableOid: number }) {
  const { tableOid, column, criterion, onChange, onKeyDown, nested } = props;
  const [open, setOpen] = useState(false);
  const { name } = column;
  const shown = criterion?.text ?? i18n._({ id: "finder.choose", message: "Choose a record…" });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows on its buttons move in the list below
    <span
      className={styles.linkCriterion}
      onKeyDown={(event) => (event.key.startsWith("Arrow") ? onKeyDown(event) : undefined)}
    >
      <AriaButton
        className={styles.linkButton}
        aria-label={`${name}: ${shown}`}
        data-empty={criterion ? undefined : true}
        onPress={() => setOpen(true)}
      >
        <Search aria-hidden="true" />
        <span>{shown}</span>
      </AriaButton>
      {criterion ? (
        <IconButton
          size="sm"
          icon={<X aria-hidden="true" />}
          label={i18n._({ id: "ui.clear", message: "Clear" })}
          onPress={() => onChange(null)}
        />
      ) : null}
      {open
        ? nested(
            tableOid,
            (key, text) => onChange({ text, key }),
            () => setOpen(false),
          )
        : null}
    </span>
  );
}
