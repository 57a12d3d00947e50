import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { Page, PageHeader } from "@/ui/Page";
import { ProgressBar } from "@/ui/ProgressBar";
import { Tabs } from "@/ui/Tabs";
import { TextField } from "@/ui/TextField";
import styles from "./imports.module.css";
import type { Reading } from "./useReading";

interface UploadStepProps {
  schemaName: string | undefined;
  /** The table the rows go to; absent for a new one. */
  tableName: string | undefined;
  reading: Reading;
}

const accepted = [
  ...[
    ".csv",
    ".tsv",
    ".txt",
    ".xlsx",
    ".ods",
    ".json",
    ".geojson",
    ".ndjson",
    ".jsonl",
    ".html",
    ".htm",
    ".zip",
    ".gz",
  ],
  ...["text/csv", "text/tab-separated-values", "text/plain", "application/json", "text/html"],
];

/** A file to drop or choose, or text to paste. */
export function UploadStep({ schemaName, tableName, reading }: UploadStepProps) {
  return (
    <Page>
      <PageHeader
        title={i18n._({ id: "import.title", message: "Import a file" })}
        detail={detail(schemaName, tableName)}
      />
      {reading.error ? (
        <div className={styles.gap}>
          <ErrorBox title={i18n._({ id: "import.unreadable", message: "This cannot be read" })} error={reading.error} />
        </div>
      ) : null}
      {reading.busy ? <Sending reading={reading} /> : <Sources reading={reading} />}
    </Page>
  );
}

function detail(schemaName: string | undefined, tableName: string | undefined): string | null {
  if (tableName) {
    return i18n._({
      id: "import.intoTable",
      message: "Its rows go into the table “{name}”.",
      values: { name: tableName },
    });
  }
  return schemaName
    ? i18n._({
        id: "import.into",
        message: "It becomes a new table in the schema “{name}”.",
        values: { name: schemaName },
      })
    : null;
}

function Sending({ reading }: { reading: Reading }) {
  const name = reading.fileName ?? i18n._({ id: "import.pasted", message: "the pasted text" });
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={
          reading.share < 1
            ? i18n._({ id: "import.uploading", message: "Uploading {name}", values: { name } })
            : i18n._({ id: "import.looking", message: "Looking at every value of {name}", values: { name } })
        }
        value={reading.share < 1 ? reading.share : undefined}
      />
      <Button onPress={reading.cancel}>{i18n._({ id: "ui.cancel", message: "Cancel" })}</Button>
    </div>
  );
}

function Sources({ reading }: { reading: Reading }) {
  const [text, setText] = useState("");
  return (
    <Tabs
      label={i18n._({ id: "import.source", message: "Where the data comes from" })}
      tabs={[
        {
          id: "file",
          label: i18n._({ id: "import.file", message: "A file" }),
          content: (
            <FileDrop
              label={i18n._({ id: "import.drop", message: "Drop a file here: CSV, TSV, Excel, ODS, JSON, HTML" })}
              help={i18n._({
                id: "import.help",
                message:
                  "Packed by zip or gzip too. Sheets, separator, encoding, header and the type of each column are found out from all of its values. You decide before anything is kept.",
              })}
              accept={accepted}
              onFile={(file) => reading.start({ kind: "file", file })}
            />
          ),
        },
        {
          id: "address",
          label: i18n._({ id: "import.address", message: "From the web" }),
          content: <AddressField reading={reading} />,
        },
        {
          id: "text",
          label: i18n._({ id: "import.paste", message: "Pasted text" }),
          content: (
            <div className={styles.paste}>
              <TextField
                label={i18n._({
                  id: "import.paste.label",
                  message: "Rows copied from a spreadsheet, CSV, JSON, or an HTML table",
                })}
                value={text}
                onChange={setText}
                rows={12}
                mono
              />
              <Button
                variant="primary"
                isDisabled={text.trim() === ""}
                onPress={() => reading.start({ kind: "text", text })}
              >
                {i18n._({ id: "import.continue", message: "Continue" })}
              </Button>
            </div>
          ),
        },
      ]}
    />
  );
}

function AddressField({ reading }: { reading: Reading }) {
  const [url, setUrl] = useState("");
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault();
        reading.start({ kind: "address", url: url.trim() });
      }}
    >
      <TextField
        label={i18n._({ id: "import.address.label", message: "From a web address" })}
        help={i18n._({
          id: "import.address.help",
          message:
            "The server fetches the file, so it has to be open to everyone: https:// or http://. Addresses inside the server’s own network are refused unless an administrator has allowed them.",
        })}
        value={url}
        onChange={setUrl}
        mono
      />
      <Button variant="primary" type="submit" isDisabled={url.trim() === ""}>
        {i18n._({ id: "import.continue", message: "Continue" })}
      </Button>
    </form>
  );
}
