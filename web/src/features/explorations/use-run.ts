import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ExplorationDef, ExplorationResult } from "@/api/generated";
import { type Draft, toDefinition } from "./draft";
import { failingStep, reachableQuery, runQuery } from "./queries";
import { type KnownColumns, typedColumns } from "./stages";

export interface Failure {
  readonly error: unknown;
  /** The step it stands beside, -1 for the columns; null while that is not known. */
  readonly step: number | null;
}

export interface Run {
  readonly result: ExplorationResult | undefined;
  /** The definition that the result is of. */
  readonly definition: ExplorationDef;
  readonly running: boolean;
  readonly failure: Failure | null;
  readonly known: KnownColumns;
  readonly refresh: () => void;
}

const pause = 350;
export const usualDepth = 2;

/** Runs the exploration a moment after each change. */
export function useRun(
  databaseId: number,
  draft: Draft,
  definition: ExplorationDef,
  onCompleted: (draft: Draft) => void,
): Run {
  const settled = useSettled(definition);
  const reachable = useQuery(reachableQuery(databaseId, draft.base_table_oid, usualDepth));
  const query = useQuery({ ...runQuery(settled), placeholderData: keepPreviousData });
  const result = definition.initial_columns.length > 0 ? query.data : undefined;
  const step = useQuery({
    queryKey: ["failingStep", settled],
    queryFn: ({ signal }) => failingStep(settled, signal),
    enabled: query.isError,
    retry: false,
  });

  const known = useMemo(() => {
    const columns = new Map(result ? typedColumns(result.column_metadata) : []);
    for (const { alias, attnum, join_path } of draft.initial_columns) {
      const info = join_path?.length ? undefined : reachable.data?.columns.find((one) => one.id === attnum);
      if (info && !columns.has(alias)) columns.set(alias, info);
    }
    return columns;
  }, [result, draft, reachable.data]);

  const latest = useRef({ draft, onCompleted });
  latest.current = { draft, onCompleted };
  useEffect(() => {
    if (query.data && !query.isPlaceholderData) complete(query.data, settled, latest.current);
  }, [query.data, query.isPlaceholderData, settled]);

  return {
    result,
    definition: settled,
    running: query.isFetching || settled !== definition,
    failure: query.isError ? { error: query.error, step: step.data ?? null } : null,
    known,
    refresh: () => void query.refetch(),
  };
}

/** Takes over what the server added to summaries, unless the exploration has changed meanwhile. */
function complete(
  result: ExplorationResult,
  ran: ExplorationDef,
  { draft, onCompleted }: { draft: Draft; onCompleted: (draft: Draft) => void },
): void {
  const steps = result.query.transformations ?? [];
  const before = JSON.stringify(ran.transformations ?? []);
  if (JSON.stringify(steps) === before || JSON.stringify(draft.transformations) !== before) return;
  if (JSON.stringify(toDefinition(draft, 0, 0).initial_columns) !== JSON.stringify(ran.initial_columns)) return;
  onCompleted({ ...draft, transformations: steps });
}

function useSettled(definition: ExplorationDef): ExplorationDef {
  const [settled, setSettled] = useState(definition);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(definition), pause);
    return () => clearTimeout(timer);
  }, [definition]);
  return settled;
}
