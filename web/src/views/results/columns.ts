import type { ExplorationResult } from "@/api/generated";
import { dataTypeOf } from "@/datatypes/registry";
import type { ResultColumn } from "./source";

/** The columns of an exploration's result. @param names by alias, where they are called otherwise than the server says */
export function resultColumns(result: ExplorationResult, names: ReadonlyMap<string, string>): ResultColumn[] {
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
