import { useQuery } from "@tanstack/react-query";
import { Link2Off } from "lucide-react";
import { useState } from "react";
import type { SharedTable } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorBox } from "@/ui/ErrorBox";
import { lazyPart } from "@/ui/lazy";
import { Skeleton } from "@/ui/Skeleton";
import { useTitle } from "@/ui/title";
import { LinkPassword } from "./LinkPassword";
import { SharedRecord } from "./SharedRecord";
import { SharedRows } from "./SharedRows";
import styles from "./shares.module.css";

const SharedChart = lazyPart(() => import("./SharedChart"), "SharedChart");
const SharedDashboard = lazyPart(() => import("./SharedDashboard"), "SharedDashboard");

/** DoesNotExist. */
const ended = -28009;
/** LinkBroken. */
const broken = -28041;
/** LinkPasswordNeeded. */
const locked = -28040;

/** The page that everyone who has the address of a public link sees: what it shows and nothing else. */
export function PublicLink({ token }: { token: string }) {
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
    if (link.error instanceof RpcError && link.error.code === broken) return <Broken />;
    if ((link.error instanceof RpcError && link.error.code === locked) || (password !== null && !link.data)) {
      return <LinkPassword wrong={password !== null} busy={link.isFetching} error={link.error} onSaid={setPassword} />;
    }
    if (link.error) return <ErrorBox error={link.error} onRetry={() => link.refetch()} />;
    if (!link.data)
      return <Skeleton lines={8} label={i18n._({ id: "share.loading", message: "Loading the records" })} />;
    return <Shown token={token} password={password} link={link.data} />;
  }
}

interface ShownProps {
  token: string;
  password: string | null;
  link: SharedTable;
}

function Shown({ token, password, link: { name, kind, parts } }: ShownProps) {
  const [part] = parts;
  const said = { token, password, name };
  if (kind === "dashboard" || !part) return <SharedDashboard {...said} parts={parts} />;
  if (part.show === "chart") return <SharedChart {...said} part={part} at={0} />;
  if (part.show === "record") return <SharedRecord {...said} part={part} at={0} />;
  return <SharedRows {...said} part={part} at={0} />;
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

function Broken() {
  return (
    <EmptyState
      wholePage
      icon={<Link2Off aria-hidden="true" />}
      title={i18n._({ id: "share.broken", message: "What this link shows cannot be read" })}
    >
      {i18n._({
        id: "share.broken.text",
        message: "It has been changed or taken away since the link was made. Tell whoever gave you the link.",
      })}
    </EmptyState>
  );
}
