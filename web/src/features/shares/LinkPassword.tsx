import { useState } from "react";
import { RpcError } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { Button } from "@/ui/Button";
import { ErrorBox } from "@/ui/ErrorBox";
import { PasswordField } from "@/ui/TextField";
import styles from "./shares.module.css";

interface LinkPasswordProps {
  /** The one said last does not fit. */
  wrong: boolean;
  busy: boolean;
  error: unknown;
  onSaid: (password: string) => void;
}

/** LinkPasswordNeeded. */
const locked = -28040;

/** Asks for the password of a link; it is kept as long as the page is open. */
export function LinkPassword({ wrong, busy, error, onSaid }: LinkPasswordProps) {
  const [typed, setTyped] = useState("");
  const refused = error instanceof RpcError && error.code === locked;
  return (
    <form
      className={styles.ask}
      noValidate // the browser would not let go of a field that the last answer marked as wrong
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") onSaid(typed);
      }}
    >
      <h1>{i18n._({ id: "share.ask", message: "This link asks for a password" })}</h1>
      <PasswordField
        label={i18n._({ id: "share.password", message: "Password" })}
        value={typed}
        onChange={setTyped}
        autoFocus
        autoComplete="off"
        error={wrong && refused && !busy ? i18n._({ id: "share.wrong", message: "That is not the password." }) : null}
      />
      {error && !refused ? <ErrorBox error={error} /> : null}
      <Button type="submit" variant="primary" isPending={busy} isDisabled={typed === ""}>
        {i18n._({ id: "share.unlock", message: "Show the records" })}
      </Button>
    </form>
  );
}
