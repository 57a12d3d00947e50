import type { ImportColumn, ImportFormat, ImportPreview, ImportProblem, NewTableRequest } from "@/api/imports";

/** What becomes of one column of the file. */
export interface ColumnPlan {
  column: ImportColumn;
  name: string;
  include: boolean;
  type: string;
  /** How its values are written; null: as the server found out for the type. */
  format: ImportFormat | null;
  /** Whether its few values become all there are to choose from. */
  choices: boolean;
  /** The key of another table that its values are to be found in. */
  link: NewTableRequest["columns"][number]["link"];
}

/** The proposals of the server, before a person has changed anything. */
export function startPlan(preview: ImportPreview): ColumnPlan[] {
  return preview.columns.map((column) => ({
    column,
    name: column.name,
    include: true,
    type: column.type,
    format: column.format,
    choices: false,
    link: null,
  }));
}

/** After the file was read in another way: what was decided stays for columns that are still there. */
export function carryOver(before: readonly ColumnPlan[], preview: ImportPreview): ColumnPlan[] {
  return startPlan(preview).map((plan) => {
    const old = before.find((candidate) => candidate.column.index === plan.column.index);
    const renamed = old && old.name !== old.column.name && old.column.name === plan.column.name;
    return { ...plan, include: old?.include ?? true, name: renamed ? old.name : plan.name };
  });
}

export type KeyChoiceValue = "identity" | "uuid" | "none" | `column ${number}`;

/** The key as the server takes it. */
export function keyRequest(choice: KeyChoiceValue): NewTableRequest["key"] {
  if (choice === "identity" || choice === "uuid" || choice === "none") return { kind: choice };
  return { kind: "column", column: Number(choice.slice("column ".length)) };
}

/** The first values that the chosen type does not hold, as far as the server has looked. */
export function misfits(plan: ColumnPlan): { line: number; value: string }[] {
  const candidate = plan.column.alternatives.find((other) => other.type === plan.type);
  return plan.include && candidate && plan.type !== plan.column.type ? candidate.against : [];
}

/** The name a new key column takes. */
const keyName = "id";

/** Names that occur more than once among the columns to be. */
export function duplicates(plans: readonly ColumnPlan[], key: KeyChoiceValue): Set<string> {
  const seen = new Set(key === "identity" || key === "uuid" ? [keyName] : []);
  const twice = new Set<string>();
  for (const plan of plans.filter((candidate) => candidate.include)) {
    const name = plan.name.trim();
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
}

/** Frees the key's name: a column of the file called so gets a number, and the page says so. */
export function freeKeyName(plans: readonly ColumnPlan[]): ColumnPlan[] {
  const taken = new Set(plans.map((plan) => plan.name.trim()));
  return plans.map((plan) => {
    if (plan.name.trim() !== keyName) return plan;
    let number = 1;
    while (taken.has(`${keyName} ${number}`)) number++;
    return { ...plan, name: `${keyName} ${number}` };
  });
}

/** The first choice of a key: the file's own `id` if it can be one, else a new column. */
export function startKey(preview: ImportPreview): KeyChoiceValue {
  const proposed = preview.columns.find((column) => column.index === preview.key);
  return proposed?.name.toLowerCase() === keyName ? `column ${proposed.index}` : "identity";
}

/** Another key was chosen: a new one needs its name, one of the file's gets its own name back. */
export function fitToKey(plans: readonly ColumnPlan[], key: KeyChoiceValue): ColumnPlan[] {
  if (key === "identity" || key === "uuid") return freeKeyName(plans);
  return plans.map((plan) => (plan.column.name === keyName ? { ...plan, name: keyName } : plan));
}

export function importRequest(
  preview: ImportPreview,
  place: { databaseId: number; schemaOid: number },
  tableName: string,
  plans: readonly ColumnPlan[],
  key: KeyChoiceValue,
): Omit<NewTableRequest, "dry" | "bad_rows"> {
  return {
    id: preview.id,
    database_id: place.databaseId,
    schema_oid: place.schemaOid,
    table_name: tableName.trim(),
    columns: plans.map((plan) => ({
      index: plan.column.index,
      name: plan.name.trim(),
      type: plan.type,
      format: plan.format,
      include: plan.include,
      choices: plan.choices && plan.type === plan.column.type,
      link: plan.type === plan.column.type ? plan.link : null,
    })),
    key: keyRequest(key),
  };
}

/** Problems of the whole file first, then by line. */
export function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((one, other) => one.line - other.line);
}
