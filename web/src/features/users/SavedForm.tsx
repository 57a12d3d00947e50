import type { ReactNode } from "react";
import { Form } from "react-aria-components/Form";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import styles from "./users.module.css";

interface SavedFormProps {
  label: string;
  submitLabel: string;
  /** Saving is offered only while there is something to save and nothing is wrong with it. */
  ready: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onReset?: () => void;
  children: ReactNode;
}

/** A form on a page, with its buttons and its error beside them. */
export function SavedForm(props: SavedFormProps) {
  return (
    <Form
      className={styles.form}
      aria-label={props.label}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.ready && !props.busy) props.onSubmit();
      }}
    >
      {props.children}
      {props.error ? <ErrorBox error={props.error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!props.ready} isPending={props.busy}>
          {props.submitLabel}
        </Button>
        {props.onReset ? (
          <Button variant="quiet" isDisabled={!props.ready} onPress={props.onReset}>
            {i18n._({ id: "ui.reset", message: "Reset" })}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
