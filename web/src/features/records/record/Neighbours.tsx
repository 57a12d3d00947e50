import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import type { SheetColumn } from "@/model/columns";
import { ButtonLink } from "@/ui/Button";
import { keyOf } from "@/views/use-records";
import type { TablePlace } from "../page/data";

interface NeighboursProps {
  place: TablePlace;
  columns: readonly SheetColumn[];
  recordKey: unknown;
}

/** The records before and after this one, by their keys. */
export function Neighbours({ place, columns, recordKey }: NeighboursProps) {
  const previous = useNeighbour(place, columns, recordKey, "previous");
  const next = useNeighbour(place, columns, recordKey, "next");
  const address = (key: unknown) => addresses.record(place.databaseId, place.schemaOid, place.tableOid, key);
  return (
    <>
      {previous === undefined ? null : (
        <ButtonLink href={address(previous)} icon={<ChevronLeft aria-hidden="true" />}>
          {i18n._({ id: "record.previous", message: "Previous" })}
        </ButtonLink>
      )}
      {next === undefined ? null : (
        <ButtonLink href={address(next)} icon={<ChevronRight aria-hidden="true" />}>
          {i18n._({ id: "record.next", message: "Next" })}
        </ButtonLink>
      )}
    </>
  );
}

function useNeighbour(
  { databaseId, tableOid }: TablePlace,
  columns: readonly SheetColumn[],
  recordKey: unknown,
  side: "previous" | "next",
): unknown {
  const key = columns.find((column) => column.isKey);
  const found = useQuery({
    queryKey: ["neighbour", databaseId, tableOid, String(recordKey), side],
    queryFn: ({ signal }) =>
      rpc.call(
        "records.list",
        {
          database_id: databaseId,
          table_oid: tableOid,
          limit: 1,
          offset: 0,
          count: "none",
          order: [{ attnum: key?.attnum ?? 0, direction: side === "next" ? "asc" : "desc" }],
          filter: {
            type: side === "next" ? "greater" : "lesser",
            args: [
              { type: "attnum", value: key?.attnum ?? 0 },
              { type: "literal", value: recordKey },
            ],
          },
        },
        { signal },
      ),
    enabled: key !== undefined,
  });
  const [record] = found.data?.results ?? [];
  return record ? keyOf(record, columns) : undefined;
}
