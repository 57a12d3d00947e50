import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ExplorationDef, ExplorationInfo } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { explorationsQuery } from "@/model/exploring";
import { Button } from "@/ui/Button";
import { ConfirmDialog, Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { Skeleton } from "@/ui/Skeleton";
import { TextField } from "@/ui/TextField";
import { toast } from "@/ui/toast-store";
import styles from "./explorations.module.css";
import { refreshExplorations } from "./queries";

interface SaveDialogProps {
  title: string;
  definition: ExplorationDef;
  name: string;
  description: string;
  /** The exploration to overwrite; absent for a new one. */
  id?: number;
  onClose: () => void;
  onSaved: (saved: ExplorationInfo) => void;
}

/** Names an exploration and saves it. */
export function SaveDialog({ title, definition, id, onClose, onSaved, ...given }: SaveDialogProps) {
  const client = useQueryClient();
  const databaseId = definition.database_id;
  const [name, setName] = useState(given.name);
  const [description, setDescription] = useState(given.description);
  const { data: others = [] } = useQuery(explorationsQuery(databaseId, definition.schema_oid));
  const taken = others.some((one) => one.id !== id && one.name === name.trim());
  const save = useMutation({
    mutationFn: () => {
      const named = { ...definition, name: name.trim(), description: description.trim() || null };
      return id === undefined
        ? rpc.call("explorations.add", { database_id: databaseId, exploration_def: named })
        : rpc.call("explorations.replace", { database_id: databaseId, new_exploration: { ...named, id } });
    },
    onSuccess: async (saved) => {
      await refreshExplorations(client, databaseId);
      onClose();
      onSaved(saved);
    },
  });
  const ready = name.trim() !== "" && !taken;
  return (
    <Dialog
      title={title}
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
        isRequired
        autoFocus
        autoComplete="off"
        error={taken ? i18n._({ id: "field.taken", message: "This name is taken." }) : null}
      />
      <TextField
        label={i18n._({ id: "field.description", message: "Description" })}
        value={description}
        onChange={setDescription}
        rows={2}
      />
      {save.error ? <ErrorBox error={save.error} /> : null}
    </Dialog>
  );
}

interface DeleteExplorationDialogProps {
  exploration: ExplorationInfo;
  onClose: () => void;
  onDeleted: () => void;
}

export function DeleteExplorationDialog({ exploration, onClose, onDeleted }: DeleteExplorationDialogProps) {
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={i18n._({ id: "exploration.delete", message: "Delete “{name}”?", values: { name: exploration.name } })}
      confirmLabel={i18n._({ id: "ui.delete", message: "Delete" })}
      danger
      onClose={onClose}
      onConfirm={async () => {
        await rpc.call("explorations.delete", {
          database_id: exploration.database_id,
          exploration_id: exploration.id,
        });
        await refreshExplorations(client, exploration.database_id);
        onDeleted();
      }}
    >
      <p>
        {i18n._({
          id: "exploration.delete.text",
          message: "It is gone for everyone who works with this database. The data it shows stays.",
        })}
      </p>
    </ConfirmDialog>
  );
}

/** The statement that an exploration runs. */
export function SqlDialog({ definition, onClose }: { definition: ExplorationDef; onClose: () => void }) {
  const sql = useQuery({
    queryKey: ["explorationSql", definition],
    queryFn: ({ signal }) =>
      rpc.call(
        "explorations.get_sql",
        { database_id: definition.database_id, exploration_def: definition },
        { signal },
      ),
  });
  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    toast.success(i18n._({ id: "sql.copied", message: "SQL copied" }));
  }
  return (
    <Dialog
      title={i18n._({ id: "exploration.sql", message: "SQL of this exploration" })}
      width="lg"
      onClose={onClose}
      actions={
        sql.data ? <Button onPress={() => copy(sql.data)}>{i18n._({ id: "ui.copy", message: "Copy" })}</Button> : null
      }
    >
      {sql.error ? <ErrorBox error={sql.error} /> : null}
      {sql.data ? (
        <pre className={styles.sql}>{sql.data}</pre>
      ) : (
        <Skeleton lines={3} label={i18n._({ id: "exploration.sql", message: "SQL of this exploration" })} />
      )}
    </Dialog>
  );
}
