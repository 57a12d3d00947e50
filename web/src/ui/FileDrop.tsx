import { FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Text } from "react-aria-components/Text";
import { i18n } from "@/i18n/i18n";
import { Button } from "./Button";
import styles from "./FileDrop.module.css";

interface FileDropProps {
  label: string;
  help?: ReactNode;
  /** File name endings or media types, as of an input's `accept`. */
  accept?: string[];
  onFile: (file: File) => void;
}

/** A place to drop one file, paste it, or choose it by keyboard. */
export function FileDrop({ label, help, accept, onFile }: FileDropProps) {
  return (
    <DropZone
      className={styles.drop}
      onDrop={async ({ items }) => {
        const item = items.find((candidate) => candidate.kind === "file");
        if (item?.kind === "file") onFile(await item.getFile());
      }}
    >
      <FileUp aria-hidden="true" />
      <Text slot="label" className={styles.label}>
        {label}
      </Text>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onFile(file);
        }}
      >
        <Button>{i18n._({ id: "ui.fileDrop.choose", message: "Choose a file" })}</Button>
      </FileTrigger>
      {help ? <p className={styles.help}>{help}</p> : null}
    </DropZone>
  );
}
