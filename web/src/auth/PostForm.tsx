import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "@/ui/Button";
import styles from "./AuthPage.module.css";

interface PostFormProps {
  csrf: string;
  submitLabel: string;
  busyLabel: string;
  children: ReactNode;
}

/** A form that the browser itself posts to the address of the page. */
export function PostForm({ csrf, submitLabel, busyLabel, children }: PostFormProps) {
  const [busy, setBusy] = useState(false);
  return (
    <Form method="post" validationBehavior="aria" className={styles.form} onSubmit={() => setBusy(true)}>
      <input type="hidden" name="csrfmiddlewaretoken" value={csrf} />
      {children}
      <Button type="submit" variant="primary" isPending={busy}>
        {busy ? busyLabel : submitLabel}
      </Button>
    </Form>
  );
}

/** The first thing that was wrong with a field when the form was last sent. */
export function errorOf(errors: Record<string, string[]>, ...names: string[]): string | null {
  const found = names.flatMap((name) => errors[name] ?? []);
  return found.length > 0 ? found.join(" ") : null;
}
