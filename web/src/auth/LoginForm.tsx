import { KeyRound } from "lucide-react";
import { i18n } from "@/i18n/i18n";
import { ButtonLink } from "@/ui/Button";
import { PasswordField, TextField } from "@/ui/TextField";
import styles from "./AuthPage.module.css";
import { errorOf, PostForm } from "./PostForm";
import type { AuthPageData } from "./page-data";

export function LoginForm({ data }: { data: AuthPageData }) {
  const { errors, values, next, sso_providers: providers } = data;
  return (
    <>
      {providers.map((provider) => (
        <ButtonLink key={provider.id} href={provider.url} icon={<KeyRound aria-hidden="true" />}>
          {i18n._({ id: "login.with", message: "Log in with {name}", values: { name: provider.name } })}
        </ButtonLink>
      ))}
      {providers.length > 0 && !data.sso_only ? (
        <div className={styles.or}>{i18n._({ id: "login.or", message: "or" })}</div>
      ) : null}
      {data.sso_only ? null : (
        <PostForm
          csrf={data.csrf}
          submitLabel={i18n._({ id: "login.submit", message: "Log in" })}
          busyLabel={i18n._({ id: "login.busy", message: "Logging in…" })}
        >
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <TextField
            name="username"
            label={i18n._({ id: "login.username", message: "Username" })}
            defaultValue={values.username}
            error={errorOf(errors, "username")}
            isRequired
            autoFocus={!values.username}
            autoComplete="username"
          />
          <PasswordField
            name="password"
            label={i18n._({ id: "login.password", message: "Password" })}
            error={errorOf(errors, "password")}
            isRequired
            autoFocus={Boolean(values.username)}
            autoComplete="current-password"
          />
        </PostForm>
      )}
      {data.forgettable && !data.sso_only ? (
        <a className={styles.aside} href="/auth/forgotten/">
          {i18n._({ id: "login.forgotten", message: "Forgotten your password?" })}
        </a>
      ) : null}
    </>
  );
}
