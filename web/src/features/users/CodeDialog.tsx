import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorBox } from "@/ui/ErrorBox";
import { TextField } from "@/ui/TextField";
import { RecoveryCodes } from "./RecoveryCodes";

interface CodeDialogProps {
  title: string;
  submitLabel: string;
  danger?: boolean;
  onClose: () => void;
  /** Recovery codes to show; null for none. */
  onCode: (code: string) => Promise<readonly string[] | null>;
}

/** Asks for a code of the device before something is changed. */
export function CodeDialog({ title, submitLabel, danger, onClose, onCode }: CodeDialogProps) {
  const [code, setCode] = useState("");
  const change = useMutation({
    mutationFn: () => onCode(code.trim()),
    onSuccess: (codes) => {
      if (!codes) onClose();
    },
  });
  const codes = change.data;
  return (
    <Dialog
      title={title}
      width="md"
      busy={change.isPending}
      onClose={onClose}
      onSubmit={() => (codes ? onClose() : code.trim() && change.mutate())}
      actions={
        <Button
          type="submit"
          variant={danger ? "danger" : "primary"}
          isDisabled={!code.trim()}
          isPending={change.isPending}
        >
          {codes ? i18n._({ id: "ui.done", message: "Done" }) : submitLabel}
        </Button>
      }
    >
      {codes ? (
        <RecoveryCodes codes={codes} />
      ) : (
        <TextField
          label={i18n._({ id: "secondStep.code", message: "Code" })}
          help={i18n._({ id: "twoStep.code.help", message: "The one that the app on your device shows now." })}
          value={code}
          onChange={setCode}
          isRequired
          autoFocus
          autoComplete="one-time-code"
          mono
        />
      )}
      {change.error ? <ErrorBox error={change.error} /> : null}
    </Dialog>
  );
}
