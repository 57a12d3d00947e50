import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { JoinableTables } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import type { SheetColumn } from "@/model/columns";
import { endOf, type Joining, joinedColumns, nextJoining, singly } from "@/model/joined";
import type { TableView } from "@/model/view";
import { joinableQuery, type TablePlace } from "../page/data";
import { joinedTitle } from "./joined-words";

/** What conditions and orders can speak of: the columns of the table, those joined to it, and those of the records it links to. */
export interface Reach {
  readonly columns: readonly SheetColumn[];
  readonly choices: readonly { value: string; label: string; group?: string }[];
  /** The chosen column; one of a linked record becomes a hidden column of the view first. */
  readonly pick: (value: string) => SheetColumn | undefined;
}

const noJoinings: readonly Joining[] = [];

export function useReach(
  place: TablePlace,
  own: readonly SheetColumn[],
  { joined, hidden }: TableView,
  onChange: (change: Partial<TableView>) => void,
): Reach {
  const { data: known } = useQuery(joinableQuery(place));
  const columns = useMemo(
    () => [...own, ...joinedColumns(joined, known, own, joinedTitle).map(singly)],
    [own, joined, known],
  );
  const offered = useMemo(() => {
    const joinings = known ? linkedValues(known, own, joined) : noJoinings;
    return joinedColumns(joinings, known, own, joinedTitle).map(singly);
  }, [known, own, joined]);

  function pick(value: string): SheetColumn | undefined {
    const column = columns.find((one) => one.id === value);
    const reached = offered.find((one) => one.id === value);
    if (column || !reached?.joined) return column;
    onChange({ joined: [...joined, reached.joined], hidden: [...hidden, reached.attnum] });
    return reached;
  }
  const group = i18n._({ id: "reach.linked", message: "From linked records" });
  const choices = [
    ...columns.map((one) => ({ value: one.id, label: one.name })),
    ...offered.map((one) => ({ value: one.id, label: one.name, group })),
  ];
  return { columns, choices, pick };
}

/** The columns of the one record that each link leads to, but those that the view has already. */
function linkedValues(known: JoinableTables, own: readonly SheetColumn[], joined: readonly Joining[]): Joining[] {
  const readable = new Set(own.map((column) => column.attnum));
  const first = nextJoining(joined);
  return known.joinable_tables
    .filter((way) => way.depth === 1 && !way.multiple_results && readable.has(way.join_path[0]?.[0]?.[1] ?? 0))
    .flatMap(({ join_path: path }) => {
      const end = known.target_table_info[String(endOf(path).table)];
      return Object.keys(end?.columns ?? {}).map((attnum) => ({
        path,
        what: "values" as const,
        attnum: Number(attnum),
      }));
    })
    .filter((one) => !joined.some((other) => same(one, other)))
    .map((one, at) => ({ ...one, id: first - at }));
}

const same = (one: Omit<Joining, "id">, other: Joining) =>
  one.what === other.what && one.attnum === other.attnum && JSON.stringify(one.path) === JSON.stringify(other.path);
