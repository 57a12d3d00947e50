import type { ExplorationDef, ExplorationInfo, InitialColumn, Transformation } from "@/api/generated";
import type { ChartSpec } from "@/views/chart/data";
import { holdsChart, keptChart } from "@/views/chart/kept";

/** What an exploration does, without its name: the part that runs. */
export interface Draft {
  readonly base_table_oid: number;
  readonly initial_columns: readonly InitialColumn[];
  readonly transformations: readonly Transformation[];
  readonly display_names: Readonly<Record<string, string>>;
  /** Options of display that are kept as they came, besides the chart. */
  readonly display_options: readonly unknown[];
}

export const emptyDraft = (table: number): Draft => ({
  base_table_oid: table,
  initial_columns: [],
  transformations: [],
  display_names: {},
  display_options: [],
});

export function draftOf(saved: ExplorationInfo | ExplorationDef): Draft {
  return {
    base_table_oid: saved.base_table_oid,
    initial_columns: saved.initial_columns,
    transformations: saved.transformations ?? [],
    display_names: saved.display_names ?? {},
    display_options: saved.display_options ?? [],
  };
}

export function toDefinition(draft: Draft, databaseId: number, schemaOid: number): ExplorationDef {
  return {
    database_id: databaseId,
    schema_oid: schemaOid,
    base_table_oid: draft.base_table_oid,
    initial_columns: [...draft.initial_columns],
    transformations: [...draft.transformations],
    display_names: { ...draft.display_names },
    display_options: [...draft.display_options],
  };
}

export const sameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An alias that nothing in the exploration goes by yet. */
export function freshAlias(draft: Draft, wish: string): string {
  const taken = JSON.stringify([draft.initial_columns, draft.transformations]);
  const plain = wish.replace(/[^\p{L}\p{N}_]+/gu, "_").slice(0, 50) || "column";
  for (let number = 1; ; number++) {
    const alias = number === 1 ? plain : `${plain}_${number}`;
    if (!taken.includes(JSON.stringify(alias))) return alias;
  }
}

/** Adds a column; steps that were there already see it at once, save for summaries, which the server completes. */
export function withColumn(draft: Draft, column: Omit<InitialColumn, "alias">, wish: string, name: string): Draft {
  const alias = freshAlias(draft, wish);
  return {
    ...draft,
    initial_columns: [...draft.initial_columns, { alias, ...column }],
    display_names: { ...draft.display_names, [alias]: freeName(draft, name) },
  };
}

function freeName(draft: Draft, name: string): string {
  const taken = new Set(Object.values(draft.display_names));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`;
}

export function withoutColumn(draft: Draft, alias: string): Draft {
  const { [alias]: _, ...names } = draft.display_names;
  return {
    ...draft,
    initial_columns: draft.initial_columns.filter((one) => one.alias !== alias),
    display_names: names,
  };
}

/** Whether a step speaks of a column, so that removing it would break the step. */
export function isUsed(draft: Draft, alias: string): boolean {
  return draft.transformations.some((step) => JSON.stringify(step.spec ?? null).includes(JSON.stringify(alias)));
}

export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const item = list[from];
  if (item === undefined) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, from + by)), 0, item);
}

export const withSteps = (draft: Draft, transformations: readonly Transformation[]): Draft => ({
  ...draft,
  transformations,
});

export const renamed = (draft: Draft, alias: string, name: string): Draft => ({
  ...draft,
  display_names: { ...draft.display_names, [alias]: name },
});

/** The chart kept with the exploration, among its options of display. */
export const chartOf = (draft: Draft): ChartSpec | null => keptChart(draft.display_options);

export const withChart = (draft: Draft, chart: ChartSpec): Draft => ({
  ...draft,
  display_options: [...draft.display_options.filter((option) => !holdsChart(option)), { chart }],
});

/** The address of an unsaved exploration carries all of it, so that it survives a reload and can be handed on. */
export const toHash = (draft: Draft): string => encodeURIComponent(JSON.stringify(draft));

export function fromHash(hash: string): Draft | null {
  try {
    const read = JSON.parse(decodeURIComponent(hash.replace(/^#/, "")));
    return typeof read.base_table_oid === "number" && Array.isArray(read.initial_columns) ? draftOf(read) : null;
  } catch {
    return null;
  }
}
