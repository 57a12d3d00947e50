import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SheetColumn } from "@/model/columns";
import { joinedColumns } from "@/model/joined";
import type { TableView } from "@/model/view";
import { joinedTitle } from "../panels/joined-words";
import { joinableQuery, type TablePlace } from "./data";

export interface JoinedColumns {
  /** All that the view has, also those only its filter and order speak of. */
  readonly linked: readonly SheetColumn[];
  /** Those on show. */
  readonly joined: readonly SheetColumn[];
  /** False while it is not known yet where the links lead. */
  readonly ready: boolean;
}

/** The columns of a view that come from linked tables; what its links no longer lead to is left out. */
export function useJoined(
  place: TablePlace,
  columns: readonly SheetColumn[],
  { joined: joinings, hidden }: TableView,
): JoinedColumns {
  const { data: known, isPending, fetchStatus } = useQuery({ ...joinableQuery(place), enabled: joinings.length > 0 });
  const linked = useMemo(() => joinedColumns(joinings, known, columns, joinedTitle), [joinings, known, columns]);
  const joined = useMemo(() => linked.filter((column) => !hidden.includes(column.attnum)), [linked, hidden]);
  const waiting = joinings.length > 0 && isPending && fetchStatus !== "paused";
  return { linked, joined, ready: !waiting };
}
