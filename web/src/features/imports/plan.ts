import type { ColumnInfo, ColumnPatch } from "@/api/generated";

/** A type as inferred from the values, with what is needed to read them. */
export interface Suggestion {
  type: string;
  details?: Record<string, unknown>;
}

/** What becomes of one column of the file. */
export interface ColumnPlan {
  id: number;
  /** The name in the database so far. */
  present: string;
  name: string;
  include: boolean;
  /** The type in the database so far. */
  stored: string;
  type: string;
  suggestion?: Suggestion;
}

/** How records get their key: a new column, or one of the file's. */
export type KeyPlan = { kind: "new"; type: "IDENTITY" | "UUIDv4" } | { kind: "existing"; columnId: number };

/** The plan before a person has changed anything: all columns, with the inferred types. */
export function startPlan(
  columns: readonly ColumnInfo[],
  keyId: number | null,
  suggestions: Record<string, Suggestion> | null,
): ColumnPlan[] {
  return columns
    .filter((column) => column.id !== keyId)
    .map((column) => {
      const suggestion = suggestions?.[String(column.id)];
      return {
        id: column.id,
        present: column.name,
        name: column.name,
        include: true,
        stored: column.type,
        type: suggestion?.type ?? column.type,
        suggestion,
      };
    });
}

/** What the cast needs to know to read the values as `plan.type`; only what was found out for that very type. */
export function castOptions(plan: ColumnPlan): Record<string, unknown> | undefined {
  return plan.suggestion?.type === plan.type ? plan.suggestion.details : undefined;
}

/** The columns to ask a preview for; one that is not kept is shown as it is, whatever its planned type. */
export function previewColumns(plans: readonly ColumnPlan[]) {
  return plans.map((plan) =>
    plan.include
      ? { id: plan.id, type: plan.type, cast_options: castOptions(plan) }
      : { id: plan.id, type: plan.stored, cast_options: undefined },
  );
}

/** The changes of names and types that the plan asks for; untouched columns are left out. */
export function patches(plans: readonly ColumnPlan[]): ColumnPatch[] {
  return plans
    .filter((plan) => plan.include)
    .flatMap((plan) => {
      const renamed = plan.name.trim() !== plan.present;
      const retyped = plan.type !== plan.stored;
      if (!renamed && !retyped) return [];
      return [
        {
          id: plan.id,
          ...(renamed ? { name: plan.name.trim() } : {}),
          ...(retyped ? { type: plan.type, cast_options: castOptions(plan) } : {}),
        },
      ];
    });
}

/** The columns of the file that are not to be kept. */
export function dropped(plans: readonly ColumnPlan[]): number[] {
  return plans.filter((plan) => !plan.include).map((plan) => plan.id);
}

/** Names among the kept columns that occur more than once. */
export function duplicates(plans: readonly ColumnPlan[], keyName: string | null): Set<string> {
  const seen = new Set(keyName ? [keyName] : []);
  const twice = new Set<string>();
  for (const plan of plans.filter((candidate) => candidate.include)) {
    const name = plan.name.trim();
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
}
