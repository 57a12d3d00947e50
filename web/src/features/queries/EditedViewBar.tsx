import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useState } from "react";
import type { ViewQuery } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { Button, ButtonLink } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { toast } from "@/ui/toast-store";
import { viewQuery } from "./queries";
import styles from "./queries.module.css";
import { positionOf } from "./use-statement";

export type EditedView = ViewQuery & { oid: number };

interface EditedViewBarProps {
  databaseId: number;
  view: EditedView;
  statement: () => string;
  onFault: (position: number | null) => void;
  onReset: () => void;
  onSaved: () => void;
}

/** Which view's query stands in the editor, and keeping it. */
export function EditedViewBar({ databaseId, view, statement, onFault, onReset, onSaved }: EditedViewBarProps) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const save = useMutation({
    mutationFn: () =>
      rpc.call("queries.replace_view", { database_id: databaseId, view_oid: view.oid, sql: statement() }),
    onMutate: () => {
      setProblem(null);
      onFault(null);
    },
    onSuccess: async () => {
      onSaved();
      await client.invalidateQueries(viewQuery(databaseId, view.oid));
      toast.success(
        i18n._({ id: "queries.view.saved", message: "“{name}” has a new query", values: { name: view.name } }),
      );
    },
    onError: (error) => {
      setProblem(error);
      onFault(positionOf(error));
    },
  });
  return (
    <>
      <div className={styles.tools}>
        <h2>{i18n._({ id: "queries.view.title", message: "The query of “{name}”", values: { name: view.name } })}</h2>
        <span className={styles.space} />
        <ButtonLink href={addresses.table(databaseId, view.schema, view.oid)}>
          {i18n._({ id: "queries.view.open", message: "Open the view" })}
        </ButtonLink>
        <Button onPress={onReset}>{i18n._({ id: "queries.view.reset", message: "As it is kept" })}</Button>
        <Button
          icon={<Save aria-hidden="true" />}
          onPress={() => save.mutate()}
          isPending={save.isPending}
          refusal={
            view.materialized
              ? i18n._({
                  id: "queries.view.materialized",
                  message: "PostgreSQL cannot give a materialized view another query; make a new one.",
                })
              : null
          }
        >
          {i18n._({ id: "queries.view.save", message: "Save the view" })}
        </Button>
      </div>
      {problem ? <ErrorBox error={problem} /> : null}
    </>
  );
}
