import { i18n } from "@/i18n/i18n";
import { ErrorBox } from "@/ui/ErrorBox";
import { Logo } from "@/ui/Logo";
import { useTitle } from "@/ui/title";
import styles from "./AuthPage.module.css";
import { ForgottenForm } from "./ForgottenForm";
import { LanguageChoice } from "./LanguageChoice";
import { LoginForm } from "./LoginForm";
import { PasswordForm } from "./PasswordForm";
import type { AuthPageData } from "./page-data";
import { SecondStepForm } from "./SecondStepForm";
import { SetupForm } from "./SetupForm";

/** A page that comes before a session: login, first installation, or a password that must be changed. */
export function AuthPage({ data }: { data: AuthPageData }) {
  const { title, text } = words(data.page);
  useTitle(title);
  const general = data.errors.__all__ ?? [];
  return (
    <div className={styles.page}>
      <LanguageChoice languages={data.languages} csrf={data.csrf} />
      <main className={styles.card}>
        <div className={styles.brand}>
          <Logo />
          <span>Mathesar</span>
        </div>
        <div>
          <h1>{title}</h1>
          {text ? <p className={styles.text}>{text}</p> : null}
        </div>
        {general.length > 0 ? <ErrorBox error={{ what: general.join(" ") }} /> : null}
        <PageForm data={data} />
      </main>
    </div>
  );
}

function PageForm({ data }: { data: AuthPageData }) {
  switch (data.page) {
    case "login":
      return <LoginForm data={data} />;
    case "setup":
      return <SetupForm data={data} />;
    case "password":
      return <PasswordForm data={data} />;
    case "second_step":
      return <SecondStepForm data={data} />;
    case "forgotten":
      return <ForgottenForm data={data} />;
    case "forgotten_sent":
      return (
        <a className={styles.aside} href="/auth/login/">
          {i18n._({ id: "forgotten.back", message: "Back to the login" })}
        </a>
      );
  }
}

function words(page: AuthPageData["page"]): { title: string; text?: string } {
  switch (page) {
    case "login":
      return { title: i18n._({ id: "login.title", message: "Log in" }) };
    case "setup":
      return {
        title: i18n._({ id: "setup.title", message: "Create the administrator" }),
        text: i18n._({
          id: "setup.text",
          message: "A one-time step. The administrator connects databases and invites other people.",
        }),
      };
    case "password":
      return {
        title: i18n._({ id: "password.title", message: "Choose a new password" }),
        text: i18n._({
          id: "password.text",
          message: "An administrator set your present password. Choose your own, then log in with it.",
        }),
      };
    case "second_step":
      return {
        title: i18n._({ id: "secondStep.title", message: "Second step" }),
        text: i18n._({ id: "secondStep.text", message: "Type the code that the app on your device shows." }),
      };
    case "forgotten":
      return {
        title: i18n._({ id: "forgotten.title", message: "Forgotten password" }),
        text: i18n._({
          id: "forgotten.text",
          message: "You get an e-mail with a link, through which you choose a new password.",
        }),
      };
    case "forgotten_sent":
      return {
        title: i18n._({ id: "forgotten.sent", message: "Look into your mailbox" }),
        text: i18n._({
          id: "forgotten.sent.text",
          message:
            "If there is such an account, an e-mail with a link is on its way to its address. The link serves for an hour. If nothing comes, ask an administrator.",
        }),
      };
  }
}
