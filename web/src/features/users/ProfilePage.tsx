import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commonData } from "@/api/common-data";
import { rpc } from "@/api/rpc";
import { activateLanguage, i18n } from "@/i18n/i18n";
import { userChanged, userTitle, useUser } from "@/model/session";
import { Page, PageHeader, Section } from "@/ui/Page";
import { Pill } from "@/ui/Pill";
import { PasswordField } from "@/ui/TextField";
import { useTitle } from "@/ui/title";
import { toast } from "@/ui/toast-store";
import { SavedForm } from "./SavedForm";
import { SessionsSection } from "./SessionsSection";
import { TokensSection } from "./TokensSection";
import { TwoStepSection } from "./TwoStepSection";
import { asForm, UserFields } from "./UserFields";

/** One's own account. */
export function ProfilePage() {
  const user = useUser();
  const title = i18n._({ id: "profile.title", message: "Profile" });
  useTitle(title);
  return (
    <Page>
      <PageHeader
        title={title}
        detail={
          <>
            {userTitle(user)}{" "}
            <Pill>
              {user.is_superuser
                ? i18n._({ id: "user.administrator", message: "Administrator" })
                : i18n._({ id: "user.standard", message: "Standard user" })}
            </Pill>
          </>
        }
      />
      <DetailsForm />
      {commonData().is_sso_login_required ? null : (
        <Section title={i18n._({ id: "profile.password", message: "Change password" })}>
          <OwnPasswordForm />
        </Section>
      )}
      {commonData().is_sso_login_required ? null : <TwoStepSection />}
      <SessionsSection />
      <TokensSection />
      {user.is_superuser ? null : (
        <Section title={i18n._({ id: "profile.delete", message: "Delete account" })}>
          <p>{i18n._({ id: "profile.delete.text", message: "Ask an administrator to delete your account." })}</p>
        </Section>
      )}
    </Page>
  );
}

function DetailsForm() {
  const user = useUser();
  const [form, setForm] = useState(asForm(user));
  const changed = JSON.stringify(form) !== JSON.stringify(asForm(user));
  const save = useMutation({
    mutationFn: () =>
      rpc.call("users.patch_self", {
        ...form,
        username: form.username.trim(),
        email: form.email.trim(),
        full_name: form.full_name.trim() || null,
      }),
    onSuccess: async (saved) => {
      userChanged(saved);
      setForm(asForm(saved));
      await activateLanguage(saved.display_language);
      toast.success(i18n._({ id: "profile.saved", message: "Your profile is saved" }));
    },
  });
  return (
    <SavedForm
      label={i18n._({ id: "profile.details", message: "Details" })}
      submitLabel={i18n._({ id: "ui.save", message: "Save" })}
      ready={changed && form.username.trim() !== ""}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onReset={() => setForm(asForm(user))}
    >
      <UserFields value={form} onChange={setForm} />
    </SavedForm>
  );
}

function OwnPasswordForm() {
  const [old, setOld] = useState("");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const differ = second !== "" && first !== second;
  const save = useMutation({
    mutationFn: () => rpc.call("users.password.replace_own", { old_password: old, new_password: first }),
    onSuccess: () => location.assign("/auth/login/"),
  });
  return (
    <SavedForm
      label={i18n._({ id: "profile.password", message: "Change password" })}
      submitLabel={i18n._({ id: "profile.password.submit", message: "Change password and log in again" })}
      ready={old !== "" && first.length >= 8 && first === second}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <PasswordField
        label={i18n._({ id: "profile.password.old", message: "Present password" })}
        value={old}
        onChange={setOld}
        autoComplete="current-password"
      />
      <PasswordField
        label={i18n._({ id: "profile.password.new", message: "New password" })}
        help={i18n._({ id: "profile.password.help", message: "At least 8 characters." })}
        value={first}
        onChange={setFirst}
        autoComplete="new-password"
      />
      <PasswordField
        label={i18n._({ id: "profile.password.again", message: "New password, once more" })}
        value={second}
        onChange={setSecond}
        error={
          differ && second.length >= first.length
            ? i18n._({ id: "newPassword.differ", message: "The two passwords differ." })
            : null
        }
        autoComplete="new-password"
      />
    </SavedForm>
  );
}
