import { useQuery } from "@tanstack/react-query";
import type { Domain } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import styles from "./shape.module.css";

interface DomainFieldProps {
  databaseId: number;
  /** Types whose domains are offered. */
  bases: readonly string[];
  /** The chosen domain; null for none. */
  value: string | null;
  onChange: (domain: Domain | null) => void;
}

/** A domain instead of the plain type, where the database has some: the rules it brings along are shown. */
export function DomainField({ databaseId, bases, value, onChange }: DomainFieldProps) {
  const { data } = useQuery({
    queryKey: ["domains", databaseId],
    queryFn: ({ signal }) => rpc.call("columns.domains.list", { database_id: databaseId }, { signal }),
  });
  const fitting = (data ?? []).filter((one) => bases.includes(one.base) || one.name === value);
  const chosen = fitting.find((one) => one.name === value);
  if (fitting.length === 0) return null;
  return (
    <>
      <Select
        label={i18n._({ id: "type.domain", message: "With the rules of a domain" })}
        value={value ?? ""}
        onChange={(name) => onChange(fitting.find((one) => one.name === name) ?? null)}
        choices={[
          { value: "", label: i18n._({ id: "type.domain.none", message: "no domain" }) },
          ...fitting.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      {chosen ? (
        <ul className={styles.names} aria-label={i18n._({ id: "type.domain.rules", message: "Rules of the domain" })}>
          <li>
            <code>{chosen.definition}</code>
          </li>
          {chosen.required ? (
            <li>
              <code>NOT NULL</code>
            </li>
          ) : null}
          {chosen.checks.map((check) => (
            <li key={check}>
              <code>{check}</code>
            </li>
          ))}
          {chosen.description ? <li>{chosen.description}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
