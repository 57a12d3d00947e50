import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { i18n } from "@/i18n/i18n";
import { IconButton } from "@/ui/Button";
import styles from "../records.module.css";

interface CalendarProps {
  /** `YYYY-MM-DD`, or null. */
  selected: string | null;
  onPick: (day: string) => void;
}

const dayLength = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

function today(): string {
  const now = new Date();
  return iso(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** One month; arrows move by days and weeks, Page Up and Page Down by months. */
export function Calendar({ selected, onPick }: CalendarProps) {
  const [focused, setFocused] = useState(selected ?? today());
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (selected) setFocused(selected);
  }, [selected]);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLButtonElement>(`[data-day="${focused}"]`)?.focus();
    moved.current = false;
  }, [focused]);

  const language = document.documentElement.lang || undefined;
  const month = focused.slice(0, 7);
  const first = utc(`${month}-01`);
  const weekStart = firstWeekday();
  const start = first - ((new Date(first).getUTCDay() - weekStart + 7) % 7) * dayLength;
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => iso(start + (week * 7 + day) * dayLength)),
  );
  const format = (options: Intl.DateTimeFormatOptions, time: number) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(time);

  function move(days: number) {
    moved.current = true;
    setFocused(iso(utc(focused) + days * dayLength));
  }

  function moveMonths(months: number, focus: boolean) {
    moved.current = focus;
    const date = new Date(first);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    setFocused(
      `${iso(date.getTime()).slice(0, 7)}-${String(Math.min(Number(focused.slice(8)), last)).padStart(2, "0")}`,
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (days) move(days);
    else if (months) moveMonths(months, true);
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.calendar}>
      <div className={styles.calendarHead}>
        <IconButton
          icon={<ChevronLeft aria-hidden="true" />}
          label={i18n._({ id: "calendar.previous", message: "Previous month" })}
          onPress={() => moveMonths(-1, false)}
        />
        <strong aria-live="polite">{format({ month: "long", year: "numeric" }, first)}</strong>
        <IconButton
          icon={<ChevronRight aria-hidden="true" />}
          label={i18n._({ id: "calendar.next", message: "Next month" })}
          onPress={() => moveMonths(1, false)}
        />
      </div>
      <table ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={format({ weekday: "long" }, utc(day))}>
                {format({ weekday: "narrow" }, utc(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={format({ dateStyle: "full" }, utc(day))}
                    aria-pressed={day === selected}
                    aria-current={day === today() ? "date" : undefined}
                    className={day.startsWith(month) ? styles.day : `${styles.day} ${styles.otherMonth}`}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 0 is Sunday. */
function firstWeekday(): number {
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1) % 7;
}
