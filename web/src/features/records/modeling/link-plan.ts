import type { TableInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { checkName, freeName, singular } from "@/model/names";

/** A column here, a column there, or a table between the two. */
export type LinkKind = "one" | "many" | "both";

/** The names people have typed; the others are suggested. */
export interface LinkNames {
  readonly column?: string;
  readonly near?: string;
  readonly far?: string;
  readonly between?: string;
}

/** A table that shall be linked. */
export interface LinkEnd {
  readonly table: Pick<TableInfo, "oid" | "name" | "schema" | "current_role_owns">;
  readonly columns: readonly { readonly name: string; readonly primary_key: boolean }[];
}

export interface LinkPlan {
  readonly names: Required<LinkNames>;
  readonly problems: { readonly [name in keyof LinkNames]: string | null };
  /** Why this kind of link cannot be made, or null. */
  readonly against: string | null;
  readonly ready: boolean;
}

/** What linking two tables makes. */
export function planLink(
  kind: LinkKind,
  here: LinkEnd,
  there: LinkEnd,
  typed: LinkNames,
  takenTables: readonly string[],
): LinkPlan {
  const names =
    kind === "both" ? namesBetween(here, there, typed, takenTables) : namesOfColumn(kind, here, there, typed);
  const taken = (kind === "one" ? here : there).columns.map((column) => column.name);
  const problems =
    kind === "both"
      ? {
          near: checkName(names.near, [names.far.trim()]),
          far: checkName(names.far),
          between: checkName(names.between, takenTables),
        }
      : { column: checkName(names.column, taken) };
  const against = reasonAgainst(kind, here, there);
  return { names, problems, against, ready: !against && Object.values(problems).every((problem) => problem === null) };
}

const unused = { column: "", near: "", far: "", between: "" };

function namesOfColumn(kind: LinkKind, here: LinkEnd, there: LinkEnd, typed: LinkNames): Required<LinkNames> {
  const [from, to] = kind === "one" ? [here, there] : [there, here];
  const taken = from.columns.map((column) => column.name);
  return { ...unused, column: typed.column ?? freeName(singular(to.table.name), taken) };
}

function namesBetween(here: LinkEnd, there: LinkEnd, typed: LinkNames, taken: readonly string[]): Required<LinkNames> {
  const near = typed.near ?? singular(here.table.name);
  const far = typed.far ?? freeName(singular(there.table.name), [near]);
  const between = typed.between ?? freeName(`${here.table.name}_${there.table.name}`, taken);
  return { ...unused, near, far, between };
}

function reasonAgainst(kind: LinkKind, here: LinkEnd, there: LinkEnd): string | null {
  const pointedTo = { one: [there], many: [here], both: [here, there] }[kind];
  const keyless = pointedTo.find((end) => end.columns.filter((column) => column.primary_key).length !== 1);
  if (keyless) {
    return i18n._({
      id: "link.noKey",
      message: "“{name}” has no primary key of one column, so its records cannot be pointed to.",
      values: { name: keyless.table.name },
    });
  }
  const changed = { one: here, many: there, both: null }[kind];
  return changed && !changed.table.current_role_owns ? ownerOnly(changed.table.name) : null;
}

export const ownerOnly = (name: string): string =>
  i18n._({ id: "link.notOwner", message: "Only the owner of “{name}” can add a column to it.", values: { name } });
