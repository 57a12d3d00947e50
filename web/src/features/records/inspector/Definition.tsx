import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Pill } from "@/ui/Pill";
import { toast } from "@/ui/toast-store";
import type { TablePlace } from "../page/data";
import styles from "../records.module.css";
import shape from "../shape/shape.module.css";
import { definitionQuery } from "./definition";

/** The indexes of the table and the statements that would make it. */
export function Definition({ place }: { place: TablePlace }) {
  const { data, error, refetch } = useQuery(definitionQuery(place));
  if (error) return <ErrorBox error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <ul className={styles.rules}>
        {data.indexes.map((index) => (
          <li key={index.oid}>
            <strong>{index.name}</strong>
            <span>
              {sizeOf(index.size)}{" "}
              {index.valid ? null : (
                <Pill tone="warning">{i18n._({ id: "index.invalid", message: "not in use" })}</Pill>
              )}
            </span>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={shape.code} tabIndex={0}>
        {data.ddl}
      </pre>
      <Button
        size="sm"
        icon={<Copy aria-hidden="true" />}
        onPress={async () => {
          await navigator.clipboard.writeText(data.ddl);
          toast.success(i18n._({ id: "definition.copied", message: "The definition is on the clipboard" }));
        }}
      >
        {i18n._({ id: "definition.copy", message: "Copy" })}
      </Button>
    </>
  );
}

function sizeOf(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log(bytes) / Math.log(1024)) : 0);
  return `${(bytes / 1024 ** step).toLocaleString(i18n.locale, { maximumFractionDigits: 1 })} ${units[step]}`;
}
