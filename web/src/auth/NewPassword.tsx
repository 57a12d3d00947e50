import { useState } from "react";
import { i18n } from "@/i18n/i18n";
import { PasswordField } from "@/ui/TextField";
import { errorOf } from "./PostForm";

interface NewPasswordProps {
  /** The names of the two fields, as the server knows them. */
  names: readonly [string, string];
  errors: Record<string, string[]>;
  autoFocus?: boolean;
}

/** A new password, typed twice. */
export function NewPassword({ names, errors, autoFocus }: NewPasswordProps) {
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const differ = second !== "" && first !== "" && second.length >= first.length && first !== second;
  const [firstName, secondName] = names;
  return (
    <>
      <PasswordField
        name={firstName}
        label={i18n._({ id: "newPassword.first", message: "Password" })}
        help={i18n._({
          id: "newPassword.help",
          message: "At least 8 characters, not only digits, nothing common and not like your name.",
        })}
        error={first ? null : errorOf(errors, firstName)}
        value={first}
        onChange={setFirst}
        isRequired
        autoFocus={autoFocus}
        autoComplete="new-password"
        minLength={8}
      />
      <PasswordField
        name={secondName}
        label={i18n._({ id: "newPassword.second", message: "Password, once more" })}
        error={
          differ
            ? i18n._({ id: "newPassword.differ", message: "The two passwords differ." })
            : second
              ? null
              : errorOf(errors, secondName)
        }
        value={second}
        onChange={setSecond}
        isRequired
        autoComplete="new-password"
      />
    </>
  );
}
