import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { lifetimeChoices } from "@/model/lifetimes";
import { Button } from "@/ui/Button";
import { Checkbox, Radios } from "@/ui/Choice";
import { CopyField } from "@/ui/CopyField";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import styles from "./users.module.css";

interface TokenDialogProps {
  databases: readonly { id: number; name: string }[];
  onClose: () => void;
}

const lifetimes = ["30", "90", "365", ""] as const;

/** What a new token may do, and then its text, which is shown only once. */
export function TokenDialog({ databases, onClose }: TokenDialogProps) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [access, setAccess] = useState<"read" | "write">("read");
  const [days, setDays] = useState<(typeof lifetimes)[number]>("90");
  const [left, setLeft] = useState<readonly number[]>([]);
  const chosen = databases.map((database) => database.id).filter((id) => !left.includes(id));
  const add = useMutation({
    mutationFn: () =>
      rpc.call("users.tokens.add", {
        name: name.trim(),
        access,
        days: days ? Number(days) : null,
        databases: left.length === 0 ? null : chosen,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens"] }),
  });
  const ready = name.trim() !== "" && (left.length === 0 || chosen.length > 0);
  return (
    <Dialog
      title={i18n._({ id: "tokens.add", message: "New token" })}
      width="md"
      busy={add.isPending}
      onClose={onClose}
      onSubmit={() => (add.data ? onClose() : ready && add.mutate())}
      actions={
        <Button type="submit" variant="primary" isDisabled={!ready} isPending={add.isPending}>
          {add.data ? i18n._({ id: "ui.done", message: "Done" }) : i18n._({ id: "ui.create", message: "Create" })}
        </Button>
      }
    >
      {add.data ? (
        <CopyField
          label={i18n._({ id: "tokens.text", message: "Token" })}
          help={i18n._({
            id: "tokens.text.help",
            message: "Copy it now; it cannot be shown again. Programs send it as “Authorization: Bearer …”.",
          })}
          value={add.data.text}
        />
      ) : (
        questions()
      )}
      {add.error ? <ErrorBox error={add.error} /> : null}
    </Dialog>
  );

  function questions() {
    return (
      <>
        <TextField
          label={i18n._({ id: "field.name", message: "Name" })}
          help={i18n._({ id: "tokens.name.help", message: "For instance the program that will use it." })}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          maxLength={255}
        />
        <Radios
          label={i18n._({ id: "preset.label", message: "May" })}
          value={access}
          onChange={setAccess}
          choices={[
            { value: "read", label: i18n._({ id: "tokens.read", message: "Read" }) },
            { value: "write", label: i18n._({ id: "tokens.write", message: "Read and write" }) },
          ]}
        />
        <Radios
          label={i18n._({ id: "tokens.lifetime", message: "Serves for" })}
          value={days}
          onChange={setDays}
          choices={lifetimeChoices(lifetimes)}
        />
        {databases.length > 1 ? (
          <fieldset className={styles.databases}>
            <legend>{i18n._({ id: "tokens.databases", message: "In the databases" })}</legend>
            {databases.map((database) => (
              <Checkbox
                key={database.id}
                isSelected={!left.includes(database.id)}
                onChange={(on) => setLeft(on ? left.filter((id) => id !== database.id) : [...left, database.id])}
              >
                {database.name}
              </Checkbox>
            ))}
          </fieldset>
        ) : null}
      </>
    );
  }
}
