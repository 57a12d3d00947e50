import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RecordList, SearchParam } from "@/api/generated";
import { rpc } from "@/api/rpc";

const pageSize = 100;

/** Records that resemble what is asked for, best first, a page at a time; all of them when nothing is asked. */
export function useSearch(databaseId: number, tableOid: number, params: readonly SearchParam[], enabled: boolean) {
  const asked = JSON.stringify(params);
  const wanted = useSettled(asked, 200);
  const found = useInfiniteQuery({
    queryKey: ["finder", databaseId, tableOid, wanted],
    queryFn: ({ pageParam, signal }): Promise<RecordList> =>
      rpc.call(
        "records.search",
        {
          database_id: databaseId,
          table_oid: tableOid,
          search_params: JSON.parse(wanted) as SearchParam[],
          limit: pageSize,
          offset: pageParam,
          return_record_summaries: true,
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.results.length < pageSize ? undefined : pages.length * pageSize),
    placeholderData: keepPreviousData,
    retry: false,
    enabled,
  });
  // What is shown answers an earlier question while one types.
  const behind = wanted !== asked || found.isPlaceholderData;
  return { ...found, behind };
}

/** The value once it has not changed for some milliseconds. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
