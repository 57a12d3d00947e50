import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import type { Target } from "./calls";
import { Grants } from "./Grants";
import styles from "./privileges.module.css";

/** Who may draw numbers from the sequences of a schema. */
export function SequencesPanel({ target, roles }: { target: Target; roles: RoleInfo[] }) {
  const found = useQuery({
    queryKey: ["sequences", target.databaseId, target.oid],
    queryFn: ({ signal }) =>
      rpc.call("sequences.list", { database_id: target.databaseId, schema_oid: target.oid }, { signal }),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  if (found.error) return <ErrorBox error={found.error} />;
  const sequences = found.data ?? [];
  const sequence = sequences.find((one) => String(one.oid) === chosen) ?? sequences[0];
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>
        {i18n._({
          id: "sequences.help",
          message: "Whoever adds records needs the right to draw numbers; identity columns need none.",
        })}
      </p>
      {sequence ? (
        <>
          <Select
            label={i18n._({ id: "sequences.sequence", message: "Sequence" })}
            value={String(sequence.oid)}
            choices={sequences.map((one) => ({
              value: String(one.oid),
              label: one.feeds ? `${one.name} (${one.feeds})` : one.name,
            }))}
            onChange={setChosen}
          />
          <Grants
            key={sequence.oid}
            roles={roles}
            target={{
              kind: "sequence",
              databaseId: target.databaseId,
              oid: sequence.oid,
              name: sequence.name,
              ownerOid: sequence.owner_oid,
              owned: sequence.current_role_owns,
            }}
          />
        </>
      ) : null}
      {found.data?.length === 0 ? (
        <p>{i18n._({ id: "sequences.none", message: "The schema has no sequence that needs rights of its own." })}</p>
      ) : null}
    </div>
  );
}
