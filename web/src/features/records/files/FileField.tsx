import { Download, X } from "lucide-react";
import { type ClipboardEvent, useState } from "react";
import { post } from "@/api/upload";
import { i18n } from "@/i18n/i18n";
import { ButtonLink, IconButton } from "@/ui/Button";
import { explain } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { ProgressBar } from "@/ui/ProgressBar";
import { FilePreview } from "./FilePreview";
import styles from "./files.module.css";
import { type FileManifest, local } from "./manifest";

interface FileFieldProps {
  label: string;
  /** The reference in the cell; null or undefined for none. */
  value: unknown;
  /** How the file of the saved value can be fetched. */
  saved: FileManifest | undefined;
  isDisabled?: boolean;
  onChange: (reference: string | null) => void;
}

interface Uploaded {
  result: string;
  download_link: FileManifest;
}

/** The file of a cell: shown, fetched, taken out; a new one is dropped, pasted or chosen. The record keeps it once it is saved. */
export function FileField({ label, value, saved, isDisabled, onChange }: FileFieldProps) {
  const [sent, setSent] = useState<Uploaded | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const present = value !== null && value !== undefined;
  const file = sent && sent.result === value ? sent.download_link : saved;

  async function upload(chosen: File) {
    setFailure(null);
    setShare(0);
    const body = new FormData();
    body.append("file", chosen);
    try {
      const uploaded = await post<Uploaded>("/files/", body, { onProgress: setShare });
      setSent(uploaded);
      onChange(uploaded.result);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setShare(null);
    }
  }

  function paste(event: ClipboardEvent) {
    const [pasted] = event.clipboardData.files;
    if (!pasted || isDisabled || present) return;
    event.preventDefault();
    void upload(pasted);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame around a single value
    <div className={styles.field} role="group" aria-label={label} onPaste={paste}>
      {content()}
      {failure ? (
        <p role="alert" className={styles.error}>
          {explain(failure).what}
        </p>
      ) : null}
    </div>
  );

  function content() {
    if (share !== null) {
      return <ProgressBar label={i18n._({ id: "form.file.sending", message: "Sending the file" })} value={share} />;
    }
    if (present) return file ? <Present file={file} onRemove={isDisabled ? null : () => onChange(null)} /> : unknown();
    if (isDisabled) return <span className={styles.none}>{i18n._({ id: "file.none", message: "No file" })}</span>;
    return <FileDrop label={i18n._({ id: "file.drop", message: "Drop or paste a file here" })} onFile={upload} />;
  }

  /** A reference that this installation did not make. */
  function unknown() {
    return (
      <span className={styles.none}>
        {i18n._({ id: "file.unknown", message: "The file of this value is not kept here." })}
      </span>
    );
  }
}

function Present({ file, onRemove }: { file: FileManifest; onRemove: (() => void) | null }) {
  return (
    <>
      <FilePreview file={file} />
      <div className={styles.line}>
        <span className={styles.name}>{file.name}</span>
        <ButtonLink size="sm" icon={<Download aria-hidden="true" />} href={local(file.attachment)}>
          {i18n._({ id: "file.download", message: "Download" })}
        </ButtonLink>
        {onRemove ? (
          <IconButton
            icon={<X aria-hidden="true" />}
            label={i18n._({ id: "form.file.remove", message: "Remove the file" })}
            onPress={onRemove}
          />
        ) : null}
      </div>
    </>
  );
}
