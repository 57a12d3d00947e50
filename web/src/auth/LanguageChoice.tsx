import { useRef } from "react";
import { i18n, languages as translated } from "@/i18n/i18n";
import styles from "./AuthPage.module.css";

interface LanguageChoiceProps {
  languages: Record<string, string>;
  csrf: string;
}

/** The language of the pages before login; absent while there is only one. */
export function LanguageChoice({ languages, csrf }: LanguageChoiceProps) {
  const form = useRef<HTMLFormElement>(null);
  const choices = Object.entries(languages).filter(([code]) => translated.includes(code));
  if (choices.length < 2) return null;
  return (
    <form ref={form} method="post" action="/i18n/setlang/" className={styles.language}>
      <input type="hidden" name="csrfmiddlewaretoken" value={csrf} />
      <input type="hidden" name="next" value={location.pathname + location.search} />
      <select
        name="language"
        aria-label={i18n._({ id: "language.label", message: "Language" })}
        defaultValue={i18n.locale}
        onChange={() => form.current?.submit()}
      >
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </form>
  );
}
