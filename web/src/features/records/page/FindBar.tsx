import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { i18n } from "@/i18n/i18n";
import type { TableView } from "@/model/view";
import { Button, IconButton } from "@/ui/Button";
import { toast } from "@/ui/toast-store";
import type { SheetController } from "./controller";
import styles from "./FindBar.module.css";
import { nextMatch, replaceText } from "./find";
import type { SheetStatus } from "./StatusBar";

/** Milliseconds without typing after which the table is searched. */
const pause = 300;

interface FindBarProps {
  controller: SheetController;
  view: TableView;
  status: SheetStatus;
  replacing: boolean;
  change: (change: Partial<TableView>) => void;
  /** Missing where nothing can be replaced. */
  onReplacing: (() => void) | undefined;
  onClose: () => void;
}

/** Searches the whole table: only records with the text in any column are shown, and the text can be replaced. */
export function FindBar({ controller, view, status, replacing, change, onReplacing, onClose }: FindBarProps) {
  const [text, setText] = useState(view.search);
  const [replacement, setReplacement] = useState("");
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(view.place);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  useEffect(() => {
    if (text === view.search) return;
    const timer = setTimeout(() => change({ search: text }), pause);
    return () => clearTimeout(timer);
  }, [text, view.search, change]);

  async function go(step: 1 | -1) {
    const found = await nextMatch(controller, text, step);
    const column = found && controller.columns[found.column];
    if (column) controller.grid?.selectCell(found.row, column.id);
  }

  async function replace(scope: "active" | "all") {
    setBusy(true);
    try {
      const count = await replaceText(controller, text, replacement, scope);
      if (scope === "active") await go(1);
      else toast.info(replacedSentence(count));
    } finally {
      setBusy(false);
    }
  }

  function close() {
    if (view.search) change({ search: "", place: before.current });
    onClose();
    controller.grid?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") void go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles.bar}>
      <input
        ref={field}
        className={styles.field}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={i18n._({ id: "find.placeholder", message: "Find in all columns" })}
        aria-label={i18n._({ id: "find.label", message: "Find in the table" })}
      />
      <span className={styles.count} role="status">
        {view.search ? searchSentence(status) : ""}
      </span>
      <IconButton
        icon={<ChevronUp aria-hidden="true" />}
        label={i18n._({ id: "find.previous", message: "Previous match" })}
        isDisabled={!text}
        onPress={() => void go(-1)}
      />
      <IconButton
        icon={<ChevronDown aria-hidden="true" />}
        label={i18n._({ id: "find.next", message: "Next match" })}
        isDisabled={!text}
        onPress={() => void go(1)}
      />
      {replacing ? (
        <>
          <input
            className={styles.field}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && close()}
            placeholder={i18n._({ id: "find.by", message: "Replace with" })}
            aria-label={i18n._({ id: "find.by", message: "Replace with" })}
          />
          <Button size="sm" isDisabled={!text || busy} onPress={() => void replace("active")}>
            {i18n._({ id: "find.replace", message: "Replace" })}
          </Button>
          <Button size="sm" isDisabled={!text || busy || !view.search} onPress={() => void replace("all")}>
            {i18n._({ id: "find.replaceAll", message: "Replace all" })}
          </Button>
        </>
      ) : onReplacing ? (
        <Button size="sm" variant="quiet" onPress={onReplacing}>
          {i18n._({ id: "find.more", message: "Replace…" })}
        </Button>
      ) : null}
      <span className={styles.gap} />
      <IconButton
        icon={<X aria-hidden="true" />}
        label={i18n._({ id: "find.close", message: "Close search" })}
        onPress={close}
      />
    </search>
  );
}

function searchSentence({ count, countExact, loading, filtered }: SheetStatus): string {
  if (loading && filtered) return i18n._({ id: "find.searching", message: "Searching…" });
  const values = { count, text: count.toLocaleString(i18n.locale) };
  if (count === 0) return i18n._({ id: "find.none", message: "No record has this" });
  return countExact
    ? i18n._({ id: "find.count", message: "{count, plural, one {1 record} other {{text} records}}", values })
    : i18n._({ id: "find.countAbout", message: "about {text} records", values });
}

function replacedSentence(count: number): string {
  return i18n._({
    id: "find.replaced",
    message: "{count, plural, =0 {Nothing to replace} one {Replaced in # cell} other {Replaced in # cells}}",
    values: { count },
  });
}
