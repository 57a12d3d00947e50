import type { FilterExpr } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { DataType, FilterInput } from "./types";

/** One comparison that a filter can make. */
export interface Operator {
  readonly id: string;
  readonly label: () => string;
  /** Values it takes: none, one, two (between), or any number (one of). */
  readonly takes: "none" | "one" | "two" | "many";
  /** How the value is given when that differs from the column's own way. */
  readonly input?: FilterInput;
  readonly build: (column: FilterExpr, values: readonly unknown[]) => FilterExpr;
  /** The operator that it denies: of several values none may meet that one. */
  readonly denies?: Operator;
}

const literal = (value: unknown): FilterExpr => ({ type: "literal", value });
const call = (type: string, ...args: FilterExpr[]): FilterExpr => ({ type, args });

/** Joins by a function of two arguments. */
export function chain(type: "and" | "or", parts: readonly FilterExpr[]): FilterExpr | undefined {
  return parts.reduceRight<FilterExpr | undefined>((rest, part) => (rest ? call(type, part, rest) : part), undefined);
}

const one =
  (type: string) =>
  (column: FilterExpr, [value]: readonly unknown[]) =>
    call(type, column, literal(value));

/** A negation that keeps NULLs, as people expect of "is not". */
const unless =
  (type: string) =>
  (column: FilterExpr, [value]: readonly unknown[]) =>
    call("or", call("not", call(type, column, literal(value))), call("null", column));

const of =
  (part: string, type: string) =>
  (column: FilterExpr, [value]: readonly unknown[]) =>
    call(type, call(part, column), literal(value));

const anyOf = (column: FilterExpr, values: readonly unknown[]) =>
  chain(
    "or",
    values.map((value) => call("equal", column, literal(value))),
  ) ?? call("null", column);

const operator = (
  id: string,
  label: () => string,
  build: Operator["build"],
  takes: Operator["takes"] = "one",
  input?: FilterInput,
): Operator => ({ id, label, build, takes, ...(input ? { input } : {}) });

const is = operator("is", () => i18n._({ id: "op.is", message: "is" }), one("equal"));
const isNot: Operator = {
  ...operator("is_not", () => i18n._({ id: "op.is-not", message: "is not" }), unless("equal")),
  denies: is,
};
const isAny = operator("is_any", () => i18n._({ id: "op.is-any", message: "is any of" }), anyOf, "many");
const present = operator(
  "not_null",
  () => i18n._({ id: "op.not-null", message: "has a value" }),
  (column) => call("not_null", column),
  "none",
);
const missing: Operator = {
  ...operator(
    "null",
    () => i18n._({ id: "op.null", message: "has no value (NULL)" }),
    (column) => call("null", column),
    "none",
  ),
  denies: present,
};
const contains = operator(
  "contains",
  () => i18n._({ id: "op.contains", message: "contains" }),
  one("contains_case_insensitive"),
);
const containsNot: Operator = {
  ...operator(
    "contains_not",
    () => i18n._({ id: "op.contains-not", message: "does not contain" }),
    unless("contains_case_insensitive"),
  ),
  denies: contains,
};
const starts = operator(
  "starts",
  () => i18n._({ id: "op.starts", message: "starts with" }),
  one("starts_with_case_insensitive"),
);
const ends = operator("ends", () => i18n._({ id: "op.ends", message: "ends with" }), one("ends_with_case_insensitive"));
const pattern = operator(
  "matches",
  () => i18n._({ id: "op.matches", message: "matches the regular expression" }),
  one("matches"),
);
const emptyText = operator(
  "empty_text",
  () => i18n._({ id: "op.empty-text", message: "is empty text" }),
  (column) => call("equal", column, literal("")),
  "none",
);
const between = (label: () => string) =>
  operator(
    "between",
    label,
    (column, [from, to]) =>
      call("and", call("greater_or_equal", column, literal(from)), call("lesser_or_equal", column, literal(to))),
    "two",
  );

const ordered: readonly Operator[] = [
  is,
  isNot,
  operator("less", () => i18n._({ id: "op.less", message: "is less than" }), one("lesser")),
  operator("at_most", () => i18n._({ id: "op.at-most", message: "is at most" }), one("lesser_or_equal")),
  operator("greater", () => i18n._({ id: "op.greater", message: "is greater than" }), one("greater")),
  operator("at_least", () => i18n._({ id: "op.at-least", message: "is at least" }), one("greater_or_equal")),
  between(() => i18n._({ id: "op.between", message: "is between" })),
  isAny,
  missing,
  present,
];

const moments: readonly Operator[] = [
  operator("is", () => i18n._({ id: "op.same", message: "is" }), one("equal")),
  isNot,
  operator("less", () => i18n._({ id: "op.before", message: "is before" }), one("lesser")),
  operator("at_most", () => i18n._({ id: "op.until", message: "is on or before" }), one("lesser_or_equal")),
  operator("greater", () => i18n._({ id: "op.after", message: "is after" }), one("greater")),
  operator("at_least", () => i18n._({ id: "op.since", message: "is on or after" }), one("greater_or_equal")),
  between(() => i18n._({ id: "op.between-times", message: "is between" })),
  missing,
  present,
];

/** Days counted from today as the condition is sent, so that a kept filter moves on with the calendar. */
const days = (
  id: string,
  label: () => string,
  span: (today: Date, value: number) => readonly [from: Date, before: Date],
  takes: Operator["takes"] = "none",
) =>
  operator(
    id,
    label,
    (column, [value]) => {
      const [from, before] = span(startOfDay(new Date()), Number(value));
      return call(
        "and",
        call("greater_or_equal", column, literal(isoDay(from))),
        call("lesser", column, literal(isoDay(before))),
      );
    },
    takes,
    takes === "none" ? undefined : "number",
  );

const calendar: readonly Operator[] = [
  days(
    "today",
    () => i18n._({ id: "op.today", message: "is today" }),
    (today) => [today, dayAfter(today, 1)],
  ),
  days(
    "yesterday",
    () => i18n._({ id: "op.yesterday", message: "is yesterday" }),
    (today) => [dayAfter(today, -1), today],
  ),
  days(
    "past_days",
    () => i18n._({ id: "op.past-days", message: "is in the last days, today included:" }),
    (today, count) => [dayAfter(today, 1 - count), dayAfter(today, 1)],
    "one",
  ),
  days(
    "next_days",
    () => i18n._({ id: "op.next-days", message: "is in the next days, today included:" }),
    (today, count) => [today, dayAfter(today, count)],
    "one",
  ),
  days(
    "this_week",
    () => i18n._({ id: "op.this-week", message: "is this week (from Monday)" }),
    (today) => [dayAfter(today, -((today.getDay() + 6) % 7)), dayAfter(today, 7 - ((today.getDay() + 6) % 7))],
  ),
  days(
    "this_month",
    () => i18n._({ id: "op.this-month", message: "is this month" }),
    (today) => [
      new Date(today.getFullYear(), today.getMonth(), 1),
      new Date(today.getFullYear(), today.getMonth() + 1, 1),
    ],
  ),
  days(
    "this_year",
    () => i18n._({ id: "op.this-year", message: "is this year" }),
    (today) => [new Date(today.getFullYear(), 0, 1), new Date(today.getFullYear() + 1, 0, 1)],
  ),
];

const startOfDay = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate());
const dayAfter = (day: Date, count: number) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + count);
const isoDay = (day: Date) =>
  `${String(day.getFullYear()).padStart(4, "0")}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

const texts: readonly Operator[] = [
  contains,
  containsNot,
  is,
  isNot,
  isAny,
  starts,
  ends,
  pattern,
  emptyText,
  missing,
  present,
];

const lengthOf = (type: string) => of("json_array_length", type);

const families: Record<DataType["operators"], readonly Operator[]> = {
  text: texts,
  ordered,
  time: moments,
  day: [...moments.slice(0, -2), ...calendar, missing, present],
  equality: [is, isNot, isAny, missing, present],
  list: [
    operator(
      "has",
      () => i18n._({ id: "op.list-has", message: "contains" }),
      (column, [value]) => call("json_array_contains", column, literal(JSON.stringify([value]))),
    ),
    operator(
      "count_is",
      () => i18n._({ id: "op.count-is", message: "number of elements is" }),
      lengthOf("equal"),
      "one",
      "number",
    ),
    operator(
      "count_more",
      () => i18n._({ id: "op.count-more", message: "has more elements than" }),
      lengthOf("greater"),
      "one",
      "number",
    ),
    operator(
      "count_less",
      () => i18n._({ id: "op.count-less", message: "has fewer elements than" }),
      lengthOf("lesser"),
      "one",
      "number",
    ),
    missing,
    present,
  ],
  uri: [
    ...texts,
    operator("scheme", () => i18n._({ id: "op.scheme", message: "scheme is" }), of("uri_scheme", "equal")),
    operator(
      "authority",
      () => i18n._({ id: "op.authority", message: "host contains" }),
      of("uri_authority", "contains_case_insensitive"),
    ),
  ],
  email: [
    ...texts,
    operator("domain", () => i18n._({ id: "op.domain", message: "domain is" }), of("email_domain", "equal")),
    operator(
      "domain_contains",
      () => i18n._({ id: "op.domain-contains", message: "domain contains" }),
      of("email_domain", "contains_case_insensitive"),
    ),
  ],
};

/** The comparisons a kind of column offers, the usual one first. */
export function operatorsOf(type: DataType): readonly Operator[] {
  return families[type.operators];
}

/** The name of a grouping function, such as "by year". */
export function groupingLabel(id: string | null): string {
  switch (id) {
    case "truncate_to_year":
      return i18n._({ id: "group.year", message: "Year" });
    case "truncate_to_month":
      return i18n._({ id: "group.month", message: "Month" });
    case "truncate_to_day":
      return i18n._({ id: "group.day", message: "Day" });
    case "uri_scheme":
      return i18n._({ id: "group.scheme", message: "Scheme" });
    case "uri_authority":
      return i18n._({ id: "group.authority", message: "Host" });
    case "email_domain":
      return i18n._({ id: "group.domain", message: "Domain" });
    default:
      return i18n._({ id: "group.value", message: "Exact value" });
  }
}
