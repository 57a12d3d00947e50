/** What the server writes into `#page-data` on the pages that come before a session. */
export interface AuthPageData {
  page: "login" | "setup" | "password" | "second_step" | "forgotten" | "forgotten_sent";
  /** The value for the form field `csrfmiddlewaretoken`. */
  csrf: string;
  /** What was wrong with the form just sent, by field name; `__all__` holds what concerns no single field. */
  errors: Record<string, string[]>;
  /** What the person had typed (never a password). */
  values: Record<string, string>;
  /** Where to go after a login; sent back as the field `next`. */
  next: string | null;
  /** On `setup`: the one-time code printed in the server's log must be given in the field `code`. */
  needs_code: boolean;
  /** On `login`: only the providers below may be used, no password. */
  sso_only?: boolean;
  /** On `login`: who has forgotten their password may ask for an e-mail with a link. */
  forgettable?: boolean;
  sso_providers: { id: string; name: string; url: string }[];
  /** Language code to name, for the choice posted to `/i18n/setlang/`. */
  languages: Record<string, string>;
}
