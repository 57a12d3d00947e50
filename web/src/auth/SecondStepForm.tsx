import { i18n } from "@/i18n/i18n";
import { TextField } from "@/ui/TextField";
import { errorOf, PostForm } from "./PostForm";
import type { AuthPageData } from "./page-data";

/** The code of the second step. */
export function SecondStepForm({ data }: { data: AuthPageData }) {
  return (
    <PostForm
      csrf={data.csrf}
      submitLabel={i18n._({ id: "login.submit", message: "Log in" })}
      busyLabel={i18n._({ id: "login.busy", message: "Logging in…" })}
    >
      <TextField
        name="code"
        label={i18n._({ id: "secondStep.code", message: "Code" })}
        help={i18n._({
          id: "secondStep.code.help",
          message: "Lost your device? Type one of your recovery codes instead.",
        })}
        error={errorOf(data.errors, "code")}
        isRequired
        autoFocus
        autoComplete="one-time-code"
        mono
      />
    </PostForm>
  );
}
