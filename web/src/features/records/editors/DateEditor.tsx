import { type KeyboardEvent, useId, useState } from "react";
import { isoDay, readMoment } from "@/datatypes/calendar";
import { dataTypeOf } from "@/datatypes/registry";
import type { GridMove } from "@/grid";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { Button } from "@/ui/Button";
import styles from "../records.module.css";
import { Calendar } from "./Calendar";

interface DateEditorProps {
  column: SheetColumn;
  initial: string;
  onCommit: (text: string, move: GridMove) => void;
  onCancel: () => void;
}

/** A day, or a day and a time: typed in any usual form, or picked from a calendar. */
export function DateEditor({ column, initial, onCommit, onCancel }: DateEditorProps) {
  const [text, setText] = useState(initial);
  const hint = useId();
  const withTime = column.type.id === "datetime";
  const parsed = column.type.parse(text, column.info);
  const day = dayOf(parsed.ok ? String(parsed.value ?? "") : "");
  const shown = parsed.ok && parsed.value ? dataTypeOf(column.info).format(parsed.value, column.info) : "";

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") onCommit(text, event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") onCommit(text, event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function pick(picked: string) {
    const time = withTime ? (/[T ](\d{1,2}:\S+)/.exec(text)?.[1] ?? "00:00") : "";
    if (!withTime) onCommit(picked, "none");
    else setText(`${picked} ${time}`);
  }

  const presets = withTime
    ? [{ word: "now", label: i18n._({ id: "date.now", message: "Now" }) }]
    : [
        { word: "yesterday", label: i18n._({ id: "date.yesterday", message: "Yesterday" }) },
        { word: "today", label: i18n._({ id: "date.today", message: "Today" }) },
        { word: "tomorrow", label: i18n._({ id: "date.tomorrow", message: "Tomorrow" }) },
      ];

  return (
    <div className={styles.dateEditor}>
      <input
        className={styles.dateInput}
        aria-label={column.name}
        aria-describedby={hint}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the editor of a cell is where typing goes
        autoFocus
        onFocus={(event) => initial.length !== 1 && event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={hint} className={styles.dateHint}>
        {shown || i18n._({ id: "date.hint", message: "Type a date, such as 2024-02-29 or 29 Feb" })}
      </p>
      <Calendar selected={day} onPick={pick} />
      <div className={styles.datePresets}>
        {presets.map(({ word, label }) => (
          <Button key={word} size="sm" variant="quiet" onPress={() => onCommit(word, "none")}>
            {label}
          </Button>
        ))}
        {column.info.nullable ? (
          <Button size="sm" variant="quiet" onPress={() => onCommit("", "none")}>
            {i18n._({ id: "date.clear", message: "Clear" })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function dayOf(text: string): string | null {
  const moment = readMoment(text);
  if (moment) return isoDay(moment.day);
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}
