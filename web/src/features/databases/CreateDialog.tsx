import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConnectionResult } from "@/api/generated";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { checkName } from "@/model/names";
import { Button } from "@/ui/Button";
import { Checkbox } from "@/ui/Choice";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import styles from "./databases.module.css";
import { samples } from "./samples";

interface CreateDialogProps {
  /** Which samples are ticked at first. */
  chosen?: string[];
  onClose: () => void;
  onCreated: (result: ConnectionResult) => void;
}

/** Creates a database on the built-in server, empty or with samples. */
export function CreateDialog({ chosen = [], onClose, onCreated }: CreateDialogProps) {
  const client = useQueryClient();
  const withSamples = chosen.length > 0;
  const [name, setName] = useState(withSamples ? "samples" : "");
  const [keys, setKeys] = useState(new Set(chosen));
  const [tried, setTried] = useState(false);
  const problem = tried ? checkName(name) : null;
  const create = useMutation({
    mutationFn: () => rpc.call("databases.setup.create_new", { database: name.trim(), sample_data: [...keys] }),
    onSuccess: async (result) => {
      await refresh.databases(client);
      onCreated(result);
    },
  });

  function submit() {
    setTried(true);
    if (!checkName(name) && !create.isPending) create.mutate();
  }

  return (
    <Dialog
      title={
        withSamples
          ? i18n._({ id: "create.titleSamples", message: "Start with sample data" })
          : i18n._({ id: "create.title", message: "Create a database" })
      }
      width="lg"
      busy={create.isPending}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose} isDisabled={create.isPending}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {create.isPending
              ? i18n._({ id: "create.busy", message: "Creating…" })
              : i18n._({ id: "create.submit", message: "Create database" })}
          </Button>
        </>
      }
    >
      <TextField
        label={i18n._({ id: "create.name", message: "Name of the new database" })}
        help={i18n._({ id: "create.name.help", message: "It is created on the built-in PostgreSQL server." })}
        value={name}
        onChange={setName}
        error={problem}
        isRequired
        autoFocus
        mono
        autoComplete="off"
      />
      <fieldset className={styles.samples}>
        <legend>{i18n._({ id: "create.samples", message: "Sample data, each in a schema of its own" })}</legend>
        {samples().map((sample) => (
          <Checkbox
            key={sample.key}
            isSelected={keys.has(sample.key)}
            onChange={(on) => setKeys(on ? new Set([...keys, sample.key]) : without(keys, sample.key))}
            help={sample.detail}
          >
            {sample.title}
          </Checkbox>
        ))}
      </fieldset>
      {create.error ? <ErrorBox error={create.error} /> : null}
    </Dialog>
  );
}

function without(keys: Set<string>, key: string): Set<string> {
  return new Set([...keys].filter((other) => other !== key));
}
