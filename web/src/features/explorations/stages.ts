import type { ExplorationColumn, Transformation } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { DataType, TypedColumn } from "@/datatypes/types";
import type { Draft } from "./draft";
import { outputName, readSummary } from "./summary";

/** A column as one step sees it. */
export interface StageColumn {
  readonly alias: string;
  readonly name: string;
  readonly type: DataType;
  readonly typed: TypedColumn;
  readonly primaryKey: boolean;
}

/** What is known of the columns by alias: from the catalog, and from the last run. */
export type KnownColumns = ReadonlyMap<string, TypedColumn>;

const text: TypedColumn = { type: "text", type_options: null, metadata: null, primary_key: false };

/** The columns that come into each step, and, last, those that come out of all of them. */
export function stages(draft: Draft, known: KnownColumns): readonly (readonly StageColumn[])[] {
  const column = (alias: string, name: string): StageColumn => {
    const typed = known.get(alias) ?? text;
    return {
      alias,
      name: draft.display_names[alias] ?? name,
      type: dataTypeOf(typed),
      typed,
      primaryKey: typed.primary_key,
    };
  };
  const all = [draft.initial_columns.map(({ alias }) => column(alias, alias))];
  for (const step of draft.transformations) all.push(after(step, all.at(-1) ?? [], column));
  return all;
}

function after(
  { type, spec }: Transformation,
  columns: readonly StageColumn[],
  column: (alias: string, name: string) => StageColumn,
): StageColumn[] {
  const named = Array.isArray(spec) ? spec.map(String) : [];
  if (type === "hide") return columns.filter(({ alias }) => !named.includes(alias));
  if (type === "select" && named.length > 0) {
    return named.flatMap((alias) => columns.filter((one) => one.alias === alias));
  }
  if (type !== "summarize") return [...columns];
  const { grouping_expressions, aggregation_expressions } = readSummary(spec);
  const nameOf = (alias: string) => columns.find((one) => one.alias === alias)?.name ?? alias;
  return [
    ...grouping_expressions.map((one) => column(one.output_alias, nameOf(one.input_alias))),
    ...aggregation_expressions.map((one) =>
      column(one.output_alias, outputName(nameOf(one.input_alias), one.function)),
    ),
  ];
}

/** What columns are called, by alias. */
export const namesOf = (all: readonly (readonly StageColumn[])[]): ReadonlyMap<string, string> =>
  new Map(all.flat().map(({ alias, name }) => [alias, name]));

/** The columns of a run, as the data types take them. */
export function typedColumns(metadata: Readonly<Record<string, ExplorationColumn>>): KnownColumns {
  return new Map(
    Object.values(metadata).map((one) => [
      one.alias,
      { type: one.type, type_options: one.type_options, metadata: one.metadata, primary_key: one.primary_key },
    ]),
  );
}
