import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RoleInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { toast } from "@/ui/toast-store";
import { type Target, transferOwnership } from "./calls";
import styles from "./privileges.module.css";

interface OwnerPanelProps {
  target: Target;
  roles: RoleInfo[];
  onDone: () => void;
}

/** Gives the object to another role, one that the caller's role may act as. */
export function OwnerPanel({ target, roles, onDone }: OwnerPanelProps) {
  const client = useQueryClient();
  const { databaseId } = target;
  const current = useQuery({
    queryKey: ["currentRole", databaseId],
    queryFn: ({ signal }) => rpc.call("roles.get_current_role", { database_id: databaseId }, { signal }),
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const own = current.data ? [current.data.current_role, ...current.data.parent_roles] : [];
  const possible = new Set(own.map((role) => role.oid));
  const superuser = current.data?.current_role.super ?? false;

  const transfer = useMutation({
    mutationFn: () => transferOwnership(target, Number(chosen)),
    onSuccess: async () => {
      await client.invalidateQueries();
      toast.success(i18n._({ id: "privileges.transferred", message: "The new owner is set" }));
      onDone();
    },
  });

  return (
    <div className={styles.panel}>
      <Select
        label={i18n._({ id: "privileges.newOwner", message: "New owner" })}
        help={i18n._({
          id: "privileges.newOwner.help",
          message:
            "Your role must be a member of the new owner. Afterwards only the new owner decides about permissions.",
        })}
        value={chosen}
        isDisabled={!target.owned}
        choices={roles
          .filter((role) => role.oid !== target.ownerOid)
          .map((role) => ({
            value: String(role.oid),
            label: role.name,
            disabled: !superuser && !possible.has(role.oid),
          }))}
        onChange={setChosen}
      />
      <div className={styles.foot}>
        <Button
          variant="primary"
          isDisabled={!chosen || !target.owned}
          isPending={transfer.isPending}
          onPress={() => transfer.mutate()}
        >
          {i18n._({ id: "privileges.transfer", message: "Transfer ownership" })}
        </Button>
      </div>
      {transfer.error ? <ErrorBox error={transfer.error} /> : null}
    </div>
  );
}
