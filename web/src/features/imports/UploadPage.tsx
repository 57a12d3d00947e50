import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { rpc } from "@/api/rpc";
import { uploadFile, uploadText } from "@/api/upload";
import { i18n } from "@/i18n/i18n";
import { addresses } from "@/model/addresses";
import { refresh, schemasQuery } from "@/model/catalog";
import { setPendingFile, usePendingFile } from "@/model/pending-file";
import { Button } from "@/ui/Button";
import { Switch } from "@/ui/Choice";
import { ErrorBox } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { Page, PageHeader } from "@/ui/Page";
import { ProgressBar } from "@/ui/ProgressBar";
import { Tabs } from "@/ui/Tabs";
import { TextField } from "@/ui/TextField";
import { useTitle } from "@/ui/title";
import styles from "./imports.module.css";

interface UploadPageProps {
  databaseId: number;
  schemaOid: number;
}

type Source = { kind: "file"; file: File } | { kind: "text"; text: string };

const accepted = [".csv", ".tsv", ".txt", "text/csv", "text/tab-separated-values", "text/plain"];

/** Takes a file or pasted text, makes a table of it, and goes on to the preview. */
export function UploadPage({ databaseId, schemaOid }: UploadPageProps) {
  const title = i18n._({ id: "import.title", message: "Import a file" });
  useTitle(title);
  const { data: schemas } = useQuery(schemasQuery(databaseId));
  const schema = schemas?.find((candidate) => candidate.oid === schemaOid);
  const [infer, setInfer] = useState(true);
  const [text, setText] = useState("");
  const { start, cancel, busy, share, error, fileName } = useImport(databaseId, schemaOid, infer);

  const pending = usePendingFile((state) => state.file);
  useEffect(() => {
    if (!pending) return;
    setPendingFile(null);
    start({ kind: "file", file: pending });
  }, [pending, start]);

  return (
    <Page>
      <PageHeader
        title={title}
        detail={
          schema
            ? i18n._({
                id: "import.into",
                message: "It becomes a new table in the schema “{name}”.",
                values: { name: schema.name },
              })
            : null
        }
      />
      {error ? (
        <div className={styles.gap}>
          <ErrorBox
            title={i18n._({ id: "import.failed", message: "The import failed, and nothing was kept" })}
            error={error}
          />
        </div>
      ) : null}
      {busy ? (
        <div className={styles.progress}>
          <ProgressBar
            label={
              share === null || share < 1
                ? i18n._({ id: "import.uploading", message: "Uploading {name}", values: { name: fileName } })
                : i18n._({ id: "import.reading", message: "Reading {name} into a table", values: { name: fileName } })
            }
            value={share !== null && share < 1 ? share : undefined}
          />
          <Button onPress={cancel}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
        </div>
      ) : (
        <>
          <Tabs
            label={i18n._({ id: "import.source", message: "Where the data comes from" })}
            tabs={[
              {
                id: "file",
                label: i18n._({ id: "import.file", message: "A file" }),
                content: (
                  <FileDrop
                    label={i18n._({ id: "upload.drop", message: "Drop a CSV or TSV file here" })}
                    help={i18n._({
                      id: "import.help",
                      message:
                        "Separator, quotes, encoding and header are found out. You see a preview before the import is finished.",
                    })}
                    accept={accepted}
                    onFile={(file) => start({ kind: "file", file })}
                  />
                ),
              },
              {
                id: "text",
                label: i18n._({ id: "import.paste", message: "Pasted text" }),
                content: (
                  <div className={styles.paste}>
                    <TextField
                      label={i18n._({
                        id: "import.paste.label",
                        message: "Rows copied from a spreadsheet, or CSV text",
                      })}
                      value={text}
                      onChange={setText}
                      rows={12}
                      mono
                    />
                    <Button
                      variant="primary"
                      isDisabled={text.trim() === ""}
                      onPress={() => start({ kind: "text", text })}
                    >
                      {i18n._({ id: "import.continue", message: "Continue" })}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
          <div className={styles.options}>
            <Switch
              isSelected={infer}
              onChange={setInfer}
              help={i18n._({
                id: "import.infer.help",
                message:
                  "Dates, numbers, links and so on are recognised by looking at the values. Without it, all is text.",
              })}
            >
              {i18n._({ id: "import.infer", message: "Find out column types" })}
            </Switch>
          </div>
        </>
      )}
    </Page>
  );
}

/** Upload, then table; one attempt at a time, which can be cancelled while bytes travel. */
function useImport(databaseId: number, schemaOid: number, infer: boolean) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const abort = useRef<AbortController | null>(null);
  const [share, setShare] = useState<number | null>(null);

  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: async (source: Source) => {
      abort.current = new AbortController();
      const options = { onProgress: setShare, signal: abort.current.signal };
      setShare(null);
      const dataFile =
        source.kind === "file" ? await uploadFile(source.file, options) : await uploadText(source.text, options);
      setShare(1);
      const table = await rpc.call(
        "tables.import",
        { database_id: databaseId, schema_oid: schemaOid, data_file_id: dataFile.id },
        { signal: abort.current.signal },
      );
      await rpc.call("tables.metadata.set", {
        database_id: databaseId,
        table_oid: table.oid,
        metadata: { import_verified: false, data_file_id: dataFile.id },
      });
      return table;
    },
    onSuccess: async (table) => {
      await refresh.tables(client, databaseId, schemaOid);
      const renamed = Object.keys(table.renamed_columns).length > 0 ? "&renamed=1" : "";
      const preview = addresses.importPreview(databaseId, schemaOid, table.oid);
      navigate({ href: `${preview}?inferred=${infer ? 1 : 0}${renamed}`, replace: true });
    },
  });

  const cancelled = error instanceof DOMException && error.name === "AbortError";
  return {
    start: mutate,
    cancel: () => abort.current?.abort(),
    busy: isPending,
    share,
    error: cancelled ? null : error,
    fileName:
      variables?.kind === "file" ? variables.file.name : i18n._({ id: "import.pasted", message: "the pasted text" }),
  };
}
