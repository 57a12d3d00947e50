import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Download, ShieldCheck } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { AuditEntry } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { Button, ButtonLink } from "@/ui/Button";
import { DataTable } from "@/ui/DataTable";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { NativeSelect } from "@/ui/NativeSelect";
import { Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { SearchBox } from "@/ui/SearchBox";
import { Skeleton } from "@/ui/Skeleton";
import styles from "./audit.module.css";
import { kindsOfDeeds, words } from "./deeds";

const PAGE = 100;

/** Who did what, the newest first; for administrators. */
export function AuditPage() {
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState("");
  const text = useDeferredValue(search.trim());
  const entries = useInfiniteQuery({
    queryKey: ["audit", text, kind],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      rpc.call("audit.list", { text: text || null, action: kind || null, before: pageParam, limit: PAGE }, { signal }),
    getNextPageParam: (page) => (page.length < PAGE ? undefined : (page.at(-1)?.id ?? undefined)),
  });
  const title = i18n._({ id: "audit.title", message: "Audit log" });
  return (
    <Section
      title={title}
      actions={
        <>
          <SearchBox
            label={i18n._({ id: "audit.search", message: "Search the log" })}
            value={search}
            onChange={setSearch}
            size="compact"
          />
          <NativeSelect
            label={i18n._({ id: "audit.kind", message: "Kind of action" })}
            value={kind}
            choices={kindsOfDeeds()}
            onChange={setKind}
          />
          <ButtonLink href="/api/export/v0/audit/" icon={<Download aria-hidden="true" />} download>
            {i18n._({ id: "audit.download", message: "Download" })}
          </ButtonLink>
        </>
      }
    >
      <Verification />
      {content()}
    </Section>
  );

  function content() {
    if (entries.error) return <ErrorBox error={entries.error} onRetry={() => entries.refetch()} />;
    if (!entries.data) return <Skeleton label={i18n._({ id: "audit.loading", message: "Loading the audit log" })} />;
    const rows = entries.data.pages.flat();
    if (rows.length === 0)
      return <EmptyState title={i18n._({ id: "audit.none", message: "Nothing like this happened" })} />;
    return (
      <>
        <DataTable label={title} columns={columns()} rows={rows} rowKey={(row) => row.id} />
        {entries.hasNextPage ? (
          <Button onPress={() => entries.fetchNextPage()} isPending={entries.isFetchingNextPage}>
            {i18n._({ id: "audit.more", message: "Show older entries" })}
          </Button>
        ) : null}
      </>
    );
  }
}

function columns() {
  return [
    { id: "at", label: i18n._({ id: "audit.when", message: "When" }), cell: (row: AuditEntry) => <When at={row.at} /> },
    { id: "who", label: i18n._({ id: "audit.who", message: "Who" }), cell: (row: AuditEntry) => row.username },
    {
      id: "what",
      label: i18n._({ id: "audit.what", message: "What" }),
      cell: (row: AuditEntry) => <What entry={row} />,
    },
    { id: "from", label: i18n._({ id: "audit.from", message: "From" }), cell: (row: AuditEntry) => row.address },
    {
      id: "outcome",
      label: i18n._({ id: "audit.outcome", message: "Outcome" }),
      cell: (row: AuditEntry) =>
        row.refusal === null ? (
          <Pill>{i18n._({ id: "audit.done", message: "Done" })}</Pill>
        ) : (
          <Pill tone="danger">{i18n._({ id: "audit.refused", message: "Refused" })}</Pill>
        ),
    },
  ];
}

function When({ at }: { at: string }) {
  const shown = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "medium" }).format(new Date(at));
  return (
    <time dateTime={at} className={styles.when}>
      {shown}
    </time>
  );
}

function What({ entry }: { entry: AuditEntry }) {
  const facts = words(entry);
  return (
    <div className={styles.what}>
      <code>{entry.action}</code>
      {facts ? <span className={styles.facts}>{facts}</span> : null}
      {entry.refusal ? <span className={styles.facts}>{entry.refusal}</span> : null}
    </div>
  );
}

/** Computes the chain again on request, which reads the whole log. */
function Verification() {
  const verify = useMutation({ mutationFn: () => rpc.call("audit.verify", {}) });
  const result = verify.data;
  return (
    <div className={styles.verification}>
      <Button icon={<ShieldCheck aria-hidden="true" />} onPress={() => verify.mutate()} isPending={verify.isPending}>
        {i18n._({ id: "audit.verify", message: "Check that nothing was changed" })}
      </Button>
      {verify.error ? <ErrorBox error={verify.error} /> : null}
      {result && result.broken_at === null ? (
        <Banner
          title={i18n._({
            id: "audit.whole",
            message: "All {count} entries are what they were",
            values: { count: result.entries },
          })}
        >
          {i18n._({ id: "audit.last", message: "Keep this hash elsewhere to notice missing entries later:" })}{" "}
          <code className={styles.hash}>{result.last}</code>
        </Banner>
      ) : null}
      {result && result.broken_at !== null ? (
        <Banner
          tone="warning"
          title={i18n._({
            id: "audit.broken",
            message: "Entry {id} was changed, or one before it is missing",
            values: { id: result.broken_at },
          })}
        >
          {i18n._({
            id: "audit.broken.why",
            message: "Compare with an older download of the log to see what is missing.",
          })}
        </Banner>
      ) : null}
    </div>
  );
}
