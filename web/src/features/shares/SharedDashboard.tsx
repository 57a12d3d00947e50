import { useQuery } from "@tanstack/react-query";
import type { CSSProperties } from "react";
import type { SharedPart } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { PartChart } from "./PartChart";
import type { SharedPartProps } from "./part";
import { RowsTable } from "./RowsTable";
import styles from "./shares.module.css";

interface SharedDashboardProps {
  token: string;
  password: string | null;
  name: string;
  parts: readonly SharedPart[];
}

/** The tiles of a dashboard, each with the rows that the link reads for it. */
export function SharedDashboard({ token, password, name, parts }: SharedDashboardProps) {
  return (
    <>
      <header className={styles.head}>
        <h1>{name}</h1>
      </header>
      <ul className={styles.tiles}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a link never change
          <li key={at} className={styles.tile} style={{ "--wide": part.width, "--high": part.height } as CSSProperties}>
            {part.show === "text" ? (
              <p className={styles.text}>{part.text}</p>
            ) : (
              <>
                <h2>{part.title}</h2>
                <div className={styles.body}>
                  <Tile token={token} password={password} name={part.title ?? name} part={part} at={at} />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Tile(props: SharedPartProps) {
  if (props.part.broken) {
    return <p role="alert">{i18n._({ id: "share.broken", message: "What this link shows cannot be read" })}</p>;
  }
  return props.part.show === "table" ? <TileRows {...props} /> : <PartChart compact {...props} />;
}

const first = 100;

/** The first rows of a tile. */
function TileRows({ token, password, name, part, at }: SharedPartProps) {
  const rows = useQuery({
    queryKey: ["share", token, password, "tile", at],
    queryFn: ({ signal }) => rpc.call("shares.records", { token, password, part: at, limit: first }, { signal }),
    refetchOnWindowFocus: false,
  });
  if (rows.error) return <ErrorBox error={rows.error} onRetry={() => rows.refetch()} />;
  if (!rows.data) return <Skeleton lines={3} label={i18n._({ id: "tile.loading", message: "Loading the tile" })} />;
  return <RowsTable name={name} columns={part.columns} rows={rows.data.results} settled />;
}
