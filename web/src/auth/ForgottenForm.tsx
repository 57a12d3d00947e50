import { i18n } from "@/i18n/i18n";
import { TextField } from "@/ui/TextField";
import { errorOf, PostForm } from "./PostForm";
import type { AuthPageData } from "./page-data";

/** Asks whose password was forgotten; what comes of it is told by e-mail alone. */
export function ForgottenForm({ data }: { data: AuthPageData }) {
  return (
    <PostForm
      csrf={data.csrf}
      submitLabel={i18n._({ id: "forgotten.submit", message: "Send a link" })}
      busyLabel={i18n._({ id: "forgotten.busy", message: "Sending…" })}
    >
      <TextField
        name="username"
        label={i18n._({ id: "forgotten.who", message: "Username or e-mail address" })}
        defaultValue={data.values.username}
        error={errorOf(data.errors, "username")}
        isRequired
        autoFocus
        autoComplete="username"
      />
    </PostForm>
  );
}
