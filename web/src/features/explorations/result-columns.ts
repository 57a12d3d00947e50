import type { ExplorationResult } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { ResultColumn } from "@/views/results/source";
import type { StageColumn } from "./stages";

/** The columns of a result, named as the exploration names them. */
export function resultColumns(result: ExplorationResult, stages: readonly (readonly StageColumn[])[]): ResultColumn[] {
  const names = new Map(stages.flat().map((column) => [column.alias, column.name]));
  return result.output_columns.map((alias) => {
    const info = result.column_metadata[alias];
    const typed = {
      type: info?.type ?? "text",
      type_options: info?.type_options ?? null,
      metadata: info?.metadata ?? null,
      primary_key: info?.primary_key ?? false,
    };
    return { id: alias, title: names.get(alias) ?? info?.display_name ?? alias, type: dataTypeOf(typed), typed };
  });
}
