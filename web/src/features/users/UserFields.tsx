import { commonData } from "@/api/common-data";
import type { UserInfo } from "@/api/generated";
import { i18n } from "@/i18n/i18n";
import { Select } from "@/ui/Select";
import { TextField } from "@/ui/TextField";

/** The parts of a person that can be edited. */
export interface UserForm {
  full_name: string;
  email: string;
  username: string;
  display_language: string;
}

export const emptyUser: UserForm = { full_name: "", email: "", username: "", display_language: "en" };

export function asForm(user: UserInfo): UserForm {
  return {
    full_name: user.full_name ?? "",
    email: user.email,
    username: user.username,
    display_language: user.display_language,
  };
}

interface UserFieldsProps {
  value: UserForm;
  onChange: (value: UserForm) => void;
  autoFocus?: boolean;
}

export function UserFields({ value, onChange, autoFocus }: UserFieldsProps) {
  const field = (name: keyof UserForm) => ({
    value: value[name],
    onChange: (text: string) => onChange({ ...value, [name]: text }),
  });
  const ssoOnly = commonData().is_sso_login_required;
  return (
    <>
      <TextField
        {...field("full_name")}
        label={i18n._({ id: "user.fullName", message: "Full name" })}
        autoFocus={autoFocus}
        autoComplete="name"
      />
      <TextField
        {...field("email")}
        label={i18n._({ id: "user.email", message: "E-mail" })}
        help={ssoOnly ? i18n._({ id: "user.email.sso", message: "Comes from the login provider." }) : undefined}
        isReadOnly={ssoOnly}
        type="email"
        autoComplete="email"
      />
      <TextField
        {...field("username")}
        label={i18n._({ id: "login.username", message: "Username" })}
        isRequired
        maxLength={63}
        autoComplete="username"
      />
      <Select
        label={i18n._({ id: "user.language", message: "Language" })}
        value={value.display_language}
        onChange={(language) => onChange({ ...value, display_language: language })}
        choices={Object.entries(commonData().languages).map(([code, name]) => ({ value: code, label: name }))}
      />
    </>
  );
}
