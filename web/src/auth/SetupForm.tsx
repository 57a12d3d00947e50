import { i18n } from "@/i18n/i18n";
import { TextField } from "@/ui/TextField";
import { NewPassword } from "./NewPassword";
import { errorOf, PostForm } from "./PostForm";
import type { AuthPageData } from "./page-data";

export function SetupForm({ data }: { data: AuthPageData }) {
  const { errors, values } = data;
  return (
    <PostForm
      csrf={data.csrf}
      submitLabel={i18n._({ id: "setup.submit", message: "Create administrator" })}
      busyLabel={i18n._({ id: "setup.busy", message: "Creating…" })}
    >
      {data.needs_code ? (
        <TextField
          name="code"
          label={i18n._({ id: "setup.code", message: "One-time code" })}
          help={i18n._({
            id: "setup.code.help",
            message: "Printed in the server's log: it shows that you are the one who started it.",
          })}
          defaultValue={values.code}
          error={errorOf(errors, "code")}
          isRequired
          autoFocus
          mono
          autoComplete="off"
        />
      ) : null}
      <TextField
        name="username"
        label={i18n._({ id: "login.username", message: "Username" })}
        defaultValue={values.username}
        error={errorOf(errors, "username")}
        isRequired
        autoFocus={!data.needs_code}
        autoComplete="username"
        maxLength={63}
      />
      <NewPassword names={["password1", "password2"]} errors={errors} />
    </PostForm>
  );
}
