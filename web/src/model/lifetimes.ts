import { i18n } from "@/i18n/i18n";

/** For how many days something serves, each with its words; the empty one is without end. */
export function lifetimeChoices<T extends string>(days: readonly T[]): { value: T; label: string }[] {
  return days.map((value) => ({
    value,
    label: value
      ? i18n._({
          id: "tokens.days",
          message: "{days, plural, one {# day} other {# days}}",
          values: { days: Number(value) },
        })
      : i18n._({ id: "tokens.ever", message: "Without end" }),
  }));
}
