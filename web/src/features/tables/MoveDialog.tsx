import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TableInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh, schemasQuery } from "@/model/catalog";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { toast } from "@/ui/toast-store";

interface MoveDialogProps {
  databaseId: number;
  table: TableInfo;
  onClose: () => void;
}

/** Takes a table to another schema. */
export function MoveDialog({ databaseId, table, onClose }: MoveDialogProps) {
  const client = useQueryClient();
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const [target, setTarget] = useState<string | null>(null);
  const others = schemas.filter((schema) => schema.oid !== table.schema);
  const move = useMutation({
    mutationFn: () =>
      rpc.call("tables.move", { database_id: databaseId, table_oid: table.oid, schema_oid: Number(target) }),
    onSuccess: async () => {
      await refresh.tables(client, databaseId, table.schema);
      await refresh.tables(client, databaseId, Number(target));
      toast.success(i18n._({ id: "table.moved", message: "“{name}” is moved", values: { name: table.name } }));
      onClose();
    },
  });
  return (
    <Dialog
      title={i18n._({ id: "table.move.title", message: "Move “{name}”", values: { name: table.name } })}
      width="sm"
      busy={move.isPending}
      onClose={onClose}
      onSubmit={() => target !== null && move.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={move.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={target === null} isPending={move.isPending}>
            {i18n._({ id: "table.move", message: "Move" })}
          </Button>
        </>
      }
    >
      <Select
        label={i18n._({ id: "table.move.to", message: "To schema" })}
        value={target}
        onChange={setTarget}
        help={i18n._({
          id: "table.move.help",
          message: "Links and views keep working; programs that name the table with its schema must be changed.",
        })}
        choices={others.map((schema) => ({
          value: String(schema.oid),
          label: schema.name,
          disabled: !schema.current_role_priv.includes("CREATE"),
          detail: schema.current_role_priv.includes("CREATE")
            ? undefined
            : i18n._({ id: "table.move.noRight", message: "Your role may not create in it" }),
        }))}
      />
      {move.error ? <ErrorBox error={move.error} /> : null}
    </Dialog>
  );
}
