import { i18n } from "@/i18n/i18n";
import type { ResultRow } from "@/views/results/source";
import { type Draft, withSteps } from "./draft";
import { type GroupingPart, readSummary } from "./summary";

/** The exploration of the rows behind some rows of a summary, or why there is none. */
export type Drilled = { readonly draft: Draft } | { readonly refusal: string };

/** More groups than this make a filter that nobody can read. */
const mostGroups = 50;

/** Whether the exploration summarises at all, so that rows stand behind its rows. */
export const isSummary = (draft: Draft): boolean => lastSummary(draft) >= 0;

const lastSummary = (draft: Draft) => draft.transformations.findLastIndex((step) => step.type === "summarize");

/**
 * What the exploration was before its last summary, with only the rows of the groups that the given rows stand for.
 * Steps after the summary are left out: they work on groups.
 *
 * @param by the columns that tell the groups apart; when one of them is not grouped by, all that are do
 */
export function drill(draft: Draft, rows: readonly ResultRow[], by: readonly string[] = []): Drilled {
  const at = lastSummary(draft);
  const step = draft.transformations[at];
  if (!step) {
    return { refusal: i18n._({ id: "drill.noSummary", message: "Nothing is summarized here: these are the rows." }) };
  }
  const groupings = readSummary(step.spec).grouping_expressions;
  const chosen = by.map((alias) => groupings.find((one) => one.output_alias === alias));
  const telling = by.length > 0 && chosen.every((one) => one !== undefined) ? chosen : groupings;
  const groups = new Map<string, unknown>();
  for (const row of rows) {
    const conditions = telling.map((one) => condition(one, row[one.output_alias]));
    if (conditions.includes(hidden)) return { refusal: hiddenWords() };
    if (conditions.includes(incomparable)) return { refusal: incomparableWords() };
    groups.set(JSON.stringify(conditions), conditions.length === 1 ? conditions[0] : { and: conditions });
  }
  if (groups.size > mostGroups) return { refusal: tooManyWords() };
  const [only, ...more] = groups.values();
  const filter = more.length === 0 ? only : { or: [only, ...more] };
  return { draft: withSteps(draft, [...draft.transformations.slice(0, at), { type: "filter", spec: filter }]) };
}

const hidden = Symbol("hidden");
const incomparable = Symbol("incomparable");

/** The grouping functions are functions of filters too, by the same names. */
function condition({ input_alias, preproc }: GroupingPart, value: unknown): unknown {
  const column = { column_name: [input_alias] };
  const grouped = preproc ? { [preproc]: [column] } : column;
  if (value === undefined) return hidden;
  if (value === null) return { null: [grouped] };
  return typeof value === "object" ? incomparable : { equal: [grouped, { literal: [String(value)] }] };
}

const hiddenWords = () =>
  i18n._({
    id: "drill.hidden",
    message: "A column that is grouped by is hidden, so the rows behind cannot be told apart.",
  });

const incomparableWords = () =>
  i18n._({
    id: "drill.incomparable",
    message: "It is grouped by lists or documents, which cannot be compared one by one.",
  });

const tooManyWords = () =>
  i18n._({ id: "drill.tooMany", message: "Too many groups stand behind this; choose a smaller part." });
