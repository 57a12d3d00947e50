import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SheetColumn } from "@/model/columns";
import { type Joining, joinedColumns } from "@/model/joined";
import { joinedTitle } from "../panels/joined-words";
import { joinableQuery, type TablePlace } from "./data";

/** The columns of a view that come from linked tables; what its links no longer lead to is left out. */
export function useJoined(
  place: TablePlace,
  columns: readonly SheetColumn[],
  joinings: readonly Joining[],
): readonly SheetColumn[] {
  const { data: known } = useQuery({ ...joinableQuery(place), enabled: joinings.length > 0 });
  return useMemo(() => joinedColumns(joinings, known, columns, joinedTitle), [joinings, known, columns]);
}
