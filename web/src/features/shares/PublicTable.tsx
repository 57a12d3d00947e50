import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Download, Link2Off } from "lucide-react";
import { useState } from "react";
import type { SharedColumn, SharedTable } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { dataTypeOf } from "@/datatypes/registry";
import { i18n } from "@/i18n/i18n";
import { Button, ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { LinkPassword } from "./LinkPassword";
import styles from "./shares.module.css";

const pageSize = 100;
/** DoesNotExist. */
const ended = -28009;
/** LinkPasswordNeeded. */
const locked = -28040;

/** The page that everyone who has the address of a public link sees: its rows and nothing else. */
export function PublicTable({ token }: { token: string }) {
  const [password, setPassword] = useState<string | null>(null);
  const link = useQuery({
    queryKey: ["share", token, password],
    queryFn: ({ signal }) => rpc.call("shares.get", { token, password }, { signal }),
    retry: false,
  });
  useTitle(link.data?.name);
  return (
    <div className={styles.page}>
      <main className={styles.main}>{content()}</main>
      <p className={styles.credit}>
        <a href="https://mathesar.org" rel="noreferrer">
          {i18n._({ id: "form.credit", message: "Made with Mathesar" })}
        </a>
      </p>
    </div>
  );

  function content() {
    if (link.error instanceof RpcError && link.error.code === ended) return <Ended />;
    if ((link.error instanceof RpcError && link.error.code === locked) || (password !== null && !link.data)) {
      return <LinkPassword wrong={password !== null} busy={link.isFetching} error={link.error} onSaid={setPassword} />;
    }
    if (link.error) return <ErrorBox error={link.error} onRetry={() => link.refetch()} />;
    if (!link.data)
      return <Skeleton lines={8} label={i18n._({ id: "share.loading", message: "Loading the records" })} />;
    return <Rows token={token} password={password} link={link.data} />;
  }
}

/** The same words whatever the reason: whoever has an address is not told what it once led to. */
function Ended() {
  return (
    <EmptyState
      wholePage
      icon={<Link2Off aria-hidden="true" />}
      title={i18n._({ id: "share.ended", message: "This link shows nothing any more" })}
    >
      {i18n._({ id: "share.ended.text", message: "Ask whoever gave it to you for a new one." })}
    </EmptyState>
  );
}

interface RowsProps {
  token: string;
  password: string | null;
  link: SharedTable;
}

function Rows({ token, password, link }: RowsProps) {
  const pages = useInfiniteQuery({
    queryKey: ["share", token, password, "records"],
    queryFn: ({ pageParam, signal }) =>
      rpc.call("shares.records", { token, password, limit: pageSize, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (last.more ? all.length * pageSize : undefined),
  });
  const rows = pages.data?.pages.flatMap((page) => page.results) ?? [];
  const file = (format: string) => `/api/share/v0/${token}.${format}`;
  return (
    <>
      <header className={styles.head}>
        <h1>{link.name}</h1>
        <div className={styles.actions}>
          <ButtonLink size="sm" icon={<Download aria-hidden="true" />} href={`${file("csv")}?guard=true`}>
            CSV
          </ButtonLink>
          <ButtonLink size="sm" icon={<Download aria-hidden="true" />} href={file("json")}>
            JSON
          </ButtonLink>
        </div>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a group is what this is, not a set of form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.frame} role="group" aria-label={link.name} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {link.columns.map((column) => (
                <th key={column.attnum} scope="col" className={alignment(column)}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever follow one another
              <tr key={index}>
                {link.columns.map((column) => (
                  <td key={column.attnum} className={alignment(column)}>
                    {text(column, row[column.attnum])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && pages.isSuccess ? (
          <p className={styles.none}>{i18n._({ id: "share.none", message: "There are no records." })}</p>
        ) : null}
      </div>
      {pages.error ? <ErrorBox error={pages.error} onRetry={() => pages.refetch()} /> : null}
      {pages.hasNextPage || pages.isPending ? (
        <Button onPress={() => pages.fetchNextPage()} isPending={pages.isFetching}>
          {i18n._({ id: "share.more", message: "Show more" })}
        </Button>
      ) : null}
    </>
  );
}

const typed = (column: SharedColumn) => ({
  type: column.type,
  type_options: null,
  metadata: null,
  primary_key: false,
});

function text(column: SharedColumn, value: unknown): string {
  return value === null || value === undefined ? "" : dataTypeOf(typed(column)).format(value, typed(column));
}

function alignment(column: SharedColumn): string | undefined {
  return dataTypeOf(typed(column)).align === "end" ? styles.end : undefined;
}
