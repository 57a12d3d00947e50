import { useQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";

export interface TablePageProps {
  databaseId: number;
  schemaOid: number;
  tableOid: number;
}

/** The page of one table: the names of its columns. */
export function TablePage({ databaseId, tableOid }: TablePageProps) {
  const columns = useQuery({
    queryKey: ["columns", databaseId, tableOid],
    queryFn: ({ signal }) =>
      rpc.call("columns.list_with_metadata", { database_id: databaseId, table_oid: tableOid }, { signal }),
  });
  return (
    <ul>
      {columns.data?.map((column) => (
        <li key={column.id}>{column.name}</li>
      ))}
    </ul>
  );
}
