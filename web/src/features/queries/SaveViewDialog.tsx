import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh, schemasQuery } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Radios, Switch } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";
import { positionOf } from "./use-statement";

interface SaveViewDialogProps {
  databaseId: number;
  sql: string;
  onFault: (position: number | null) => void;
  onClose: () => void;
}

/** Makes a view of what stands in the editor. */
export function SaveViewDialog({ databaseId, sql, onFault, onClose }: SaveViewDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const [schema, setSchema] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"view" | "materialized">("view");
  const [invoker, setInvoker] = useState(false);
  const usable = schemas.filter((one) => one.current_role_priv.includes("CREATE"));
  const target = schema ?? (usable[0] ? String(usable[0].oid) : null);
  const problem = name === "" ? null : checkName(name, []);
  const ready = name.trim() !== "" && !problem && target !== null && sql.trim() !== "";
  const save = useMutation({
    mutationFn: () =>
      rpc.call("queries.save_view", {
        database_id: databaseId,
        sql,
        schema_oid: Number(target),
        name: name.trim(),
        materialized: kind === "materialized",
        invoker: kind === "view" && invoker,
      }),
    onSuccess: async ({ oid }) => {
      await refresh.tables(client, databaseId, Number(target));
      navigate({ href: addresses.table(databaseId, Number(target), oid) });
    },
    onError: (error) => onFault(positionOf(error)),
  });
  return (
    <Dialog
      title={i18n._({ id: "queries.saveView.title", message: "Save as view" })}
      width="sm"
      busy={save.isPending}
      onClose={onClose}
      onSubmit={() => ready && save.mutate()}
      actions={
        <>
          <Button onPress={onClose} isDisabled={save.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isDisabled={!ready} isPending={save.isPending}>
            {i18n._({ id: "ui.save", message: "Save" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "field.name", message: "Name" })}
        value={name}
        onChange={setName}
        error={problem}
        isRequired
        autoFocus
        autoComplete="off"
      />
      <Select
        label={i18n._({ id: "queries.saveView.schema", message: "Schema" })}
        value={target}
        onChange={setSchema}
        choices={usable.map((one) => ({ value: String(one.oid), label: one.name }))}
      />
      <Radios
        label={i18n._({ id: "queries.saveView.kind", message: "Kind" })}
        value={kind}
        onChange={setKind}
        choices={[
          {
            value: "view",
            label: i18n._({ id: "queries.saveView.plain", message: "View" }),
            help: i18n._({ id: "queries.saveView.plain.help", message: "The query runs whenever it is looked at." }),
          },
          {
            value: "materialized",
            label: i18n._({ id: "table.materializedView", message: "Materialized view" }),
            help: i18n._({
              id: "queries.saveView.materialized.help",
              message: "Its rows are kept until it is filled anew.",
            }),
          },
        ]}
      />
      {kind === "view" ? (
        <Switch
          isSelected={invoker}
          onChange={setInvoker}
          help={i18n._({
            id: "queries.saveView.invoker.help",
            message: "Otherwise with your rights: who may read the view sees all it shows.",
          })}
        >
          {i18n._({ id: "queries.saveView.invoker", message: "Read with the rights of whoever looks at it" })}
        </Switch>
      ) : null}
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}
