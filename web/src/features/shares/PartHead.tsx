import { Download } from "lucide-react";
import { ButtonLink } from "@/ui/Button";
import styles from "./shares.module.css";

/** The name of a link and its rows as files. */
export function PartHead({ token, name }: { token: string; name: string }) {
  const file = (format: string) => `/api/share/v0/${token}.${format}`;
  return (
    <header className={styles.head}>
      <h1>{name}</h1>
      <div className={styles.actions}>
        <ButtonLink size="sm" icon={<Download aria-hidden="true" />} href={`${file("csv")}?guard=true`}>
          CSV
        </ButtonLink>
        <ButtonLink size="sm" icon={<Download aria-hidden="true" />} href={file("json")}>
          JSON
        </ButtonLink>
      </div>
    </header>
  );
}
