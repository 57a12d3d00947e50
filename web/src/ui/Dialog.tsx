import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Form } from "react-aria-components/Form";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { i18n } from "@/i18n/i18n";
import { Button, IconButton } from "./Button";
import styles from "./Dialog.module.css";
import { ErrorBox } from "./ErrorBox";
import { TextField } from "./TextField";
import { useStrayEscape } from "./use-stray-escape";

interface DialogProps {
  title: string;
  /** Rendered while open only; unmounting closes it and gives focus back. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  width?: "sm" | "md" | "lg" | "xl";
  /** Nothing may close it meanwhile. */
  busy?: boolean;
  alert?: boolean;
  /** Makes the content a form; called on Enter and by a submit button. */
  onSubmit?: () => void;
}

/** A modal dialog: traps focus, closes by Escape or a press outside, and may be opened above another one. */
export function Dialog({ title, onClose, children, actions, width = "md", busy, alert, onSubmit }: DialogProps) {
  useStrayEscape(busy ? undefined : onClose);
  const content = (
    <>
      <div className={styles.body}>{children}</div>
      {actions ? <footer className={styles.actions}>{actions}</footer> : null}
    </>
  );
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog} role={alert ? "alertdialog" : "dialog"}>
          <header className={styles.header}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton
              icon={<X aria-hidden="true" />}
              label={i18n._({ id: "ui.close", message: "Close" })}
              isDisabled={busy}
              onPress={onClose}
            />
          </header>
          {onSubmit ? (
            <Form
              className={styles.form}
              validationBehavior="aria"
              onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
              }}
            >
              {content}
            </Form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Given: the person must type this text first. */
  typeToConfirm?: string;
  /** Runs on confirmation; a rejection is shown inside the dialog, which stays open. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, danger, typeToConfirm, onConfirm, onClose } = props;
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = !typeToConfirm || typed.trim().toLowerCase() === typeToConfirm.toLowerCase();

  async function confirm() {
    if (!ready || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      width="sm"
      alert
      busy={busy}
      onClose={onClose}
      onSubmit={confirm}
      actions={
        <>
          <Button onPress={onClose} isDisabled={busy} autoFocus={!typeToConfirm}>
            {i18n._({ id: "ui.cancel", message: "Cancel" })}
          </Button>
          <Button type="submit" variant={danger ? "danger" : "primary"} isDisabled={!ready} isPending={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {typeToConfirm ? (
        <TextField
          label={i18n._({
            id: "ui.confirm.type",
            message: "Type “{text}” to confirm",
            values: { text: typeToConfirm },
          })}
          value={typed}
          onChange={setTyped}
          autoFocus
          autoComplete="off"
        />
      ) : null}
      {failure ? <ErrorBox error={failure} /> : null}
    </Dialog>
  );
}
