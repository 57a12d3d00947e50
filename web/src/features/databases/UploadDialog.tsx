import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { refresh } from "@/model/catalog";
import { checkName } from "@/model/names";
import { setPendingFile } from "@/model/pending-file";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { TextField } from "@/ui/TextField";

interface UploadDialogProps {
  onClose: () => void;
  /** Called once the database stands; the file waits for the import page. */
  onReady: (databaseId: number, schemaOid: number) => void;
}

/** From a file to a database of one's own: asks for both, then hands over to the import page. */
export function UploadDialog({ onClose, onReady }: UploadDialogProps) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const problem = file ? checkName(name) : null;

  const create = useMutation({
    mutationFn: async () => {
      const { database } = await rpc.call("databases.setup.create_new", { database: name.trim(), sample_data: [] });
      const schemas = await rpc.call("schemas.list", { database_id: database.id });
      const schema = schemas.find((candidate) => candidate.name === "public") ?? schemas[0];
      if (!schema) throw new Error(i18n._({ id: "upload.noSchema", message: "The new database has no schema." }));
      return { databaseId: database.id, schemaOid: schema.oid };
    },
    onSuccess: async ({ databaseId, schemaOid }) => {
      await refresh.databases(client);
      setPendingFile(file);
      onReady(databaseId, schemaOid);
    },
  });

  function take(chosen: File) {
    setFile(chosen);
    if (!name) setName(proposeName(chosen.name));
  }

  return (
    <Dialog
      title={i18n._({ id: "upload.title", message: "Upload a spreadsheet" })}
      busy={create.isPending}
      onClose={onClose}
      onSubmit={() => file && !problem && create.mutate()}
      actions={
        <Button type="submit" variant="primary" isDisabled={!file || Boolean(problem)} isPending={create.isPending}>
          {i18n._({ id: "upload.submit", message: "Create database and continue" })}
        </Button>
      }
    >
      <FileDrop
        label={file ? file.name : i18n._({ id: "upload.drop", message: "Drop a CSV or TSV file here" })}
        help={i18n._({
          id: "upload.help",
          message: "Separator, encoding and column types are found out; you can change them before anything is kept.",
        })}
        accept={[".csv", ".tsv", ".txt", "text/csv", "text/tab-separated-values", "text/plain"]}
        onFile={take}
      />
      <TextField
        label={i18n._({ id: "create.name", message: "Name of the new database" })}
        value={name}
        onChange={setName}
        error={problem}
        mono
        autoComplete="off"
      />
      {create.error ? <ErrorBox error={create.error} /> : null}
    </Dialog>
  );
}

/** A database's name out of a file's: lower case, words joined by underscores. */
export function proposeName(fileName: string): string {
  const stem = fileName.replace(/\.[^.]*$/, "").toLowerCase();
  return (
    stem
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 50) || "my_data"
  );
}
