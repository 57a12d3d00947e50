import { useInfiniteQuery } from "@tanstack/react-query";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { PartHead } from "./PartHead";
import type { SharedPartProps } from "./part";
import { RowsTable } from "./RowsTable";

const pageSize = 100;

/** Rows as a table, further ones when asked for. */
export function SharedRows({ token, password, name, part, at }: SharedPartProps) {
  const pages = useInfiniteQuery({
    queryKey: ["share", token, password, "records", at],
    queryFn: ({ pageParam, signal }) =>
      rpc.call("shares.records", { token, password, part: at, limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (last.more ? all.length * pageSize : undefined),
  });
  const rows = pages.data?.pages.flatMap((page) => page.results) ?? [];
  return (
    <>
      <PartHead token={token} name={name} />
      <RowsTable name={name} columns={part.columns} rows={rows} settled={pages.isSuccess} />
      {pages.error ? <ErrorBox error={pages.error} onRetry={() => pages.refetch()} /> : null}
      {pages.hasNextPage || pages.isPending ? (
        <Button onPress={() => pages.fetchNextPage()} isPending={pages.isFetching}>
          {i18n._({ id: "share.more", message: "Show more" })}
        </Button>
      ) : null}
    </>
  );
}
