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
const isNot = operator("is_not", () => i18n._({ id: "op.is-not", message: "is not" }), unless("equal"));
const isAny = operator("is_any", () => i18n._({ id: "op.is-any", message: "is any of" }), anyOf, "many");
const missing = operator(
  "null",
  () => i18n._({ id: "op.null", message: "has no value (NULL)" }),
  (column) => call("null", column),
  "none",
);
const present = operator(
  "not_null",
  () => i18n._({ id: "op.not-null", message: "has a value" }),
  (column) => call("not_null", column),
  "none",
);
const contains = operator(
  "contains",
  () => i18n._({ id: "op.contains", message: "contains" }),
  one("contains_case_insensitive"),
);
const containsNot = operator(
  "contains_not",
  () => i18n._({ id: "op.contains-not", message: "does not contain" }),
  unless("contains_case_insensitive"),
);
const starts = operator(
  "starts",
  () => i18n._({ id: "op.starts", message: "starts with" }),
  one("starts_with_case_insensitive"),
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

const texts: readonly Operator[] = [contains, containsNot, is, isNot, isAny, starts, emptyText, missing, present];

const lengthOf = (type: string) => of("json_array_length", type);

const families: Record<DataType["operators"], readonly Operator[]> = {
  text: texts,
  ordered,
  time: moments,
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

/** The words for ascending and descending order. */
export function sortLabels(type: DataType): { asc: string; desc: string } {
  switch (type.sortWords) {
    case "letters":
      return { asc: i18n._({ id: "sort.az", message: "A → Z" }), desc: i18n._({ id: "sort.za", message: "Z → A" }) };
    case "digits":
      return { asc: i18n._({ id: "sort.09", message: "0 → 9" }), desc: i18n._({ id: "sort.90", message: "9 → 0" }) };
    case "time":
      return {
        asc: i18n._({ id: "sort.oldest", message: "Oldest first" }),
        desc: i18n._({ id: "sort.newest", message: "Newest first" }),
      };
    default:
      return {
        asc: i18n._({ id: "sort.ascending", message: "Ascending" }),
        desc: i18n._({ id: "sort.descending", message: "Descending" }),
      };
  }
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
