import { Paperclip, X } from "lucide-react";
import { useId, useState } from "react";
import { commonData } from "@/api/common-data";
import { post } from "@/api/upload";
import { i18n } from "@/i18n/i18n";
import { Banner } from "@/ui/Banner";
import { IconButton } from "@/ui/Button";
import { explain } from "@/ui/ErrorBox";
import { FileDrop } from "@/ui/FileDrop";
import { ProgressBar } from "@/ui/ProgressBar";
import styles from "../forms.module.css";

interface FileInputProps {
  token: string;
  fieldKey: string;
  label: string;
  help: string | null;
  required: boolean;
  error: string | null;
  /** The reference that goes into the cell. */
  onChange: (reference: string | undefined) => void;
}

interface Uploaded {
  result: string;
  download_link: { name: string };
}

/** Sends a file ahead of the form; what is submitted is the reference to it. */
export function FileInput({ token, fieldKey, label, help, required, error, onChange }: FileInputProps) {
  const [name, setName] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const labelId = useId();
  const { is_authenticated, file_backends } = commonData();
  const allowed = is_authenticated || file_backends.some((backend) => backend.anonymous_access);

  async function upload(file: File) {
    setFailure(null);
    setShare(0);
    const body = new FormData();
    body.append("file", file);
    const query = new URLSearchParams({ form_token: token, form_field_key: fieldKey });
    try {
      const { result, download_link } = await post<Uploaded>(`/files/?${query}`, body, { onProgress: setShare });
      setName(download_link.name);
      onChange(result);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setShare(null);
    }
  }

  return (
    <fieldset className={styles.fileField} aria-labelledby={labelId}>
      <span id={labelId} className={styles.fileLabel}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </span>
      {content()}
      {help ? <p className={styles.help}>{help}</p> : null}
      {error || failure ? (
        <p role="alert" className={styles.fieldError}>
          {error ?? explain(failure).what}
        </p>
      ) : null}
    </fieldset>
  );

  function content() {
    if (!allowed) {
      return (
        <Banner>
          {i18n._({
            id: "form.file.notAllowed",
            message: "Files can only be added by people who are signed in. You can send the form without one.",
          })}
        </Banner>
      );
    }
    if (share !== null) {
      return <ProgressBar label={i18n._({ id: "form.file.sending", message: "Sending the file" })} value={share} />;
    }
    if (name) {
      return (
        <span className={styles.fileName}>
          <Paperclip aria-hidden="true" />
          {name}
          <IconButton
            icon={<X aria-hidden="true" />}
            label={i18n._({ id: "form.file.remove", message: "Remove the file" })}
            onPress={() => {
              setName(null);
              onChange(undefined);
            }}
          />
        </span>
      );
    }
    return (
      <FileDrop label={i18n._({ id: "form.file.drop", message: "Drop a file here" })} onFile={(file) => upload(file)} />
    );
  }
}
