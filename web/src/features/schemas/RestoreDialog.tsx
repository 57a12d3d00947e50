import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type RestoreDone, restoreSchema } from "@/api/archives";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh, schemasQuery } from "@/model/catalog";
import { checkName, freeName } from "@/model/names";
import { Button, ButtonLink } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { ProgressBar } from "@/ui/ProgressBar";
import { TextField } from "@/ui/TextField";
import { Restored } from "./Restored";

/** Makes a new schema of an archive: which file, under which name, and then what came of it. */
export function RestoreDialog({ databaseId, onClose }: { databaseId: number; onClose: () => void }) {
  const client = useQueryClient();
  const { data: schemas = [] } = useQuery(schemasQuery(databaseId));
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const [sent, setSent] = useState(0);
  const [done, setDone] = useState<RestoreDone | null>(null);
  const taken = schemas.map((schema) => schema.name);
  const problem = checkName(name, taken);
  const restore = useMutation({
    mutationFn: (archive: File) => restoreSchema(databaseId, name.trim(), archive, setSent),
    onSuccess: (answer) => {
      setDone(answer);
      return refresh.schemas(client, databaseId);
    },
  });

  function choose(archive: File) {
    setFile(archive);
    if (name === "") setName(freeName(archive.name.replace(/( \(\d+\))?\.zip$/i, ""), taken));
  }

  return (
    <Dialog
      title={i18n._({ id: "restore.title", message: "Restore from an archive" })}
      busy={restore.isPending}
      onClose={onClose}
      onSubmit={() => file && !problem && !done && restore.mutate(file)}
      actions={
        done ? (
          <>
            <Button onPress={onClose}>{i18n._({ id: "ui.close", message: "Close" })}</Button>
            <ButtonLink variant="primary" href={addresses.schema(databaseId, done.schema_oid)}>
              {i18n._({ id: "restore.open", message: "Open the schema" })}
            </ButtonLink>
          </>
        ) : (
          <>
            <Button onPress={onClose} isDisabled={restore.isPending}>
              {i18n._({ id: "ui.cancel", message: "Cancel" })}
            </Button>
            <Button
              type="submit"
              variant="primary"
              isDisabled={!file || Boolean(problem)}
              isPending={restore.isPending}
            >
              {i18n._({ id: "restore.run", message: "Restore" })}
            </Button>
          </>
        )
      }
    >
      {done ? <Restored done={done} /> : fields()}
    </Dialog>
  );

  function fields() {
    return (
      <>
        <FileDrop
          label={file?.name ?? i18n._({ id: "restore.file", message: "Drop an archive here" })}
          help={i18n._({
            id: "restore.help",
            message:
              "A ZIP that “Export as an archive” made, here or elsewhere. Tables, rows and keys come back together, or nothing does.",
          })}
          accept={[".zip"]}
          onFile={choose}
        />
        <TextField
          label={i18n._({ id: "restore.name", message: "Name of the new schema" })}
          value={name}
          onChange={setName}
          error={name === "" ? null : problem}
          isRequired
          autoComplete="off"
        />
        {restore.isPending ? (
          <ProgressBar
            label={i18n._({ id: "restore.running", message: "Restoring" })}
            {...(sent < 1 ? { value: sent } : {})}
          />
        ) : null}
        {restore.error ? <ErrorBox error={restore.error} /> : null}
      </>
    );
  }
}
